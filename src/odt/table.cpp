#include "odt/table.hpp"

#include <algorithm>
#include <numeric>

#include "doc/spacing.hpp"
#include "odt/blocks.hpp"
#include "odt/order.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

length sum(const std::vector<length>& widths) { return std::accumulate(widths.begin(), widths.end(), length{}); }

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

void set_span(xml::element cell, std::string_view name, std::size_t count) {
    if (count > 1) cell.set(name, static_cast<std::int64_t>(count));
}

}  // namespace

open_table::open_table(const doc::table& frame)
    : grid_(frame.columns.size()), header_rows_(frame.header_rows), line_(frame.line), padding_(frame.padding) {}

void open_table::write_start(xml::element table, const doc::table& frame, part& in) {
    table.set("table:name", "Table" + std::to_string(++in.tables));
    table.set("table:style-name", in.automatic.table(sum(frame.columns)));
    if (!frame.title.empty()) table.add("table:title", order::table).text(frame.title);
    write_columns(table, frame.columns, in);
}

void open_table::write_row(xml::element row, const doc::row& next, part& in) {
    if (!next.may_split) row.set("table:style-name", in.automatic.unsplit_row());
    grid_.next_row();
    std::size_t column = 0;
    const auto skip_covered = [&] {
        const auto count = grid_.covered(column);
        write_covered(row, count);
        column += count;
    };
    for (const auto& each : next.cells) {
        skip_covered();
        write_cell(row, each, column, in);
        column += each.column_span;
    }
    skip_covered();
    ++rows_;
}

void open_table::write_cell(xml::element row, const doc::cell& cell, std::size_t column, part& in) {
    const auto made = row.add("table:table-cell");
    made.set("table:style-name", in.automatic.cell({line_, padding_, in_header() ? doc::header_padding : length{},
                                                    cell.shade, cell.align}));
    set_span(made, "table:number-columns-spanned", cell.column_span);
    set_span(made, "table:number-rows-spanned", cell.row_span);
    write_blocks(made, cell.blocks, in);
    write_covered(row, cell.column_span - 1);
    grid_.place_cell(column, cell.column_span, cell.row_span);
}

void write_table(xml::element into, const doc::table& table, part& in) {
    open_table open(table);
    const auto made = into.add("table:table");
    open_table::write_start(made, table, in);
    const auto header = open.in_header() ? made.add("table:table-header-rows") : made;
    for (const auto& each : table.rows) {
        const auto into_rows = open.in_header() ? header : made;
        open.write_row(into_rows.add("table:table-row"), each, in);
    }
}

}  // namespace ita::odt
