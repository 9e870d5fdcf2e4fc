#include "patch/merged_cells.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace ita::patching {
namespace {

/// What becomes of a cell.
struct fate_of_cell {
    std::size_t change = static_cast<std::size_t>(-1);
    std::size_t come = 0;
    std::size_t gone = 0;
};

using cell_key = std::tuple<std::size_t, std::size_t, std::size_t>;  // table, row, cell

void count_rows_that_leave(const known_file& in, const emptied_rows& leaving, std::map<cell_key, fate_of_cell>& to) {
    const auto& gone = leaving.all();
    std::set<std::size_t> tables;
    for (const auto& [where, change] : gone) tables.insert(where.table);
    for (const auto t : tables) {
        const auto& rows = in.where.table(t).rows;
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].cells.size(); ++c) {
                if (rows[r].cells[c].row_span < 2) continue;
                const auto first = gone.upper_bound({t, r});
                const auto last = gone.lower_bound({t, r + rows[r].cells[c].row_span});
                if (first == last) continue;
                auto& one = to[{t, r, c}];
                for (auto each = first; each != last; ++each, ++one.gone)
                    one.change = std::min(one.change, each->second);
            }
    }
}

}  // namespace

std::vector<new_reach> new_reaches(const known_file& in, const emptied_rows& leaving,
                                   const std::vector<row_group>& coming) {
    std::map<cell_key, fate_of_cell> all;
    count_rows_that_leave(in, leaving, all);
    for (const auto& group : coming)
        for (const auto& [row, cell] : group.reaching) {
            auto& one = all[{group.table, row, cell}];
            one.come += group.rows.size();
            one.change = std::min(one.change, group.owner);
        }
    std::vector<new_reach> made;
    for (const auto& [where, what] : all) {
        const auto& [table, row, cell] = where;
        const auto& known = in.where.table(table).rows.at(row).cells.at(cell);
        made.push_back({what.change, known.from, known.row_span + what.come - what.gone});
    }
    std::ranges::stable_sort(made, {}, &new_reach::change);
    return made;
}

}  // namespace ita::patching
