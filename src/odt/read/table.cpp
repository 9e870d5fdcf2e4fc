#include "odt/read/table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "odt/read/blocks.hpp"
#include "odt/read/tracing.hpp"
#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

using namespace ita::literals;

constexpr length usual_width = 17_cm;
constexpr length least_column = 0.1_mm;

/// A cell and the column that it starts in.
struct placed_cell {
    std::size_t column = 0;
    doc::cell cell{};
};
struct placed_row {
    std::vector<placed_cell> cells{};
    bool may_split = true;
    doc::origin from{};
};

/// A table while it is read. Rows that a span from above reaches are counted column by column.
struct grid {
    story& in;
    std::vector<std::optional<length>> widths{};
    std::vector<placed_row> rows{};
    std::vector<std::size_t> covered{};  // rows that each column is still covered for
    std::size_t columns = 0;
    std::size_t header_rows = 0;
    std::optional<doc::border> line{};
    std::optional<length> padding{};
};

std::size_t repeated(const xml::cursor& from, std::string_view name, std::size_t most, const char* of_what) {
    const auto count = read_count(from.value(name));
    if (count > most)
        too_much(from, fmt::format("expected {} repeated {} at the most, found {}", most, of_what, count));
    return count;
}

void widen(grid& to, std::size_t columns, const xml::cursor& where) {
    if (columns > to.in.bound.most().columns)
        too_much(where, fmt::format("expected {} columns at the most, found more", to.in.bound.most().columns));
    to.columns = std::max(to.columns, columns);
    if (to.covered.size() < to.columns) to.covered.resize(to.columns);
}

void read_column(const xml::cursor& from, grid& to) {
    const auto count = repeated(from, "table:number-columns-repeated", to.in.bound.most().columns, "columns");
    const auto properties =
        to.in.sheet.properties(family::column, from.value("table:style-name"), "style:table-column-properties");
    to.widths.insert(to.widths.end(), count, read_length(properties.value("style:column-width")));
    widen(to, to.widths.size(), from);
}

// ------------------------------------------------------------------ cells

std::size_t span_of(const xml::cursor& cell, std::string_view name, std::size_t most) {
    return std::min(read_count(cell.value(name)), most);
}

doc::cell read_cell(const xml::cursor& from, grid& to) {
    const auto& traits = to.in.sheet.cell(from.value("table:style-name"));
    if (!to.line) to.line = traits.line;
    if (!to.padding) to.padding = traits.padding;
    doc::cell made{.blocks = {}, .shade = traits.shade, .align = traits.align, .from = tell_element(from, to.in)};
    read_blocks(from, to.in, made.blocks);
    return made;
}

doc::weight weight_of_cell(const doc::cell& cell) {
    auto all = weight_of(cell.blocks);
    ++all.blocks;
    return all;
}

std::size_t first_free(const grid& to, std::size_t column) {
    while (column < to.covered.size() && to.covered[column] > 0) ++column;
    return column;
}

std::size_t free_columns(const grid& to, std::size_t column, std::size_t wanted) {
    std::size_t count = 0;
    while (count < wanted && (column + count >= to.covered.size() || to.covered[column + count] == 0)) ++count;
    return count;
}

/// Puts a cell at the next free column; answers the column behind it.
std::size_t place_once(doc::cell cell, std::size_t column, grid& to, placed_row& row, const xml::cursor& from) {
    column = first_free(to, column);
    widen(to, column + 1, from);
    row.cells.push_back({column, std::move(cell)});
    to.covered[column] = 1;
    return column + 1;
}

/// Puts a cell at a column, `times` over side by side; answers the column behind it.
std::size_t place(doc::cell cell, std::size_t column, std::size_t times, grid& to, placed_row& row,
                  const xml::cursor& from) {
    to.in.bound.take_blocks(1, from);
    if (times > 1) to.in.bound.take_repeated(times, weight_of_cell(cell), from);
    for (std::size_t i = 1; i < times; ++i) column = place_once(cell, column, to, row, from);
    return place_once(std::move(cell), column, to, row, from);
}

std::size_t place_spanning(doc::cell cell, std::size_t column, grid& to, placed_row& row, const xml::cursor& from) {
    column = first_free(to, column);
    cell.column_span = free_columns(to, column, cell.column_span);
    to.in.bound.take_blocks(1, from);
    widen(to, column + cell.column_span, from);
    for (std::size_t i = 0; i < cell.column_span; ++i) to.covered[column + i] = cell.row_span;
    const auto behind = column + 1;
    row.cells.push_back({column, std::move(cell)});
    return behind;
}

// A covered cell is there in the file but not in the document. Where nothing covers it, it is a cell like any other.
std::size_t read_covered(const xml::cursor& from, std::size_t column, std::size_t times, grid& to, placed_row& row) {
    for (; times > 0 && column < to.covered.size() && to.covered[column] > 0; --times) ++column;
    return times == 0 ? column : place(read_cell(from, to), column, times, to, row, from);
}

