// src/base/white_space.hpp - texts without the blanks around them: those of people, and those of XML and other
// programs.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/letters.hpp"

namespace ita {

/// Of any width, as people type them.
[[nodiscard]] constexpr std::string_view without_blanks_before(std::string_view text) noexcept {
    while (is_blank(letter_at(text))) text.remove_prefix(first_letter(text).size);
    return text;
}

/// Source: XML 1.0 (fifth edition), production 3 S.
inline constexpr std::string_view white_space = " \t\r\n";

/// At both ends.
[[nodiscard]] constexpr std::string_view without_white_space(std::string_view text) noexcept {
    text = text.substr(std::min(text.find_first_not_of(white_space), text.size()));
    return text.substr(0, text.find_last_not_of(white_space) + 1);
}

/// A byte order mark and white space before it tell nothing of a file.
[[nodiscard]] constexpr std::string_view beginning_of(std::string_view text) noexcept {
    text = without_byte_order_mark(text);
    return text.substr(std::min(text.find_first_not_of(white_space), text.size()));
}

}  // namespace ita
