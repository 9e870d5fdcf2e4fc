#include "patch/row_models.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ita::patching {
namespace {

using columns = std::vector<column_range>;

bool holds(const columns& all, const column_range& one) { return std::ranges::find(all, one) != all.end(); }

/// Whether a cell may stand there without its words.
bool can_be_empty(const doc::cell& which) {
    if (which.blocks.empty()) return true;
    const auto* const words = std::get_if<doc::paragraph>(&which.blocks.front().value);
    return words != nullptr && !words->label;
}

/// Whether a row is written as an element of its own.
bool stands_alone(const doc::table& in, std::size_t row) {
    const auto is_like = [&](std::size_t other) { return in.rows[other].from.element == in.rows[row].from.element; };
    return in.rows[row].from.element != 0 && (row == 0 || !is_like(row - 1)) &&
           (row + 1 == in.rows.size() || !is_like(row + 1));
}

}  // namespace

bool row_models::settle(row_group& group) const {
    const auto is_owners = [](const auto& each) { return each.first.part == report_part::owners; };
    if (std::ranges::all_of(group.beside, is_owners)) return false;  // nobody gives one a row without a step
    const auto& grid = in_.where.table(group.table);
    if (!stands_alone(grid, row_beside(group))) return false;
    for (const auto row : candidates(group)) {
        group.model = row;
        if (!stands_alone(grid, row) || !fits(group)) continue;
        auto found = reaching_over(group);
        if (!found) continue;
        group.reaching = std::move(*found);
        return true;
    }
    return false;
}

/// Rows of the list's entries, those near first; the first of a measure, where more may stand, come last.
std::vector<std::size_t> row_models::candidates(const row_group& group) const {
    std::vector<std::size_t> all, firsts;
    const auto& list = group.beside.begin()->first;
    add_rows_of(list, group, firsts, all);
    constexpr std::size_t most = 8;  // measures before and behind
    for (std::size_t i = 1; i <= most; ++i) {
        if (list.measure >= i) add_rows_of({list.measure - i, list.part}, group, firsts, all);
        if (list.measure + i < in_.before.measures.size())
            add_rows_of({list.measure + i, list.part}, group, firsts, all);
    }
    all.insert(all.end(), firsts.begin(), firsts.end());
    return all;
}

void row_models::add_rows_of(const list_name& list, const row_group& group, std::vector<std::size_t>& firsts,
                             std::vector<std::size_t>& others) const {
    const auto& rows = in_.lists.of(list);
    if (rows.empty() || rows.front().table != group.table) return;
    const auto top = in_.lists.rows_of(list.measure, group.table).first;
    std::vector<std::size_t> mine(rows.size());
    std::ranges::transform(rows, mine.begin(), &entry_row::row);
    const auto distance = [&](std::size_t row) {
        return row < group.before ? group.before - row : row - group.before + 1;
    };
    std::ranges::stable_sort(mine, {}, distance);
    for (const auto row : mine) (row == top ? firsts : others).push_back(row);
}

/// Where the entries that are beside those that come stand.
columns row_models::own_columns(const row_group& group) const {
    columns all;
    for (const auto& [list, entry] : group.beside)
        for (const auto& each : in_.lists.columns_of(in_.lists.of(list).at(entry))) all.push_back(each);
    return all;
}

bool row_models::fits(const row_group& group) const {
    const auto& grid = in_.where.table(group.table);
    const auto& cells = grid.rows.at(group.model).cells;
    return group.model >= grid.header_rows &&
           std::ranges::all_of(cells, [](const doc::cell& c) { return c.row_span == 1; }) && has_cells(group);
}

/// The cells that cover a row that comes as others do the model; nothing where they cannot be the same.
std::optional<std::vector<cell_place>> row_models::reaching_over(const row_group& group) const {
    const auto& grid = in_.where.table(group.table);
    const auto& slots = in_.lists.slots(group.table);
    columns covered;
    for (const auto& each : slots.at(group.model))
        if (each.row != group.model) covered.push_back(each.columns);
    const auto own = own_columns(group);
    const auto edge = row_beside(group);
    std::vector<cell_place> found;
    for (const auto& each : slots.at(edge)) {
        const bool merged = grid.rows[each.row].cells[each.cell].row_span > 1 && !holds(own, each.columns);
        const bool crosses = group.at_start ? each.row != edge : merged;
        const bool wanted = holds(covered, each.columns);
        if (crosses && !wanted) return std::nullopt;
        if (!wanted) continue;
        if (!crosses && (group.at_start || holds(own, each.columns) || !can_begin_to_reach(group))) return std::nullopt;
        found.push_back({each.row, each.cell});
    }
    return found.size() == covered.size() ? std::optional(std::move(found)) : std::nullopt;
}

/// Where a measure has one row, its cells may be merged over more as others' are; nothing could mark that.
bool row_models::can_begin_to_reach(const row_group& group) const {
    const auto [first, last] = in_.lists.rows_of(group.beside.begin()->first.measure, group.table);
    return first == last && !in_.keeps_what_leaves;
}

bool row_models::has_cells(const row_group& group) const {
    std::vector<std::size_t> used;
    for (const auto& [list, entry] : group.beside) {
        const auto found = cells_for(group, list);
        if (found.cells.empty()) return false;
        used.insert(used.end(), found.cells.begin(), found.cells.end());
    }
    const auto& cells = in_.where.table(group.table).rows.at(group.model).cells;
    for (std::size_t c = 0; c < cells.size(); ++c)
        if (std::ranges::find(used, c) == used.end() && !can_be_empty(cells[c])) return false;
    return true;
}

model_cells row_models::cells_for(const row_group& group, const list_name& list) const {
    if (const auto found = in_.lists.entry_in(group.table, group.model, list.part))
        return {found, in_.lists.of(found->list).at(found->index).cells};
    const auto columns = in_.lists.columns_of(in_.lists.of(list).at(group.beside.at(list)));
    if (columns.size() != 1) return {};
    for (const auto& each : in_.lists.slots(group.table).at(group.model)) {
        const auto& cells = in_.where.table(group.table).rows.at(group.model).cells;
        if (each.row == group.model && each.columns == columns.front() && cells.at(each.cell).blocks.size() == 1 &&
            can_be_empty(cells[each.cell]))
            return {std::nullopt, {each.cell}};
    }
    return {};
}

}  // namespace ita::patching
