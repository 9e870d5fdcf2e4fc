#include "patch/emptied_rows.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

#include <ita/report/difference.hpp>

#include "patch/units.hpp"

namespace ita::patching {
namespace {

/// Block of the body, row, cell and block of the cell: tables in tables are left alone.
constexpr std::size_t steps_in_table = 4;

bool is_list(const report_place& where) { return !where.index.empty() && where.part != report_part::measures; }

std::string list_of(const report_place& where, const report& in) { return above(pointer(where, in)); }

/// "/measures/0/steps/1/text", not "/measures/0/title".
bool is_in_list(const placed& each) { return std::ranges::count(each.field, '/') > 3; }

bool is_blank_block(const doc::block& which) {
    const auto* const words = std::get_if<doc::paragraph>(&which.value);
    return words != nullptr && is_blank(doc::text_of(*words));
}

/// Whether words without a place stand in a row, or a cell reaches from it into the next.
bool holds_more(const doc::row& row, const std::vector<placed>& known) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (row.cells[c].row_span != 1) return true;
        for (std::size_t b = 0; b < row.cells[c].blocks.size(); ++b) {
            const auto is_here = [&](const placed& each) { return each.at[2] == c && each.at[3] == b; };
            if (!is_blank_block(row.cells[c].blocks[b]) && std::ranges::none_of(known, is_here)) return true;
        }
    }
    return false;
}

}  // namespace

emptied_rows::pointers emptied_rows::leaving() const {
    pointers growing, all;
    for (const auto& each : all_)
        if (each.kind != change_kind::remove && is_list(each.where)) growing.insert(list_of(each.where, in_.before));
    for (const auto& each : all_)
        if (each.kind == change_kind::remove && is_list(each.where) &&
            !growing.contains(list_of(each.where, in_.before)))
            all.insert(pointer(each.where, in_.before));
    return all;
}

bool emptied_rows::holds(const doc::path& at) const {
    // What is marked as deleted is still there; a measure's own words, which most rows hold, are of no list.
    if (in_.keeps_what_leaves || at.size() != steps_in_table) return false;
    return std::ranges::all_of(in_.where.in_row(at[0], at[1]), is_in_list) && goes(at[0], at[1], leaving());
}

bool emptied_rows::goes(std::size_t table, std::size_t row, const pointers& leaving) const {
    const auto& grid = in_.where.table(table);
    const auto words = in_.where.in_row(table, row);
    const auto leaves = [&leaving](const placed& each) {
        for (std::string_view field = each.field; !field.empty(); field = field.substr(0, field.rfind('/')))
            if (leaving.contains(field)) return true;
        return false;
    };
    return row >= grid.header_rows && !words.empty() && std::ranges::all_of(words, leaves) &&
           !holds_more(grid.rows.at(row), words);
}

void emptied_rows::remove(const doc::path& at, const std::string& here, editor& to) const {
    const auto table = at[0], row = at[1];
    if (!is_below(in_.where.in_row(table, row).front().field, here)) return;
    to.remove(rows_markup(in_.where.table(table), row, row, to));
    shorten(table, row, to);
}

/// The first row of those that go tells of all of them to a cell that reaches over it.
void emptied_rows::shorten(std::size_t table, std::size_t row, editor& to) const {
    const auto& grid = in_.where.table(table);
    const auto all = leaving();
    for (std::size_t above = 0; above < row; ++above)
        for (const auto& cell : grid.rows[above].cells) {
            const auto end = std::min(above + cell.row_span, grid.rows.size());
            if (end <= row) continue;
            std::vector<std::size_t> gone;
            for (auto r = above + 1; r < end; ++r)
                if (goes(table, r, all)) gone.push_back(r);
            if (gone.front() == row) to.reach_over(cell.from, cell.row_span - gone.size());
        }
}

}  // namespace ita::patching
