#include "patch/emptied_rows.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <ita/report/difference.hpp>

#include "patch/cells.hpp"
#include "patch/pointers.hpp"

namespace ita::patching {
namespace {

using pointers = std::set<std::string, std::less<>>;

bool is_entry(const change& what) {
    return !what.where.index.empty() && what.where.part != report_part::measures &&
           what.where.field == report_field::whole;
}

/// Lists that entries come into where others stand.
pointers growing_lists(const known_file& in, const std::vector<change>& all, const seats& coming) {
    pointers growing;
    for (const auto& each : all) {
        if (!is_entry(each) || (each.kind != change_kind::insert && each.kind != change_kind::move)) continue;
        const auto list = list_of_entry(each.where);
        if (!list || coming.growing().contains(*list)) growing.insert(above(pointer(each.where, in.before)));
    }
    return growing;
}

/// Whether all that stands in a row leaves.
bool goes(const table_row& row, const pointers& leaving, const places& in) {
    const auto& grid = in.table(row.table);
    const auto words = in.in_row(row.table, row.row);
    const auto leaves = [&leaving](const placed& each) {
        for (std::string_view field = each.field; !field.empty(); field = field.substr(0, field.rfind('/')))
            if (leaving.contains(field)) return true;
        return false;
    };
    return row.row >= grid.header_rows && std::ranges::all_of(words, leaves) &&
           !holds_more(grid.rows.at(row.row), words);
}

}  // namespace

emptied_rows::emptied_rows(const known_file& in, const std::vector<change>& all, const seats& coming) {
    if (!in.rows_can_leave) return;
    const auto growing = growing_lists(in, all, coming);
    std::map<table_row, std::vector<std::size_t>> touched;
    pointers leaving;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind != change_kind::remove || !is_entry(all[i]) || coming.is_taken(all[i].where)) continue;
        const auto here = pointer(all[i].where, in.before);
        const auto found = growing.contains(above(here)) ? std::nullopt : in.where.extent_of(here);
        if (!found) continue;
        leaving.insert(here);
        if (const auto row = row_around(*found); row && !coming.is_used(*row)) touched[*row].push_back(i);
    }
    for (const auto& [row, some] : touched) {
        if (!goes(row, leaving, in.where)) continue;
        rows_.emplace(row, some.front());
        for (const auto each : some) leaving_with_.emplace(each, row);
    }
}

std::optional<std::pair<table_row, std::size_t>> emptied_rows::of(std::size_t change) const {
    const auto found = leaving_with_.find(change);
    if (found == leaving_with_.end()) return std::nullopt;
    return std::pair(found->second, rows_.at(found->second));
}

}  // namespace ita::patching
