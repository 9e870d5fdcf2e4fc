// src/report/roman.hpp - Roman numbers, as lists count by them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace ita {

/// A Roman number at the start of a text, and how many letters it has; 0 for none.
struct roman {
    int number = 0;
    std::size_t size = 0;
};

/// I to XXXIX, all capitals or none; lists are not longer, and L, C, D and M begin other words.
[[nodiscard]] constexpr roman roman_at(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 10> capital{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    constexpr std::array<std::string_view, 10> small{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    const bool is_small = text.starts_with('i') || text.starts_with('v') || text.starts_with('x');
    std::size_t tens = 0;
    while (tens < 3 && tens < text.size() && text[tens] == (is_small ? 'x' : 'X')) ++tens;
    std::size_t ones = 0;
    const auto& names = is_small ? small : capital;
    for (std::size_t i = 1; i < names.size(); ++i)
        if (names[i].size() > names[ones].size() && text.substr(tens).starts_with(names[i])) ones = i;
    return {static_cast<int>(tens * 10 + ones), tens + names[ones].size()};
}

/// "IV", or "iv"; nothing above XXXIX.
[[nodiscard]] inline std::string roman_of(std::size_t number, bool small) {
    constexpr std::array<std::string_view, 10> ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    if (number >= 40) return {};
    auto text = std::string(number / 10, 'X').append(ones[number % 10]);
    if (small)
        for (auto& each : text) each = static_cast<char>(each - 'A' + 'a');
    return text;
}

}  // namespace ita
