#include "patch/seats.hpp"

#include <algorithm>
#include <variant>

#include "patch/cells.hpp"
#include "patch/pointers.hpp"

namespace ita::patching {

seats::seats(const known_file& in, const std::vector<change>& all) : in_(in) {
    std::map<list_name, arriving> coming;
    std::set<list_name> moving;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto list = all[i].where.field == report_field::whole ? list_of_entry(all[i].where) : std::nullopt;
        if (!list) continue;
        const auto entry = all[i].where.index.back();
        if (all[i].kind == change_kind::insert) coming[*list][entry].push_back(i);
        if (all[i].kind == change_kind::remove) leaving_[*list].insert(entry);
        if (all[i].kind == change_kind::move) moving.insert(*list);
    }
    growing_ = moving;
    for (const auto& [list, some] : coming) {
        if (in.rows == rows_used::none || moving.contains(list) || in_.lists.of(list).empty())
            growing_.insert(list);
        else
            seat_all(list, some);
    }
}

seat seats::of(std::size_t change) const {
    const auto found = all_.find(change);
    return found == all_.end() ? seat{} : found->second;
}

bool seats::is_taken(const report_place& entry) const {
    const auto list = list_of_entry(entry);
    return list && taken_.contains({*list, entry.index.back()});
}

bool seats::leaves(const list_name& list, std::size_t entry) const {
    const auto found = leaving_.find(list);
    return found != leaving_.end() && found->second.contains(entry);
}

/// First those that leave beside them give their words.
void seats::seat_all(const list_name& list, const arriving& some) {
    const auto leaves_it = [&](std::size_t entry) { return leaves(list, entry); };
    for (const auto& here : settled(some, leaves_it, [](std::size_t, std::size_t) { return true; })) {
        for (const auto& [change, entry] : here.taken) {
            all_[change] = {seat::kind::taken, entry, {}};
            taken_.emplace(list, entry);
            const auto& row = in_.lists.of(list).at(entry);
            used_.insert({row.table, row.row});
        }
        if (here.rest.empty()) continue;
        here.before == 0 ? seat_first(list, here.rest) : seat_behind(list, here.before - 1, here.rest);
    }
}

void seats::seat_behind(const list_name& list, std::size_t entry, std::vector<std::size_t> some) {
    const auto& rows = in_.lists.of(list);
    const auto& above = rows.at(entry);
    const auto behind = above.row + in_.lists.height_of(above);
    const auto next =
        entry + 1 < rows.size() ? rows[entry + 1].row : in_.lists.rows_of(list.measure, above.table).second + 1;
    take_free_cells(list, entry, behind, next, some);
    add_rows({above.table, behind, false}, list, entry, some);
}

void seats::seat_first(const list_name& list, std::vector<std::size_t> some) {
    const auto& first = in_.lists.of(list).front();
    const auto top = in_.lists.rows_of(list.measure, first.table).first;
    take_free_cells(list, 0, top, first.row, some);
    if (some.empty()) return;
    if (first.row != top || !holds_others(list, first)) return add_rows({first.table, first.row, true}, list, 0, some);
    if (in_.lists.height_of(first) != 1 || in_.rows != rows_used::new_too) {
        growing_.insert(list);
        return;
    }
    const group_key key{first.table, first.row + 1, false};
    leading_[key].emplace(list, some);
    add_rows(key, list, 0, {});
    for (const auto i : some) all_[i] = {seat::kind::row, 0, {}};
}

void seats::take_free_cells(const list_name& list, std::size_t like, std::size_t from, std::size_t to,
                            std::vector<std::size_t>& some) {
    const auto& model = in_.lists.of(list).at(like);
    auto left = some.begin();
    for (auto row = from; row < to && left != some.end(); ++row) {
        const auto at = free_cell(model, row);
        if (!at) continue;
        all_[*left++] = {seat::kind::free, like, *at};
        used_.insert({model.table, row});
    }
    some.erase(some.begin(), left);
}

