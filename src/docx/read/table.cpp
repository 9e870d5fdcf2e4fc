// src/docx/read/table.cpp - w:tbl: a grid with spans, as our tables have it: covered cells left out.
#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "base/named.hpp"
#include "docx/read/story.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {

/// A table that is being put together.
struct story_reader::grid {
    /// The cell that stands at a column, for the row below it.
    struct above {
        std::size_t row_below = 0;  ///< the only row that this is true for
        std::size_t row = 0;
        std::size_t cell = 0;
        std::size_t columns = 0;
    };

    [[nodiscard]] doc::cell* merged_into(std::size_t at, std::size_t columns);
    void keep(std::size_t at, above which);

    doc::table made{};
    std::vector<above> columns{};
    std::vector<std::size_t> ends{};  ///< of each row: the column behind its last cell
    std::size_t column = 0;           ///< where the next cell stands
    bool is_header = true;            ///< no row below the headings was met
};

struct story_reader::table_rules {
    using self = story_reader;
    static constexpr auto rows = by_name<table_rule>({
        {"mc:AlternateContent", &self::read_rows_alternate},
        {"w:customXml", &self::read_rows},
        {"w:ins", &self::read_rows},
        {"w:moveTo", &self::read_rows},
        {"w:sdt", &self::read_rows_sdt},
        {"w:tr", &self::read_tr},
    });
    static constexpr auto cells = by_name<table_rule>({
        {"mc:AlternateContent", &self::read_cells_alternate},
        {"w:customXml", &self::read_cells},
        {"w:ins", &self::read_cells},
        {"w:moveTo", &self::read_cells},
        {"w:sdt", &self::read_cells_sdt},
        {"w:tc", &self::read_tc},
    });
};

namespace {

constexpr auto vertical_alignments = by_name<doc::vertical_alignment>({
    {"bottom", doc::vertical_alignment::bottom},
    {"center", doc::vertical_alignment::center},
    {"top", doc::vertical_alignment::top},
});

/// Of columns; a number that is too long to be read is more than any limit.
std::size_t count_of(xml::cursor from, std::size_t least) {
    const auto text = from.value("w:val");
    const auto found = whole(text);
    if (!found && !text.empty() && text.find_first_not_of("0123456789") == text.npos)
        return std::numeric_limits<std::size_t>::max();
    return found && *found > 0 ? std::max(least, static_cast<std::size_t>(*found)) : least;
}

/// What w:vMerge and w:hMerge say; a bare element continues. Source: ECMA-376-1, 17.4.84 and 17.4.22.
enum class merge { none, restart, goes_on };
merge merge_of(xml::cursor which) {
    if (!which) return merge::none;
    return which.value("w:val") == "restart" ? merge::restart : merge::goes_on;
}

bool is_gone(xml::cursor tr_pr) { return tr_pr.first("w:del") || tr_pr.first("w:moveFrom"); }

/// A line of w:tblBorders. Source: ECMA-376-1, 17.4.38; eighths of a point.
std::optional<doc::border> line_of(xml::cursor borders) {
    for (const auto* const side : {"w:insideH", "w:insideV", "w:top", "w:bottom"}) {
        const auto line = borders.first(side);
        const auto style = line.value("w:val");
        if (!line || style == "nil" || style == "none") continue;
        const auto eighths = std::clamp<std::int64_t>(whole(line.value("w:sz")).value_or(4), 2, 96);
        return doc::border{length::from_points(static_cast<double>(eighths) / 8),
                           color_of(line.value("w:color")).value_or(color{})};
    }
    return std::nullopt;
}

void read_looks(xml::cursor tbl_pr, std::optional<doc::border>& line, std::optional<length>& padding) {
    const auto borders = tbl_pr.first("w:tblBorders");
    if (!line && borders) line = line_of(borders).value_or(doc::border{});
    const auto margins = tbl_pr.first("w:tblCellMar");
    const auto left = margins.first("w:left") ? margins.first("w:left") : margins.first("w:start");
    if (!padding && left) padding = on_paper(twips(left.value("w:w")));
}

/// Widths that the grid does not state are those of the others, or of an even page.
void complete_columns(std::vector<length>& columns, std::size_t count) {
    constexpr auto page = length::from_centimetres(16);
    const auto usual = columns.empty() ? page / static_cast<double>(std::max<std::size_t>(count, 1)) : columns.back();
    columns.resize(count, std::max(usual, length::from_centimetres(0.1)));
}

}  // namespace

doc::cell* story_reader::grid::merged_into(std::size_t at, std::size_t count) {
    const auto row = made.rows.size() - 1;
    if (at >= columns.size() || columns[at].row_below != row || columns[at].columns != count || row == 0)
        return nullptr;
    return &made.rows[columns[at].row].cells[columns[at].cell];
}

void story_reader::grid::keep(std::size_t at, above which) {
    if (columns.size() <= at) columns.resize(at + 1);
    columns[at] = which;
}

// ------------------------------------------------------------------ tables

