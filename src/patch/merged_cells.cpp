#include "patch/merged_cells.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include <ita/report/difference.hpp>

#include "patch/cells.hpp"
#include "patch/measure_copy.hpp"
#include "patch/plan.hpp"
#include "patch/pointers.hpp"

namespace ita::patching {
namespace {

/// Whether a cell that is merged over rows on both sides of a row's edge has no part in any of these.
bool parts_others(std::size_t table, std::size_t before, const std::vector<merged_cell>& own, const known_file& in) {
    const auto& slots = in.lists.slots(table);
    if (before >= slots.size()) return false;
    return std::ranges::any_of(slots[before], [&](const slot& each) {
        const cell_key key{table, each.row, each.cell};
        return each.row < before && std::ranges::find(own, key, &merged_cell::at) == own.end();
    });
}

/// "steps/0/text" of "/measures/3/steps/0/text".
std::string below_measure(const std::string& pointer) {
    constexpr std::string_view measures = "/measures/";
    return pointer.substr(pointer.find('/', measures.size()) + 1);
}

/// Before which row of the table a measure goes.
std::size_t target_of(const change& what, const known_file& in, const editor& by) {
    return what.to > 0 ? unit_of_measure(what.to - 1, in, by).to + 1 : unit_of_measure(0, in, by).from;
}

}  // namespace

std::optional<cell_key> cell_of(const change& what, const known_file& in) {
    if (what.where.index.empty() || (what.where.part == report_part::measures && what.kind != change_kind::set))
        return std::nullopt;
    const auto here = pointer(what.where, in.before);
    if (!here.starts_with("/measures/")) return std::nullopt;
    const auto name = name_of(here);
    const auto found = in.where.extent_of(below(below("/measures", name.measure), name.key));
    const auto row = found ? row_around(*found) : std::nullopt;
    if (!row || found->first.at[2] != found->last.at[2]) return std::nullopt;
    return cell_key{row->table, row->row, found->first.at[2]};
}

merged_cells::merged_cells(const known_file& in, const std::vector<change>& all, const row_plan& rows, const editor& by)
    : in_(in), changes_(all) {
    count_emptied(rows.emptied());
    count_groups(rows.groups());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].where.part != report_part::measures || all[i].kind == change_kind::set) continue;
        try {
            count_measure(i, all[i], by);
        } catch (const cannot&) {
            continue;  // told when it is made
        }
    }
    for (const auto& each : in.told_elsewhere) all_.erase(each.at);
    for (auto& [where, what] : all_) settle(where, what);
    find_words();
}

const doc::cell& merged_cells::cell(const cell_key& where) const {
    return in_.where.table(where.table).rows.at(where.row).cells.at(where.cell);
}

// -------------------------------------------------------------- rows that come and leave

void merged_cells::count_emptied(const emptied_rows& leaving) {
    const auto& gone = leaving.all();
    std::set<std::size_t> tables;
    for (const auto& [where, change] : gone) tables.insert(where.table);
    for (const auto t : tables) {
        const auto& rows = in_.where.table(t).rows;
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].cells.size(); ++c) {
                if (rows[r].cells[c].row_span < 2) continue;
                const auto first = gone.upper_bound({t, r});
                const auto last = gone.lower_bound({t, r + rows[r].cells[c].row_span});
                if (first == last) continue;
                auto& one = all_[{t, r, c}];
                for (auto each = first; each != last; ++each, ++one.gone)
                    one.change = std::min(one.change, each->second);
            }
    }
}

void merged_cells::count_groups(const std::vector<row_group>& some) {
    for (const auto& group : some)
        for (const auto& [row, cell] : group.reaching) {
            auto& one = all_[{group.table, row, cell}];
            one.come += group.rows.size();
            one.change = std::min(one.change, group.owner);
        }
}

void merged_cells::count_measure(std::size_t index, const change& what, const editor& by) {
    if (what.kind == change_kind::insert) {
        const auto* const value = std::get_if<measure>(&what.after);
        if (value == nullptr) return;
        const measure_copy made(*value, what.where.index.back(), in_, changes_, by);
        if (!made.shares_cells()) return;
        const auto rows = made.rows();
        for (const auto& each : made.joined()) comes(each, {made.before_row(), index, rows});
        for (const auto& each : made.apart()) of_rows_[index][each.at] = rows;
        return;
    }
    const auto unit = unit_of_measure(what.where.index.back(), in_, by);
    if (what.kind == change_kind::move) moves(unit, index, what, by);
    leaves(unit, index);
}

void merged_cells::leaves(const measure_unit& unit, std::size_t index) {
    for (const auto& each : unit.shared) {
        auto& one = all_[each.at];
        one.column = each.column;
        one.is_of_measures = true;
        one.change = std::min(one.change, index);
        for (auto r = unit.from; r <= unit.to; ++r) one.leaving.insert(r);
    }
}

void merged_cells::comes(const merged_cell& to, const coming& what) {
    auto& one = all_[to.at];
    one.column = to.column;
    one.is_of_measures = true;
    one.change = std::min(one.change, what.change);
    one.come += what.rows;
    one.all.push_back(what);
    of_rows_[what.change][to.at] = 0;
}

