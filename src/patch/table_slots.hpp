// src/patch/table_slots.hpp - which cell stands at which columns of a table's rows; knows no files.
#pragma once

#include <cstddef>
#include <vector>

#include <ita/doc/table.hpp>

namespace ita::patching {

/// Columns of a table, as many as a cell takes up.
struct column_range {
    std::size_t first = 0;
    std::size_t count = 1;

    auto operator<=>(const column_range&) const = default;
};

/// What a row has at some columns: a cell of its own, or one that reaches there from a row above.
struct slot {
    column_range columns{};
    std::size_t row = 0;   ///< in which the cell begins
    std::size_t cell = 0;  ///< in that row
};

/// The slots of each row, from left to right.
[[nodiscard]] std::vector<std::vector<slot>> slots_of(const doc::table& in);
/// Of each row whether a cell of one above reaches into it.
[[nodiscard]] std::vector<bool> reached_from_above(const doc::table& in);

}  // namespace ita::patching