void story_reader::read_tbl(xml::cursor tbl) {
    flush_carried();
    here_->page_break = {};
    grid now;
    read_tbl_pr(tbl.first("w:tblPr"), now.made);
    for (const xml::cursor each : tbl.first("w:tblGrid").children())
        if (each.is("w:gridCol") && now.made.columns.size() < all_.parts.most().columns)
            now.made.columns.push_back(on_paper(twips(each.value("w:w"))).value_or(length{}));
    for (auto& width : now.made.columns) width = std::max(width, length::from_centimetres(0.1));
    read_rows(tbl, now);
    const auto widest = now.ends.empty() ? 0 : *std::ranges::max_element(now.ends);
    if (widest == 0) return;  // a table without cells shows nothing
    complete_columns(now.made.columns, widest);
    for (std::size_t i = 0; i < now.ends.size(); ++i)
        if (now.ends[i] < widest) now.made.rows[i].cells.push_back({.blocks = {}, .column_span = widest - now.ends[i]});
    now.made.from = origin_of(tbl);
    here_->blocks.emplace_back(std::move(now.made));
}

/// What a table does not say of its looks, its style and those that this is based on may.
void story_reader::read_tbl_pr(xml::cursor tbl_pr, doc::table& into) {
    std::optional<doc::border> border;
    std::optional<length> padding;
    read_looks(tbl_pr, border, padding);
    const auto* style = all_.styles.find(tbl_pr.first("w:tblStyle").value("w:val"));
    for (; style != nullptr; style = all_.styles.base_of(*style)) read_looks(style->table, border, padding);
    into.line = border.value_or(doc::border{});
    // Word's own where nothing is said: ECMA-376-1, 17.4.34.
    into.padding = std::max(padding.value_or(length::from_emu(std::int64_t{115} * 635)), length{});
    into.title = clean(tbl_pr.first("w:tblCaption").value("w:val"));
}

void story_reader::read_rows(xml::cursor parent, grid& into) {
    for (const xml::cursor each : parent.children())
        if (const auto* const rule = ita::find(table_rules::rows, each.name())) (this->**rule)(each, into);
}

// ------------------------------------------------------------------ rows

void story_reader::read_tr(xml::cursor tr, grid& into) {
    const auto tr_pr = tr.first("w:trPr");
    if (is_gone(tr_pr)) return;
    all_.bound.take_blocks(1, tr);
    into.made.rows.push_back({.may_split = !is_on(tr_pr.first("w:cantSplit")), .from = origin_of(tr)});
    into.is_header &= is_on(tr_pr.first("w:tblHeader"));
    if (into.is_header) ++into.made.header_rows;
    into.column = 0;
    add_empty_cell(count_of(tr_pr.first("w:gridBefore"), 0), tr, into);
    read_cells(tr, into);
    add_empty_cell(count_of(tr_pr.first("w:gridAfter"), 0), tr, into);
    into.ends.push_back(into.column);
}

void story_reader::read_cells(xml::cursor parent, grid& into) {
    for (const xml::cursor each : parent.children())
        if (const auto* const rule = ita::find(table_rules::cells, each.name())) (this->**rule)(each, into);
}

void story_reader::add_empty_cell(std::size_t columns, xml::cursor at, grid& into) {
    if (columns == 0) return;
    take_columns(columns, at, into);
    into.made.rows.back().cells.push_back({.blocks = {}, .column_span = columns});
}

/// The columns of the next cell: it stands at the first of them.
std::size_t story_reader::take_columns(std::size_t count, xml::cursor at, grid& into) {
    const auto most = all_.parts.most().columns;
    if (count > most - into.column)
        throw error(errc::limit_reached, at.place(), fmt::format("expected {} columns at the most, found more", most));
    all_.bound.take_blocks(1, at);
    return std::exchange(into.column, into.column + count);
}

// ------------------------------------------------------------------ cells

void story_reader::read_tc(xml::cursor tc, grid& into) {
    const auto tc_pr = tc.first("w:tcPr");
    const auto columns = count_of(tc_pr.first("w:gridSpan"), 1);
    const auto at = take_columns(columns, tc, into);
    const auto row = into.made.rows.size() - 1;
    auto& cells = into.made.rows.back().cells;
    if (merge_of(tc_pr.first("w:vMerge")) == merge::goes_on)
        if (auto* const upper = into.merged_into(at, columns)) {
            ++upper->row_span;
            auto kept = into.columns[at];
            ++kept.row_below;
            return into.keep(at, kept);
        }
    if (merge_of(tc_pr.first("w:hMerge")) == merge::goes_on && !cells.empty()) {
        cells.back().column_span += columns;
        return;
    }
    cells.push_back(cell_of(tc_pr, columns));
    cells.back().from = origin_of(tc);
    if (tc_pr.first("w:vMerge")) into.keep(at, {row + 1, row, cells.size() - 1, columns});
    auto blocks = tc_pr.first("w:cellDel") ? std::vector<doc::block>() : read(tc);
    into.made.rows[row].cells.back().blocks = std::move(blocks);
}

doc::cell story_reader::cell_of(xml::cursor tc_pr, std::size_t columns) {
    doc::cell made{.blocks = {}, .column_span = columns, .shade = color_of(tc_pr.first("w:shd").value("w:fill"))};
    if (const auto* const align = ita::find(vertical_alignments, tc_pr.first("w:vAlign").value("w:val")))
        made.align = *align;
    return made;
}

}  // namespace ita::docx
