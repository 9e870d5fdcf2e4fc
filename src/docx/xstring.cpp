#include "docx/xstring.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/letters.hpp"
#include "base/utf16.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

constexpr std::size_t escape_size = 7;

/// The UTF-16 unit of "_x000D_" at the start of a text.
std::optional<char32_t> unit_at(std::string_view text) {
    if (text.size() < escape_size || !text.starts_with("_x") || text[escape_size - 1] != '_') return std::nullopt;
    const auto digits = text.substr(2, 4);
    if (!std::all_of(digits.begin(), digits.end(), is_ascii_hex_digit)) return std::nullopt;
    return char32_t{hexadecimal(digits).value_or(0)};
}

// Source: XML 1.0, 2.2 Char.
bool is_xml(char32_t code) noexcept {
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code != 0xFFFE && code != 0xFFFF);
}

}  // namespace

std::string decoded(std::string_view typed) {
    std::string made;
    while (!typed.empty()) {
        const auto unit = unit_at(typed);
        const auto next = unit && is_high_surrogate(*unit) ? unit_at(typed.substr(escape_size)) : std::nullopt;
        const bool pair = next && is_low_surrogate(*next);
        if (pair) {
            append(made, joined_surrogates(*unit, *next));
            typed.remove_prefix(2 * escape_size);
        } else if (unit && !is_high_surrogate(*unit) && !is_low_surrogate(*unit) && is_xml(*unit)) {
            append(made, *unit);
            typed.remove_prefix(escape_size);
        } else {
            made += typed.front();
            typed.remove_prefix(1);
        }
    }
    return made;
}

std::string encoded(std::string_view text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r')
            made += "_x000D_";
        else if (unit_at(text.substr(i)))
            made += "_x005F_";
        else
            made += text[i];
    }
    return made;
}

}  // namespace ita::docx
