// src/base/letters.hpp - UTF-8 one letter at a time, and which letters are Thai; allocates nothing, refuses nothing.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace ita {

/// One letter of a text and the bytes it takes.
struct letter {
    char32_t code = 0;
    std::size_t size = 0;
};

/// Stands for a byte that is no UTF-8.
inline constexpr char32_t replacement = 0xFFFD;

/// Which second bytes a first byte allows; those after it are 80 to BF.
///
/// Source: Unicode 15, table 3-7.
struct lead_byte {
    unsigned char first, last, second_from, second_to;
    std::size_t size;
};
inline constexpr std::array<lead_byte, 8> lead_bytes{{{0xC2, 0xDF, 0x80, 0xBF, 2},
                                                      {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                                      {0xE1, 0xEC, 0x80, 0xBF, 3},
                                                      {0xED, 0xED, 0x80, 0x9F, 3},
                                                      {0xEE, 0xEF, 0x80, 0xBF, 3},
                                                      {0xF0, 0xF0, 0x90, 0xBF, 4},
                                                      {0xF1, 0xF3, 0x80, 0xBF, 4},
                                                      {0xF4, 0xF4, 0x80, 0x8F, 4}}};

/// How many bytes the letter at the start of `text` takes; 0 where no UTF-8 letter starts it.
[[nodiscard]] constexpr std::size_t letter_size(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text.empty()) return 0;
    if (byte(0) < 0x80) return 1;
    for (const auto& lead : lead_bytes) {
        if (byte(0) < lead.first || byte(0) > lead.last) continue;
        if (text.size() < lead.size || byte(1) < lead.second_from || byte(1) > lead.second_to) return 0;
        for (std::size_t i = 2; i < lead.size; ++i)
            if ((byte(i) & 0xC0) != 0x80) return 0;
        return lead.size;
    }
    return 0;
}

/// Whether a Thai letter starts the text: E0, then B8 or B9, then 80 to BF.
[[nodiscard]] constexpr bool starts_thai(std::string_view text) noexcept {
    return text.size() >= 3 && text[0] == '\xE0' && (text[1] & '\xFE') == '\xB8' && (text[2] & '\xC0') == '\x80';
}

/// The letter at the start of a text that is not empty; a byte that is no UTF-8 gives `replacement`.
[[nodiscard]] constexpr letter first_letter(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    // Most letters here are Thai.
    if (starts_thai(text)) return {0xE00u | (byte(1) & 1u) << 6 | (byte(2) & 0x3Fu), 3};
    const std::size_t size = letter_size(text);
    if (size == 0) return {replacement, 1};
    char32_t code = byte(0);
    if (size > 1) code &= 0x7Fu >> size;
    for (std::size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3Fu);
    return {code, size};
}

/// The first letter's code, 0 of nothing.
[[nodiscard]] constexpr char32_t letter_at(std::string_view text) noexcept {
    return text.empty() ? 0 : first_letter(text).code;
}

inline void append(std::string& text, char32_t code) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    const int tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    add((0xFF80u >> tail & 0xFFu) | code >> 6 * tail);
    for (int i = tail - 1; i >= 0; --i) add(0x80u | (code >> 6 * i & 0x3Fu));
}

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The text without the mark that it may start with.
[[nodiscard]] constexpr std::string_view without_byte_order_mark(std::string_view text) noexcept {
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

// Of the names and tags that programs read: no letter beyond ASCII counts.
[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] inline std::string in_lower_case(std::string_view text) {
    std::string made(text);
    for (char& c : made) c = ascii_lower(c);
    return made;
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_hex_digit(char c) noexcept {
    return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
}

[[nodiscard]] constexpr bool is_digit(char32_t code) noexcept {
    return (code >= U'0' && code <= U'9') || (code >= U'๐' && code <= U'๙');
}
[[nodiscard]] constexpr bool is_consonant(char32_t code) noexcept { return code >= U'ก' && code <= U'ฮ'; }
/// Consonants, vowels, marks and the signs that words are written with (ฯ ๆ).
[[nodiscard]] constexpr bool is_thai_letter(char32_t code) noexcept {
    return code >= 0x0E01 && code <= 0x0E4E && code != U'฿';
}
/// Vowels above and below, tones and their like: they stand on a letter and take no room in the line.
[[nodiscard]] constexpr bool is_thai_mark(char32_t code) noexcept {
    return code == 0x0E31 || (code >= 0x0E34 && code <= 0x0E3A) || (code >= 0x0E47 && code <= 0x0E4E);
}
[[nodiscard]] constexpr bool is_latin_letter(char32_t code) noexcept {
    const char32_t lower = code | 0x20;
    return (lower >= U'a' && lower <= U'z' && code < 0x80) ||
           (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7);
}
/// White space of any width but none.
[[nodiscard]] constexpr bool is_blank(char32_t code) noexcept {
    return code == U' ' || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
           code == 0x3000;
}
/// Break hints, joiners, direction marks, the soft hyphen and the byte order mark: letters that nobody sees.
[[nodiscard]] constexpr bool is_zero_width(char32_t code) noexcept {
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

}  // namespace ita
