#include "patch/row_lists.hpp"

#include <algorithm>

#include "patch/pointers.hpp"
#include "report/difference/members.hpp"

namespace ita::patching {
namespace {

std::size_t size_of(const list_name& list, const report& in) {
    std::size_t size = 0;
    differing::visit_list_of(in.measures.at(list.measure), list.part, {}, [&](const auto& all) { size = all.size(); });
    return size;
}

}  // namespace

const std::vector<entry_row>& row_lists::of(const list_name& list) const {
    const auto known = known_.find(list);
    if (known != known_.end()) return known->second;
    auto all = found(list);
    if (all.size() == 1 && !is_by_rows(all.front().table, list.part)) all.clear();
    return known_.emplace(list, std::move(all)).first->second;
}

std::vector<entry_row> row_lists::found(const list_name& list) const {
    const auto size = size_of(list, before_);
    const auto here = pointer_of(list);
    std::vector<entry_row> all;
    for (std::size_t i = 0; i < size; ++i) {
        auto one = row_of(below(here, i));
        if (!one || (i > 0 && (one->table != all.back().table || one->row <= all.back().row))) return {};
        all.push_back(std::move(*one));
    }
    return all;
}

std::optional<entry_row> row_lists::row_of(const std::string& entry) const {
    const auto mine = where_.extent_of(entry);
    const auto where = mine ? row_around(*mine) : std::nullopt;
    if (!where) return std::nullopt;
    const auto &first = mine->first.at, &last = mine->last.at;
    if (first[3] != 0 || last[3] + 1 != where_.siblings(last).size()) return std::nullopt;
    entry_row made{where->table, where->row, {}};
    for (const auto& each : where_.in_row(where->table, where->row)) {
        if (each.at[2] < first[2] || each.at[2] > last[2]) continue;
        if (!is_below(each.field, entry)) return std::nullopt;
        if (made.cells.empty() || made.cells.back() != each.at[2]) made.cells.push_back(each.at[2]);
    }
    return made;
}

/// Whether some list of the part has several entries, each in a row of the table.
bool row_lists::is_by_rows(std::size_t table, report_part part) const {
    const auto [known, is_new] = by_rows_.try_emplace({table, part}, false);
    for (std::size_t m = 0; is_new && !known->second && m < before_.measures.size(); ++m) {
        if (size_of({m, part}, before_) < 2) continue;
        const auto all = found({m, part});
        known->second = !all.empty() && all.front().table == table;
    }
    return known->second;
}

std::optional<entry_name> row_lists::entry_in(std::size_t table, std::size_t row, report_part part) const {
    for (const auto& each : where_.in_row(table, row)) {
        const auto found = entry_of(each.field);
        if (!found || found->list.part != part) continue;
        const auto& rows = of(found->list);
        if (found->index < rows.size() && rows[found->index].table == table && rows[found->index].row == row)
            return found;
    }
    return std::nullopt;
}

std::pair<std::size_t, std::size_t> row_lists::rows_of(std::size_t measure, std::size_t table) const {
    const auto mine = where_.extent_of(below("/measures", measure));
    const auto& grid = where_.table(table);
    const auto is_here = [table](const doc::path& at) { return at.size() >= steps_in_table && at[0] == table; };
    return {mine && is_here(mine->first.at) ? mine->first.at[1] : grid.header_rows,
            mine && is_here(mine->last.at) ? mine->last.at[1] : grid.rows.size() - 1};
}

const std::vector<std::vector<slot>>& row_lists::slots(std::size_t table) const {
    const auto known = slots_.find(table);
    if (known != slots_.end()) return known->second;
    return slots_.emplace(table, slots_of(where_.table(table))).first->second;
}

bool row_lists::is_reached_from_above(std::size_t table, std::size_t row) const {
    auto& known = reached_[table];
    if (known.empty()) known = reached_from_above(where_.table(table));
    return known.at(row);
}

std::vector<column_range> row_lists::columns_of(const entry_row& entry) const {
    std::vector<column_range> all;
    for (const auto& each : slots(entry.table).at(entry.row))
        if (each.row == entry.row && std::ranges::find(entry.cells, each.cell) != entry.cells.end())
            all.push_back(each.columns);
    return all;
}

std::size_t row_lists::height_of(const entry_row& entry) const {
    std::size_t most = 1;
    for (const auto cell : entry.cells)
        most = std::max(most, where_.table(entry.table).rows.at(entry.row).cells.at(cell).row_span);
    return most;
}

}  // namespace ita::patching
