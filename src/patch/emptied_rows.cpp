#include "patch/emptied_rows.hpp"

#include <algorithm>
#include <variant>

#include <ita/report/difference.hpp>

#include "patch/units.hpp"

namespace ita::patching {
namespace {

/// Block of the body, row, cell and block of the cell: tables in tables are left alone.
constexpr std::size_t steps_in_table = 4;

bool is_list(const report_place& where) { return !where.index.empty() && where.part != report_part::measures; }

std::string list_of(const report_place& where, const report& in) { return above(pointer(where, in)); }

bool is_blank_block(const doc::block& which) {
    const auto* const words = std::get_if<doc::paragraph>(&which.value);
    return words != nullptr && is_blank(doc::text_of(*words));
}

}  // namespace

emptied_rows::emptied_rows(const known_file& in, const std::vector<change>& all) : in_(in) {
    std::vector<std::string> growing;
    for (const auto& each : all)
        if (each.kind != change_kind::remove && is_list(each.where)) growing.push_back(list_of(each.where, in.before));
    for (const auto& each : all) {
        if (each.kind != change_kind::remove || !is_list(each.where)) continue;
        if (std::ranges::find(growing, list_of(each.where, in.before)) == growing.end())
            leaving_.push_back(pointer(each.where, in.before));
    }
}

bool emptied_rows::holds(const doc::path& at) const {
    // What is marked as deleted is still there.
    return !in_.keeps_what_leaves && at.size() == steps_in_table && goes(at[0], at[1]);
}

bool emptied_rows::leaves(const std::string& field) const {
    return std::ranges::any_of(leaving_, [&](const std::string& each) { return is_below(field, each); });
}

/// Nothing but words that leave stands in the row, and no cell reaches from it into the next.
bool emptied_rows::goes(std::size_t table, std::size_t row) const {
    const auto& grid = in_.where.table(table);
    if (row < grid.header_rows) return false;
    const auto words = in_.where.in_row(table, row);
    if (words.empty() || !std::ranges::all_of(words, [&](const placed& each) { return leaves(each.field); }))
        return false;
    const auto& cells = grid.rows.at(row).cells;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (cells[c].row_span != 1) return false;
        for (std::size_t b = 0; b < cells[c].blocks.size(); ++b) {
            const auto is_here = [&](const placed& each) { return each.at[2] == c && each.at[3] == b; };
            if (!is_blank_block(cells[c].blocks[b]) && std::ranges::none_of(words, is_here)) return false;
        }
    }
    return true;
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
    for (std::size_t above = 0; above < row; ++above)
        for (const auto& cell : grid.rows[above].cells) {
            if (above + cell.row_span <= row) continue;
            std::size_t gone = 0;
            bool is_first = true;
            for (auto r = above + 1; r < above + cell.row_span && r < grid.rows.size(); ++r) {
                if (!goes(table, r)) continue;
                is_first = is_first && r >= row;
                ++gone;
            }
            if (is_first) to.reach_over(cell.from, cell.row_span - gone);
        }
}

}  // namespace ita::patching