std::size_t read_cell_element(const xml::cursor& from, std::size_t column, grid& to, placed_row& row) {
    const auto times = repeated(from, "table:number-columns-repeated", to.in.bound.most().columns, "cells");
    if (from.is("table:covered-table-cell")) return read_covered(from, column, times, to, row);
    auto cell = read_cell(from, to);
    cell.column_span = span_of(from, "table:number-columns-spanned", std::max<std::size_t>(to.widths.size(), 1));
    cell.row_span = span_of(from, "table:number-rows-spanned", to.in.bound.most().repeated_rows);
    if (times == 1 && (cell.column_span > 1 || cell.row_span > 1))
        return place_spanning(std::move(cell), column, to, row, from);
    cell.column_span = cell.row_span = 1;
    return place(std::move(cell), column, times, to, row, from);
}

// ------------------------------------------------------------------ rows

doc::weight weight_of_row(const placed_row& row) {
    doc::weight all{.blocks = 1};
    for (const auto& each : row.cells) {
        const auto one = weight_of_cell(each.cell);
        all.blocks += one.blocks;
        all.bytes += one.bytes;
    }
    return all;
}

void next_row(grid& to) {
    for (auto& each : to.covered) each -= each > 0 ? 1 : 0;
}

void read_row(const xml::cursor& from, grid& to) {
    const auto times = repeated(from, "table:number-rows-repeated", to.in.bound.most().repeated_rows, "rows");
    const auto properties =
        to.in.sheet.properties(family::row, from.value("table:style-name"), "style:table-row-properties");
    placed_row row{.may_split = properties.value("fo:keep-together") != "always", .from = tell_element(from, to.in)};
    row.cells.reserve(xml::count_of(from.children()));
    std::size_t column = 0;
    for (const xml::cursor cell : from.children())
        if (cell.is("table:table-cell") || cell.is("table:covered-table-cell"))
            column = read_cell_element(cell, column, to, row);
    to.in.bound.take_blocks(1, from);
    if (times > 1) to.in.bound.take_repeated(times, weight_of_row(row), from);
    for (std::size_t i = 1; i < times; ++i) {
        to.rows.push_back(row);
        next_row(to);
    }
    to.rows.push_back(std::move(row));
    next_row(to);
}

void read_rows(const xml::cursor& from, grid& to, bool header);

void read_part(const xml::cursor& each, grid& to, bool header) {
    if (each.is("table:table-column"))
        read_column(each, to);
    else if (each.is("table:table-row"))
        read_row(each, to);
    else if (each.name().starts_with("table:table-"))  // groups of columns and rows, header rows
        read_rows(each, to, header || each.is("table:table-header-rows"));
}

void read_rows(const xml::cursor& from, grid& to, bool header) {
    const auto before = to.rows.size();
    for (const xml::cursor each : from.children()) read_part(each, to, header);
    if (header && from.is("table:table-header-rows") && before == to.header_rows) to.header_rows = to.rows.size();
}

// ------------------------------------------------------------------ the whole

/// Columns that say no width share what the others leave.
std::vector<length> widths_of(const grid& from, length whole) {
    length said{};
    std::size_t silent = from.columns - std::min(from.columns, from.widths.size());
    for (const auto& each : from.widths) each ? void(said = said + *each) : void(++silent);
    const auto share = silent == 0 ? length{} : (whole > said ? whole - said : whole) / static_cast<double>(silent);
    std::vector<length> all;
    for (std::size_t i = 0; i < from.columns; ++i) {
        const auto width = i < from.widths.size() ? from.widths[i].value_or(share) : share;
        all.push_back(std::max(width, least_column));
    }
    return all;
}

/// Cells in their order, with empty ones where a row is too short and spans that end with the table.
doc::row filled(placed_row from, std::size_t rows_left, std::vector<std::size_t>& covered) {
    doc::row made{.may_split = from.may_split, .from = from.from};
    made.cells.reserve(from.cells.size());
    std::size_t column = 0;
    const auto fill_up_to = [&](std::size_t end) {
        for (; column < end; ++column)
            if (covered[column] == 0) made.cells.push_back({.blocks = {}});
    };
    for (auto& each : from.cells) {
        fill_up_to(each.column);
        each.cell.row_span = std::min(each.cell.row_span, rows_left);
        for (std::size_t i = 0; i < each.cell.column_span; ++i) covered[column++] = each.cell.row_span;
        made.cells.push_back(std::move(each.cell));
    }
    fill_up_to(covered.size());
    for (auto& each : covered) each -= each > 0 ? 1 : 0;
    return made;
}

}  // namespace

void read_table(const xml::cursor& from, story& in, blocks& into) {
    grid all{.in = in};
    read_rows(from, all, false);
    if (all.rows.empty() || all.columns == 0) return;
    const auto properties =
        in.sheet.properties(family::table, from.value("table:style-name"), "style:table-properties");
    doc::table made{.columns = widths_of(all, read_length(properties.value("style:width")).value_or(usual_width)),
                    .header_rows = all.header_rows,
                    .line = all.line.value_or(doc::border{}),
                    .padding = all.padding.value_or(length{}),
                    .title = from.first("table:title").text_of(),
                    .from = tell_element(from, in)};
    std::vector<std::size_t> covered(all.columns);
    for (std::size_t i = 0; i < all.rows.size(); ++i)
        made.rows.push_back(filled(std::move(all.rows[i]), all.rows.size() - i, covered));
    into.emplace_back(std::move(made));
}

}  // namespace ita::odt
