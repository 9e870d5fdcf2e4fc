// ita/base/color.hpp - a colour on paper: red, green, blue.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ita {

/// An opaque sRGB colour.
struct color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const color&) const = default;
};

/// Six upper-case hexadecimal digits without a number sign: "D9E2F3".
[[nodiscard]] inline std::string to_hex(color c) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string text;
    for (const std::uint8_t part : {c.red, c.green, c.blue}) {
        text += digits[part >> 4];
        text += digits[part & 15];
    }
    return text;
}

/// Reads "D9E2F3" or "#d9e2f3"; nothing for any other text.
[[nodiscard]] constexpr std::optional<color> color_from_hex(std::string_view text) noexcept {
    if (!text.empty() && text.front() == '#') text.remove_prefix(1);
    if (text.size() != 6) return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        const char lower = static_cast<char>(c | 0x20);
        if (!digit && (lower < 'a' || lower > 'f')) return std::nullopt;
        value = value * 16 + static_cast<std::uint32_t>(digit ? c - '0' : lower - 'a' + 10);
    }
    return color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 255),
                 static_cast<std::uint8_t>(value & 255)};
}

}  // namespace ita
