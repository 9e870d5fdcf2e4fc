// src/patch/table_slots.hpp - which cell stands at which columns of a table's rows; knows no files.
#pragma once

#include <compare>
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

/// A cell of a table of the body that is merged over rows.
struct cell_key {
    std::size_t table = 0;
    std::size_t row = 0;
    std::size_t cell = 0;

    auto operator<=>(const cell_key&) const = default;
};
struct merged_cell {
    cell_key at{};
    std::size_t column = 0;
    std::size_t end = 0;  ///< the row behind its last

    [[nodiscard]] bool begins_in(std::size_t from, std::size_t to) const noexcept {
        return from <= at.row && at.row <= to;
    }
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
