// src/base/utf8.cpp - the letters of Thai reports are taken many at a time, all others by the table of Unicode.
#include <ita/base/utf8.hpp>

#include <cstdint>

#include <fmt/format.h>

#include "base/many_letters.hpp"

namespace ita {
namespace {

using word = std::uint64_t;

constexpr word eight_times(unsigned char byte) noexcept { return byte * 0x0101'0101'0101'0101u; }

/// Eight bytes from 20 to 7F: neither has one its top bit set nor would taking 20 away set it.
bool eight_plain(const char* from) noexcept {
    const auto w = number_at<word>(from);
    return ((w | (w - eight_times(0x20))) & eight_times(0x80)) == 0;
}

bool one_plain(char c) noexcept { return static_cast<signed char>(c) >= 0x20 || c == '\n' || c == '\t'; }

const char* after_plain(const char* p, const char* end) noexcept {
    while (end - p >= 8 && eight_plain(p)) p += 8;
    while (p != end && one_plain(*p)) ++p;
    return p;
}

const char* after_sound(const char* p, const char* end) noexcept {
    while (p != end) {
        const char* const before = p;
        p = after_thai(after_plain(p, end), end);
        if (p != before) continue;
        const std::size_t size = sound_size({p, static_cast<std::size_t>(end - p)});
        if (size == 0) return p;
        p += size;
    }
    return p;
}

const char* after_sound_part(const char* p, const char* end) noexcept {
    for (p = after_sound(p, end); p != end && *p == '\r';) p = after_sound(p + 1, end);
    return p;
}

std::string description(std::string_view from) {
    const char32_t code = first_letter(from).code;
    if (letter_size(from) == 0) return fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(from[0]));
    if (code == U'\r') return "carriage return U+000D";
    return fmt::format("{} U+{:04X}", code < 0x20 ? "control character" : "noncharacter",
                       static_cast<std::uint32_t>(code));
}

std::optional<text_flaw> described(std::string_view text, const char* flaw) {
    const auto at = static_cast<std::size_t>(flaw - text.data());
    if (at == text.size()) return std::nullopt;
    return text_flaw{at, description(text.substr(at))};
}

}  // namespace

std::optional<text_flaw> find_flaw(std::string_view text) {
    return described(text, after_sound(text.data(), text.data() + text.size()));
}

std::optional<text_flaw> find_part_flaw(std::string_view part) {
    return described(part, after_sound_part(part.data(), part.data() + part.size()));
}

bool is_sound(std::string_view text) noexcept {
    const char* const end = text.data() + text.size();
    return after_sound(text.data(), end) == end;
}

bool is_sound_part(std::string_view part) noexcept {
    const char* const end = part.data() + part.size();
    return after_sound_part(part.data(), end) == end;
}

}  // namespace ita