/// Beside rows that a cell is merged over, or among them, a measure that goes there keeps being one of its own.
void merged_cells::moves(const measure_unit& unit, std::size_t index, const change& what, const editor& by) {
    if (!unit.is_rows) return;
    const auto before = target_of(what, in_, by);
    const auto beside = unit_of_measure(what.to > 0 ? what.to - 1 : 0, in_, by);
    if (beside.is_rows && parts_others(beside.first[0], before, unit.shared, in_)) parting_.insert(index);
    for (const auto& each : unit.shared) {
        const bool is_there = beside.is_rows && beside.first[0] == each.at.table && each.at.row <= before &&
                              before <= each.end && !(in_.keeps_what_leaves && before == each.at.row);
        if (is_there)
            comes(each, {before, index, unit.rows()});
        else
            of_rows_[index][each.at] = unit.rows();
    }
}

// -------------------------------------------------------------- what that makes of a cell

void merged_cells::settle(const cell_key& where, fate& what) {
    const auto end = where.row + cell(where).row_span;
    what.rows = cell(where).row_span + what.come - what.gone - what.leaving.size();
    std::ranges::stable_sort(what.all, {}, [](const coming& each) { return std::pair(each.before, each.change); });
    auto next = what.all.begin();
    for (auto r = where.row; r <= end; ++r) {
        if (next != what.all.end() && next->before == r) {
            of_rows_[next->change][where] = what.rows;
            what.is_covered = !what.leaving.contains(where.row);
            what.moved_to = end;
            return;
        }
        if (r == end || !what.leaving.contains(r)) {
            if (r != where.row) what.moved_to = r;
            return;
        }
    }
}

void merged_cells::find_words() {
    if (std::ranges::all_of(all_, [](const auto& each) { return !each.second.is_of_measures; })) return;
    std::map<std::pair<cell_key, std::string>, std::size_t> said;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        const auto cell = cell_of(changes_[i], in_);
        const auto found = cell ? all_.find(*cell) : all_.end();
        if (found == all_.end() || !found->second.is_of_measures) continue;
        cell_of_.emplace(i, *cell);
        const auto& what = changes_[i];
        const auto [first, is_new] = said.try_emplace({*cell, below_measure(pointer(what.where, in_.before))}, i);
        const auto& other = changes_[first->second];
        if (!is_new && other.where.index.front() != what.where.index.front() && other.kind == what.kind &&
            other.after == what.after)
            said_before_.insert(i);
    }
}

bool merged_cells::takes_along(std::size_t index) const {
    const auto found = cell_of_.find(index);
    return found != cell_of_.end() && all_.at(found->second).moved_to;
}

void merged_cells::add_words(const cell_key& cell, editor& to) const {
    const auto found = all_.find(cell);
    if (found == all_.end() || !found->second.moved_to) return;
    std::vector<change> some;
    for (const auto& [index, where] : cell_of_)
        if (where == cell && !said_before_.contains(index)) some.push_back(changes_[index]);
    if (!some.empty()) planner(in_, some, to).add_all_shown(to);
}

const merged_rows& merged_cells::in_rows_of(std::size_t index) const {
    static const merged_rows none;
    const auto found = of_rows_.find(index);
    return found == of_rows_.end() ? none : found->second;
}

bool merged_cells::begins_in_rows_of(std::size_t index) const {
    return std::ranges::any_of(in_rows_of(index), [&](const auto& each) {
        const auto found = all_.find(each.first);
        return each.second != 0 && found != all_.end() && found->second.rows == each.second && found->second.moved_to;
    });
}

void merged_cells::make(std::size_t index, editor& to) const {
    if (parting_.contains(index)) throw cannot("a cell is merged over the rows of several measures");
    std::map<std::uint32_t, std::map<std::size_t, std::string>> begun;  // by the row that they begin in
    std::map<std::uint32_t, doc::origin> rows;
    for (const auto& [where, what] : all_) {
        if (what.change != index) continue;
        const auto from = cell(where).from;
        if (!what.moved_to) {
            if (what.rows != cell(where).row_span) to.reach_over(from, what.rows);
            continue;
        }
        if (in_.keeps_what_leaves) throw cannot("a cell is merged over the rows of several measures");
        if (what.is_covered) to.cover(from);
        if (*what.moved_to >= where.row + cell(where).row_span) continue;
        const auto row = in_.where.table(where.table).rows.at(*what.moved_to).from;
        rows[row.element] = row;
        auto apart = to.fresh();
        add_words(where, apart);
        apart.reach_over(from, what.rows);
        begun[row.element][what.column] = apart.moved(to.element(from));
    }
    for (const auto& [row, cells] : begun) to.uncover(rows.at(row), cells);
}

// -------------------------------------------------------------- rows of a measure

void write_merged(const merged_rows& as, const measure_unit& of, const known_file& in, const changing_words& words,
                  editor& to) {
    std::map<std::size_t, std::string> begun;
    if (of.shared.empty()) return;
    const auto& rows = in.where.table(of.first[0]).rows;
    for (const auto& each : of.shared) {
        const auto found = as.find(each.at);
        if (found == as.end()) throw cannot("a cell is merged over the rows of several measures");
        const auto from = rows.at(each.at.row).cells.at(each.at.cell).from;
        if (each.begins_in(of.from, of.to)) {
            if (found->second == 0) {
                to.cover(from);
                continue;
            }
            words(each.at, to);
            to.reach_over(from, found->second);
        } else if (found->second != 0) {
            auto apart = to.fresh();
            words(each.at, apart);
            apart.reach_over(from, found->second);
            begun[each.column] = apart.copy(to.element(from));
        }
    }
    if (!begun.empty()) to.uncover(rows.at(of.from).from, begun);
}

}  // namespace ita::patching
