// src/base/many_letters.hpp - steps over the letters of Thai reports, many at a time; knows what XML can hold.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/letters.hpp"
#include "base/short_text.hpp"

namespace ita {

using thai_pattern = std::array<std::uint64_t, 3>;

/// Three bytes, eight times over, as three words of this machine.
[[nodiscard]] constexpr thai_pattern eight_letters(std::array<unsigned char, 3> bytes) noexcept {
    thai_pattern p{};
    for (std::size_t i = 0; i < p.size(); ++i) {
        std::array<unsigned char, 8> piece{};
        for (std::size_t k = 0; k < piece.size(); ++k) piece[k] = bytes[(i * 8 + k) % 3];
        p[i] = std::bit_cast<std::uint64_t>(piece);
    }
    return p;
}

// A Thai letter is E0, then B8 or B9, then 80 to BF: the bits that these share, and what they are.
inline constexpr thai_pattern thai_mask = eight_letters({0xFF, 0xFE, 0xC0});
inline constexpr thai_pattern thai_bits = eight_letters({0xE0, 0xB8, 0x80});

[[nodiscard]] inline bool eight_thai(const char* from) noexcept {
    std::uint64_t differences = 0;
    for (std::size_t i = 0; i < 3; ++i)
        differences |= (number_at<std::uint64_t>(from + i * 8) & thai_mask[i]) ^ thai_bits[i];
    return differences == 0;
}

/// Behind the Thai letters that stand here.
[[nodiscard]] inline const char* after_thai(const char* p, const char* end) noexcept {
    while (end - p >= 24 && eight_thai(p)) p += 24;
    while (starts_thai({p, static_cast<std::size_t>(end - p)})) p += 3;
    return p;
}

/// Bytes of a letter that XML can hold; 0 for any other.
/// Source: XML 1.0 (fifth edition), production 2 Char, less the carriage return of 2.11.
[[nodiscard]] inline std::size_t sound_size(std::string_view text) noexcept {
    const auto [code, size] = first_letter(text);
    if (code < 0x20) return code == U'\t' || code == U'\n' ? size : 0;
    return code == 0xFFFE || code == 0xFFFF ? 0 : letter_size(text);
}

}  // namespace ita