std::optional<doc::path> seats::free_cell(const entry_row& like, std::size_t row) const {
    const auto columns = in_.lists.columns_of(like);
    if (columns.size() != 1) return std::nullopt;
    for (const auto& each : in_.lists.slots(like.table).at(row)) {
        if (each.columns != columns.front() || each.row != row) continue;
        const auto& cell = in_.where.table(like.table).rows[row].cells[each.cell];
        if (cell.row_span == 1 && cell.blocks.size() == 1 && is_blank_block(cell.blocks.front()) &&
            !std::get<doc::paragraph>(cell.blocks.front().value).label)
            return doc::path(like.table).into(row, each.cell, 0);
    }
    return std::nullopt;
}

// ------------------------------------------------------------------ rows that come

void seats::add_rows(const group_key& where, const list_name& list, std::size_t entry,
                     const std::vector<std::size_t>& some) {
    if (in_.rows != rows_used::new_too) {
        if (!some.empty()) growing_.insert(list);
        return;
    }
    auto& group = groups_[where];
    std::tie(group.table, group.before, group.at_start) = where;
    group.beside.emplace(list, entry);
    if (group.rows.size() < some.size()) group.rows.resize(some.size());
    for (std::size_t i = 0; i < some.size(); ++i) {
        group.rows[i].push_back({list, some[i]});
        all_[some[i]] = {seat::kind::row, entry, {}};
    }
}

/// Whether anything but first entries stands in the row of one.
bool seats::holds_others(const list_name& list, const entry_row& first) const {
    const auto words = in_.where.in_row(first.table, first.row);
    const auto begun = begun_in(list.measure, first);
    const auto is_first = [&](const placed& each) {
        return std::ranges::any_of(begun, [&](const list_name& one) {
            return is_below(each.field, pointer_of(entry_name{one, 0}));
        });
    };
    return !std::ranges::all_of(words, is_first) || holds_more(in_.where.table(first.table).rows[first.row], words);
}

/// Lists of a measure whose first entries stand in a row.
std::vector<list_name> seats::begun_in(std::size_t measure, const entry_row& row) const {
    std::vector<list_name> all;
    for (const auto part : listed_parts) {
        const auto& rows = in_.lists.of({measure, part});
        if (!rows.empty() && rows.front().table == row.table && rows.front().row == row.row &&
            in_.lists.height_of(rows.front()) == 1 && !leaves({measure, part}, 0))
            all.push_back({measure, part});
    }
    return all;
}

/// The first of those that come takes the place of the first entry, which stands behind them all then.
void seats::add_heads(row_group& to, const std::map<list_name, std::vector<std::size_t>>& leading) const {
    const auto& first = leading.begin()->first;
    std::size_t most = 0;
    for (const auto& [list, some] : leading) most = std::max(most, some.size());
    std::vector<std::vector<seated>> rows(most);
    for (const auto& list : begun_in(first.measure, in_.lists.of(first).front())) {
        const auto found = leading.find(list);
        const auto some = found == leading.end() ? std::vector<std::size_t>() : found->second;
        to.heads.push_back({list, some.empty() ? std::nullopt : std::optional(some.front())});
        for (std::size_t i = 1; i < some.size(); ++i) rows[i - 1].push_back({list, some[i]});
        rows.back().push_back({list, std::nullopt});
        to.beside.insert_or_assign(list, 0);
    }
    to.rows.insert(to.rows.begin(), rows.begin(), rows.end());
}

std::vector<row_group> seats::groups() const {
    std::vector<row_group> all;
    for (const auto& [where, group] : groups_) {
        auto made = group;
        if (const auto found = leading_.find(where); found != leading_.end()) add_heads(made, found->second);
        if (made.rows.empty()) continue;
        made.owner = static_cast<std::size_t>(-1);
        each_change(made, [&](const seated& one) { made.owner = std::min(made.owner, *one.change); });
        all.push_back(std::move(made));
    }
    return all;
}

void seats::give_up(const row_group& which) {
    each_change(which, [&](const seated& one) {
        all_.erase(*one.change);
        growing_.insert(one.list);
    });
}

}  // namespace ita::patching
