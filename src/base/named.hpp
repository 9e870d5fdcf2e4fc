// src/base/named.hpp - tables that are looked up by the name of an element or of a value.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "base/short_text.hpp"

namespace ita {

/// A row of a table.
template <class Value>
struct named {
    std::string_view name{};
    Value what{};
};

/// Rows that are found by name; made when the program is compiled, which fails where a name stands twice.
template <class Value, std::size_t Size>
class name_table {
  public:
    constexpr explicit name_table(const named<Value> (&rows)[Size]) {
        static_assert(Size < 256);
        for (std::size_t i = 0; i < Size; ++i) {
            auto& slot = slots_[slot_for(rows[i].name)];
            if (slot != 0) throw std::logic_error("a name stands twice in a table");
            rows_[i] = rows[i];
            slot = static_cast<std::uint8_t>(i + 1);
        }
    }

    /// What stands beside a name; a null pointer where it is not in the table.
    [[nodiscard]] const Value* find(std::string_view name) const noexcept {
        for (auto at = first_slot(name); slots_[at] != 0; at = (at + 1) % slots)
            if (const auto& row = rows_[slots_[at] - 1U]; same_text(row.name, name)) return &row.what;
        return nullptr;
    }

  private:
    static constexpr std::size_t slots = std::bit_ceil(4 * Size);

    /// Length, middle and end tell most names apart.
    static constexpr std::size_t first_slot(std::string_view name) noexcept {
        if (name.empty()) return 0;
        const auto letter = [&](std::size_t at) {
            return static_cast<std::size_t>(static_cast<unsigned char>(name[at]));
        };
        return (name.size() + 5 * letter(name.size() / 2) + 11 * letter(name.size() - 1)) % slots;
    }

    /// Where a name is, or the free slot where it would be.
    constexpr std::size_t slot_for(std::string_view name) const noexcept {
        auto at = first_slot(name);
        while (slots_[at] != 0 && rows_[slots_[at] - 1U].name != name) at = (at + 1) % slots;
        return at;
    }

    std::array<named<Value>, Size> rows_{};
    std::array<std::uint8_t, slots> slots_{};
};

template <class Value, std::size_t Size>
[[nodiscard]] constexpr name_table<Value, Size> by_name(const named<Value> (&rows)[Size]) {
    return name_table<Value, Size>(rows);
}

template <class Value, std::size_t Size>
[[nodiscard]] const Value* find(const name_table<Value, Size>& rows, std::string_view name) noexcept {
    return rows.find(name);
}

}  // namespace ita
