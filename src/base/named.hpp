// src/base/named.hpp - tables that are looked up by the name of an element or of a value.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace ita {

/// A row of a table; the rows stand in the order of names.
template <class Value>
struct named {
    std::string_view name{};
    Value what{};
};

template <class Table>
[[nodiscard]] constexpr bool is_in_order(const Table& rows) {
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (!(rows[i - 1].name < rows[i].name)) return false;
    return true;
}

/// What stands beside a name; a null pointer where it is not in the table.
template <class Value, std::size_t Size>
[[nodiscard]] const Value* find(const std::array<named<Value>, Size>& rows, std::string_view name) {
    const auto found = std::ranges::lower_bound(rows, name, {}, &named<Value>::name);
    return found == rows.end() || found->name != name ? nullptr : &found->what;
}

}  // namespace ita
