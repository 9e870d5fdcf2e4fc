#include "docx/table.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "doc/frame.hpp"
#include "doc/spacing.hpp"
#include "docx/order.hpp"
#include "docx/paragraph.hpp"

namespace ita::docx {

/// Where a cell stands and how it is merged with its neighbours.
struct table_writer::slot {
    std::size_t column = 0;
    std::size_t columns = 1;
    const char* merge = nullptr;  ///< "restart" above, "continue" below, none for a cell of one row
    std::optional<color> shade{};
    doc::vertical_alignment align = doc::vertical_alignment::top;
};

namespace {

// Source: ECMA-376-1, 17.18.2 ST_Border and 17.4.66 w:tcBorders: from a quarter of a point on, kept in eighths.
constexpr length thinnest = length::from_points(0.25);

std::int64_t eighths(length width) { return (std::max(width, thinnest).emu() * 8 + 12'700 / 2) / 12'700; }

void write_tbl_borders(sequence<tbl_pr_order>& tbl_pr, const doc::border& line) {
    if (line.width == length{}) return;
    const auto borders = tbl_pr.add("w:tblBorders");
    for (const std::string_view side : tbl_borders_order)
        borders.add(side)
            .set("w:val", "single")
            .set("w:sz", eighths(line.width))
            .set("w:space", "0")
            .set("w:color", to_hex(line.color));
}

// Always written, since Word assumes 0.19 cm at the sides where nothing is said: ECMA-376-1, 17.4.34 and 17.4.11.
void write_tbl_cell_mar(sequence<tbl_pr_order>& tbl_pr, std::int64_t padding) {
    const auto margins = tbl_pr.add("w:tblCellMar");
    const std::array<std::int64_t, tbl_cell_mar_order.size()> widths{0, padding, 0, padding};
    for (std::size_t i = 0; i < widths.size(); ++i)
        margins.add(tbl_cell_mar_order[i]).set("w:w", widths[i]).set("w:type", "dxa");
}

// Bits 0x0020 first row, 0x0200 no bands of rows, 0x0400 no bands of columns: ECMA-376-1, 17.4.55; the attributes say
// it again for Word 2010 and later.
void write_tbl_look(sequence<tbl_pr_order>& tbl_pr, bool header) {
    tbl_pr.add("w:tblLook")
        .set("w:val", header ? "0620" : "0600")
        .set("w:firstRow", header ? "1" : "0")
        .set("w:lastRow", "0")
        .set("w:firstColumn", "0")
        .set("w:lastColumn", "0")
        .set("w:noHBand", "1")
        .set("w:noVBand", "1");
}

void write_shd(sequence<tc_pr_order>& tc_pr, color shade) {
    tc_pr.add("w:shd").set("w:val", "clear").set("w:color", "auto").set("w:fill", to_hex(shade));
}

void write_tc_mar(sequence<tc_pr_order>& tc_pr) {
    const auto margins = tc_pr.add("w:tcMar");
    for (const auto* side : {"w:top", "w:bottom"})
        margins.add(side).set("w:w", doc::header_padding.twips()).set("w:type", "dxa");
}

const char* v_align_of(doc::vertical_alignment align) {
    constexpr std::array names{"top", "center", "bottom"};
    return names[static_cast<std::size_t>(align)];
}

/// Writes blocks into a cell and knows what must stand between and after them.
class cell_blocks {
  public:
    cell_blocks(xml::element tc, story& into) : tc_(tc), into_(into) {}

    void add(const doc::paragraph& next) {
        write_p(tc_.add("w:p"), next, into_);
        needs_paragraph_ = after_table_ = false;
    }
    void add(const doc::table& next) {
        if (after_table_) write_gap(tc_.add("w:p"));
        write_tbl(tc_.add("w:tbl"), next, into_);
        needs_paragraph_ = after_table_ = true;
    }
    void add(const doc::opaque&) {}
    // A cell ends with a paragraph: ECMA-376-1, 17.4.65.
    void close() {
        if (after_table_)
            write_gap(tc_.add("w:p"));
        else if (needs_paragraph_)
            tc_.add("w:p");
    }

  private:
    xml::element tc_;
    story& into_;
    bool needs_paragraph_ = true;
    bool after_table_ = false;
};

void write_blocks(xml::element tc, const std::vector<doc::block>& blocks, story& into) {
    cell_blocks cell(tc, into);
    for (const auto& each : blocks) std::visit([&](const auto& block) { cell.add(block); }, each.value);
    cell.close();
}

}  // namespace

table_writer::table_writer(const doc::table& frame, story& into)
    : frame_(doc::without_rows(frame)), into_(into), below_(frame.columns.size()) {
    for (const auto width : frame_.columns) widths_.push_back(width.twips());
}

void table_writer::write_frame(xml::element tbl) const {
    sequence<tbl_pr_order> tbl_pr(tbl, "w:tblPr");
    tbl_pr.add("w:tblW")
        .set("w:w", std::accumulate(widths_.begin(), widths_.end(), std::int64_t{}))
        .set("w:type", "dxa");
    tbl_pr.add("w:tblInd").set("w:w", "0").set("w:type", "dxa");
    write_tbl_borders(tbl_pr, frame_.line);
    tbl_pr.add("w:tblLayout").set("w:type", "fixed");
    write_tbl_cell_mar(tbl_pr, frame_.padding.twips());
    write_tbl_look(tbl_pr, frame_.header_rows > 0);
    if (!frame_.title.empty()) tbl_pr.add("w:tblCaption").set("w:val", frame_.title);

    const auto grid = tbl.add("w:tblGrid");
    for (const auto width : widths_) grid.add("w:gridCol").set("w:w", width);
}

void table_writer::write_tr_pr(xml::element tr, const doc::row& from) const {
    sequence<tr_pr_order> tr_pr(tr, "w:trPr");
    if (!from.may_split) tr_pr.add("w:cantSplit");
    if (in_header()) tr_pr.add("w:tblHeader");
}

void table_writer::write_tc_pr(xml::element tc, const slot& where) const {
    sequence<tc_pr_order> tc_pr(tc, "w:tcPr");
    const auto first = widths_.begin() + static_cast<std::ptrdiff_t>(where.column);
    const auto last = first + static_cast<std::ptrdiff_t>(where.columns);
    tc_pr.add("w:tcW").set("w:w", std::accumulate(first, last, std::int64_t{})).set("w:type", "dxa");
    if (where.columns > 1) tc_pr.add("w:gridSpan").set("w:val", static_cast<std::int64_t>(where.columns));
    if (where.merge) tc_pr.add("w:vMerge").set("w:val", where.merge);
    if (where.shade) write_shd(tc_pr, *where.shade);
    if (in_header()) write_tc_mar(tc_pr);
    if (where.align != doc::vertical_alignment::top) tc_pr.add("w:vAlign").set("w:val", v_align_of(where.align));
}

/// The cells below a span that starts above, from `column` on; the next column that is free.
std::size_t table_writer::write_merged(xml::element tr, std::size_t column) {
    while (column < below_.size() && below_[column].rows > 0) {
        auto& span = below_[column];
        const auto tc = tr.add("w:tc");
        write_tc_pr(tc, {.column = column, .columns = span.columns, .merge = "continue", .shade = span.shade});
        tc.add("w:p");
        --span.rows;
        column += span.columns;
    }
    return column;
}

std::size_t table_writer::write_tc(xml::element tr, const doc::cell& from, std::size_t column) {
    const auto tc = tr.add("w:tc");
    write_tc_pr(tc, {.column = column,
                     .columns = from.column_span,
                     .merge = from.row_span > 1 ? "restart" : nullptr,
                     .shade = from.shade,
                     .align = from.align});
    write_blocks(tc, from.blocks, into_);
    below_[column] = {from.row_span - 1, from.column_span, from.shade};
    return column + from.column_span;
}

void table_writer::write_tr(xml::element tr, const doc::row& from) {
    write_tr_pr(tr, from);
    std::size_t column = 0;
    for (const auto& each : from.cells) column = write_tc(tr, each, write_merged(tr, column));
    (void)write_merged(tr, column);
    ++rows_written_;
}

void write_tbl(xml::element tbl, const doc::table& from, story& into) {
    table_writer table(from, into);
    table.write_frame(tbl);
    for (const auto& each : from.rows) table.write_tr(tbl.add("w:tr"), each);
}

}  // namespace ita::docx
