#include "patch/row_copies.hpp"

#include <algorithm>
#include <set>

#include "patch/cells.hpp"
#include "patch/entering.hpp"
#include "patch/units.hpp"

namespace ita::patching {
namespace {

doc::path first_block(std::size_t table, std::size_t row, std::size_t cell) {
    return doc::path(table).into(row, cell, 0);
}

void exchange(byte_range what, std::string with, editor& to) {
    to.remove(what);
    to.insert(what.from, std::move(with));
}

}  // namespace

void row_copies::write(const row_group& group, editor& to) const {
    std::string all;
    for (const auto& each : group.rows) all += row(group, each, to);
    const auto there = to.element(in_.where.table(group.table).rows.at(row_beside(group)).from);
    to.insert(group.at_start ? there.from : there.to, std::move(all));
    for (const auto& each : group.heads) write_head(each, in_.lists.of(each.list).front(), to);
}

/// The model with the words of those that come, and no others.
std::string row_copies::row(const row_group& group, const std::vector<seated>& some, const editor& by) const {
    auto inside = by.fresh();
    std::set<std::size_t> used;
    for (const auto& each : some) {
        const auto into = models_.cells_for(group, each.list);
        each.change ? put(group, each, into, inside) : put_down(group, each.list, into, inside);
        used.insert(into.cells.begin(), into.cells.end());
    }
    const auto& grid = in_.where.table(group.table);
    const auto& cells = grid.rows.at(group.model).cells;
    for (std::size_t c = 0; c < cells.size(); ++c)
        if (!used.contains(c) && !cells[c].blocks.empty())
            blank(first_block(group.table, group.model, c), cells[c].blocks.size() - 1, in_, inside);
    return inside.copy(rows_markup(grid, group.model, group.model, by));
}

void row_copies::put(const row_group& group, const seated& what, const model_cells& into, editor& to) const {
    const auto& value = all_[*what.change].after;
    if (into.entry) return reshape_entry(*into.entry, value, in_, to);
    fill(first_block(group.table, group.model, into.cells.at(0)), lines_of_entry(value), in_, to);
}

/// What stands in the cells of the first entry stands in those of the row, with its own changes made.
void row_copies::put_down(const row_group& group, const list_name& list, const model_cells& into, editor& to) const {
    const auto& from = in_.lists.of(list).front();
    if (from.cells.size() != 1 || into.cells.size() != 1) throw cannot("its words stand in several cells");
    auto inside = to.fresh();
    below_(pointer_of(entry_name{list, 0}), inside);
    exchange(cell_markup(first_block(group.table, group.model, into.cells[0]), in_.where, to),
             inside.whole_copy(cell_markup(first_block(from.table, from.row, from.cells[0]), in_.where, to)), to);
}

/// The cell of a first entry is that of the one that takes its place, or stays empty.
void row_copies::write_head(const seated& what, const entry_row& first, editor& to) const {
    auto inside = to.fresh();
    const auto at = first_block(first.table, first.row, first.cells.at(0));
    const auto there = cell_markup(at, in_.where, to);
    if (what.change)
        reshape_entry({what.list, 0}, all_[*what.change].after, in_, inside);
    else
        blank(at, in_.where.siblings(at).size() - 1, in_, inside);
    exchange(there, inside.copy(there), to);
}

}  // namespace ita::patching
