// src/patch/row_groups.hpp - rows that come to a table, and which entries they hold; knows no files.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "patch/list_name.hpp"

namespace ita::patching {

/// An entry of a row that comes: one that a change brings, or the first of its list, which goes down to make room.
struct seated {
    list_name list{};
    std::optional<std::size_t> change{};
};

/// A cell of a table's row.
struct cell_place {
    std::size_t row = 0;
    std::size_t cell = 0;

    auto operator<=>(const cell_place&) const = default;
};

/// Rows that come to one place of a table. What is one for all rows of a measure stands in its first, so where entries
/// come before all others, these take that row, and those that were there go down.
struct row_group {
    std::size_t table = 0;
    std::size_t before = 0;  ///< a row, or the number of rows
    bool at_start = false;   ///< before the first row of a measure, not behind the last of the one above
    std::size_t owner = 0;   ///< the change that brings all
    std::map<list_name, std::size_t> beside{};  ///< of each list the entry that is there
    std::vector<seated> heads{};                ///< that take the place of first entries; no change where none does
    std::vector<std::vector<seated>> rows{};
    std::size_t model = 0;               ///< the row that they are like
    std::vector<cell_place> reaching{};  ///< cells that are merged, or begin to be, over each row that comes
};

/// The row that is there and that they come before or behind.
[[nodiscard]] inline std::size_t row_beside(const row_group& coming) {
    return coming.at_start ? coming.before : coming.before - 1;
}

/// Calls for each entry of a group that a change brings.
template <class Visit>
void each_change(const row_group& in, const Visit& visit) {
    const auto look_at = [&](const seated& each) {
        if (each.change) visit(each);
    };
    for (const auto& each : in.heads) look_at(each);
    for (const auto& row : in.rows)
        for (const auto& each : row) look_at(each);
}

}  // namespace ita::patching
