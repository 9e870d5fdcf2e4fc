// src/report/roman.hpp - Roman numbers, as lists count by them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace ita {

/// The digits of I to IX.
inline constexpr std::array<std::string_view, 10> roman_ones{"",  "i",  "ii",  "iii",  "iv",
                                                             "v", "vi", "vii", "viii", "ix"};

[[nodiscard]] constexpr char roman_digit(char small, bool is_small) noexcept {
    return is_small ? small : static_cast<char>(small - 'a' + 'A');
}

/// A Roman number at the start of a text, and how many letters it has; 0 for none.
struct roman {
    int number = 0;
    std::size_t size = 0;
};

/// I to XXXIX, all capitals or none; lists are not longer, and L, C, D and M begin other words.
[[nodiscard]] constexpr roman roman_at(std::string_view text) noexcept {
    const bool is_small = text.starts_with('i') || text.starts_with('v') || text.starts_with('x');
    const auto stand_at = [&](std::size_t at, std::string_view digits) {
        for (const char each : digits)
            if (at >= text.size() || text[at++] != roman_digit(each, is_small)) return false;
        return true;
    };
    std::size_t tens = 0;
    while (tens < 3 && stand_at(tens, "x")) ++tens;
    std::size_t ones = 0;
    for (std::size_t i = 1; i < roman_ones.size(); ++i)
        if (roman_ones[i].size() > roman_ones[ones].size() && stand_at(tens, roman_ones[i])) ones = i;
    return {static_cast<int>(tens * 10 + ones), tens + roman_ones[ones].size()};
}

/// "IV", or "iv"; nothing above XXXIX.
[[nodiscard]] inline std::string roman_of(std::size_t number, bool small) {
    if (number >= 40) return {};
    auto text = std::string(number / 10, 'x').append(roman_ones[number % 10]);
    for (auto& each : text) each = roman_digit(each, small);
    return text;
}

}  // namespace ita
