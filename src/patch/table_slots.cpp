#include "patch/table_slots.hpp"

#include <algorithm>

namespace ita::patching {
namespace {

/// A cell that reaches into rows below the one it begins in.
struct reaching {
    slot what{};
    std::size_t end = 0;  ///< the row behind its last
};

}  // namespace

std::vector<std::vector<slot>> slots_of(const doc::table& in) {
    std::vector<std::vector<slot>> all(in.rows.size());
    std::vector<reaching> open;  // by column
    for (std::size_t r = 0; r < in.rows.size(); ++r) {
        std::erase_if(open, [r](const reaching& each) { return each.end <= r; });
        auto above = open.begin();
        std::vector<reaching> now;
        std::size_t column = 0;
        const auto pass_cells_above = [&] {
            for (; above != open.end() && above->what.columns.first <= column; ++above) {
                all[r].push_back(above->what);
                column = above->what.columns.first + above->what.columns.count;
                now.push_back(*above);
            }
        };
        for (std::size_t c = 0; c < in.rows[r].cells.size(); ++c) {
            const auto& cell = in.rows[r].cells[c];
            pass_cells_above();
            all[r].push_back({{column, cell.column_span}, r, c});
            column += cell.column_span;
            if (cell.row_span > 1) now.push_back({all[r].back(), r + cell.row_span});
        }
        pass_cells_above();
        open = std::move(now);
    }
    return all;
}

std::vector<bool> reached_from_above(const doc::table& in) {
    std::vector<bool> all;
    std::size_t end = 0;  // the row behind all that cells have reached into
    for (std::size_t r = 0; r < in.rows.size(); ++r) {
        all.push_back(end > r);
        for (const auto& cell : in.rows[r].cells) end = std::max(end, r + cell.row_span);
    }
    return all;
}

}  // namespace ita::patching
