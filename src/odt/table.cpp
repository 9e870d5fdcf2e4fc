#include "odt/table.hpp"

#include <algorithm>
#include <numeric>

#include "odt/blocks.hpp"
#include "odt/order.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

length sum(const std::vector<length>& widths) { return std::accumulate(widths.begin(), widths.end(), length{}); }

void expect_measures(const doc::table& frame, const place& where) {
    if (frame.columns.empty())
        fail(errc::missing_field, {&where, "columns"}, "expected at least one column, found none");
    for (std::size_t i = 0; i < frame.columns.size(); ++i)
        expect_between(frame.columns[i], length::from_points(0.1), longest, {&where, "columns", i});
    expect_between(frame.padding, {}, longest, {&where, "padding"});
    expect_between(frame.line.width, {}, longest, {&where, "line"});
}

void write_columns(xml::element table, const std::vector<length>& widths, part& in) {
    for (auto from = widths.begin(); from != widths.end();) {
        const auto end = std::find_if(from, widths.end(), [&](length w) { return w != *from; });
        const auto made = table.add("table:table-column", order::table);
        made.set("table:style-name", in.automatic.column(*from));
        if (end - from > 1) made.set("table:number-columns-repeated", end - from);
        from = end;
    }
}

void write_covered(xml::element row, std::size_t count) {
    if (count == 0) return;
    const auto made = row.add("table:covered-table-cell");
    if (count > 1) made.set("table:number-columns-repeated", static_cast<std::int64_t>(count));
}

void set_span(xml::element cell, const char* name, std::size_t count) {
    if (count > 1) cell.set(name, static_cast<std::int64_t>(count));
}

}  // namespace

std::size_t grid::covered(std::size_t from) const noexcept {
    auto at = from;
    while (at < rows_.size() && rows_[at] > 0) ++at;
    return at - from;
}

std::size_t grid::free(std::size_t from) const noexcept {
    auto at = from;
    while (at < rows_.size() && rows_[at] == 0) ++at;
    return at - from;
}

void grid::place_cell(std::size_t column, std::size_t columns, std::size_t rows) noexcept {
    for (auto at = column; at < column + columns; ++at) rows_[at] = rows;
}

void grid::next_row() noexcept {
    for (auto& each : rows_) each -= each > 0 ? 1 : 0;
}

bool grid::is_open() const noexcept {
    return std::ranges::any_of(rows_, [](std::size_t each) { return each > 1; });
}

open_table::open_table(const doc::table& frame, const place& where)
    : grid_(frame.columns.size()), header_rows_(frame.header_rows), line_(frame.line), padding_(frame.padding) {
    expect_measures(frame, where);
    expect_sound(frame.title, {&where, "title"});
}

void open_table::write_start(xml::element table, const doc::table& frame, part& in) {
    table.set("table:name", "Table" + std::to_string(++in.tables));
    table.set("table:style-name", in.automatic.table(sum(frame.columns)));
    if (!frame.title.empty()) table.add("table:title", order::table).text(frame.title);
    write_columns(table, frame.columns, in);
}

void open_table::write_row(xml::element row, const doc::row& next, part& in, const place& where) {
    if (!next.may_split) row.set("table:style-name", in.automatic.unsplit_row());
    grid_.next_row();
    std::size_t column = 0;
    const auto skip_covered = [&] {
        const auto count = grid_.covered(column);
        write_covered(row, count);
        column += count;
    };
    for (std::size_t i = 0; i < next.cells.size(); ++i) {
        skip_covered();
        write_cell(row, next.cells[i], column, in, {&where, "cells", i});
        column += next.cells[i].column_span;
    }
    skip_covered();
    if (column < grid_.columns())
        fail(errc::missing_field, where,
             "expected cells for " + std::to_string(grid_.columns()) + " columns, found " + std::to_string(column));
    ++rows_;
}

void open_table::write_cell(xml::element row, const doc::cell& cell, std::size_t column, part& in, const place& where) {
    const auto room = grid_.free(column);
    if (cell.column_span < 1 || cell.column_span > room || cell.row_span < 1)
        fail(errc::out_of_range, where,
             "expected a span of 1 to " + std::to_string(room) + " columns and 1 row or more, found " +
                 std::to_string(cell.column_span) + " columns and " + std::to_string(cell.row_span) + " rows");
    const auto made = row.add("table:table-cell");
    made.set("table:style-name", in.automatic.cell({line_, padding_, cell.shade, cell.align}));
    set_span(made, "table:number-columns-spanned", cell.column_span);
    set_span(made, "table:number-rows-spanned", cell.row_span);
    write_blocks(made, cell.blocks, in, where);
    write_covered(row, cell.column_span - 1);
    grid_.place_cell(column, cell.column_span, cell.row_span);
}

void open_table::close(const place& where) const {
    if (rows_ == 0) fail(errc::missing_field, where, "expected at least one row, found none");
    if (grid_.is_open()) fail(errc::out_of_range, where, "expected spans that end with the table, found a longer one");
}

void write_table(xml::element into, const doc::table& table, part& in, const place& where) {
    open_table open(table, where);
    const auto made = into.add("table:table");
    open_table::write_start(made, table, in);
    const auto header = open.in_header() && !table.rows.empty() ? made.add("table:table-header-rows") : made;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto into_rows = open.in_header() ? header : made;
        open.write_row(into_rows.add("table:table-row"), table.rows[i], in, {&where, "rows", i});
    }
    open.close(where);
}

}  // namespace ita::odt
