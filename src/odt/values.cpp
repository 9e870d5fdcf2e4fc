#include "odt/values.hpp"

#include <cmath>
#include <cstdint>

namespace ita::odt {
namespace {

/// `scaled` is the number times 10 to the power `places`; zeros at the end are left out.
std::string decimal(std::int64_t scaled, std::size_t places, std::string_view unit) {
    const auto size = static_cast<std::uint64_t>(scaled);
    auto digits = std::to_string(scaled < 0 ? 0 - size : size);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    if (scaled < 0) digits.insert(0, 1, '-');
    return digits.append(unit);
}

/// Rounded to the nearest, without an overflow for the longest of lengths.
std::int64_t divided(std::int64_t n, std::int64_t unit) {
    const auto rest = n % unit;
    return n / unit + (2 * rest >= unit ? 1 : 0) - (2 * rest <= -unit ? 1 : 0);
}

constexpr std::string_view hex_digits = "0123456789abcdef";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The code point that starts at `at`; steps over it. The text is valid UTF-8.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const auto first = byte(at);
    const std::size_t more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    std::uint32_t value = more == 0 ? first : first & (0x3FU >> more);
    for (std::size_t i = 1; i <= more; ++i) value = value << 6 | (byte(at + i) & 0x3F);
    at += more + 1;
    return value;
}

void append_hex(std::string& to, std::uint32_t value) {
    if (value > 15) append_hex(to, value >> 4);
    to += hex_digits[value & 15];
}

}  // namespace

std::string cm(length value) { return decimal(divided(value.emu(), 36), 4, "cm"); }
std::string pt(length value) { return decimal(divided(value.emu(), 127), 2, "pt"); }
std::string percent(double factor) { return decimal(std::llround(factor * 10'000), 2, "%"); }
std::string hash(color value) { return '#' + to_hex(value); }

std::string style_name(std::string_view shown) {
    std::string name;
    for (std::size_t at = 0; at < shown.size();) {
        const char c = shown[at];
        if (is_letter(c) || (is_digit(c) && !name.empty())) {
            name += c;
            ++at;
            continue;
        }
        name += '_';
        append_hex(name, next_code_point(shown, at));
        name += '_';
    }
    return name;
}

std::string iri(std::string_view link) {
    constexpr std::string_view outside = " \t\n<>\"{}|\\^`";
    std::string text;
    for (const char c : link) {
        if (outside.find(c) == std::string_view::npos) {
            text += c;
            continue;
        }
        text += '%';
        text += static_cast<char>('0' + (c >> 4));
        text += "0123456789ABCDEF"[c & 15];
    }
    return text;
}

}  // namespace ita::odt
