// src/base/utf8.cpp - the letters of Thai reports are taken many at a time, all others by the table of Unicode.
#include <ita/base/utf8.hpp>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include <fmt/format.h>

#include "base/letters.hpp"

namespace ita {
namespace {

using word = std::uint64_t;
using pattern = std::array<word, 3>;

word load(const char* from) noexcept {
    word w;
    std::memcpy(&w, from, sizeof w);
    return w;
}

constexpr word eight_times(unsigned char byte) noexcept { return byte * 0x0101'0101'0101'0101u; }

/// Three bytes, eight times over, as three words of this machine.
constexpr pattern repeated(std::array<unsigned char, 3> bytes) noexcept {
    pattern p{};
    for (std::size_t i = 0; i < p.size(); ++i) {
        std::array<unsigned char, 8> piece{};
        for (std::size_t k = 0; k < piece.size(); ++k) piece[k] = bytes[(i * 8 + k) % 3];
        p[i] = std::bit_cast<word>(piece);
    }
    return p;
}

// A Thai letter is E0, then B8 or B9, then 80 to BF: the bits that these share, and what they are.
constexpr pattern thai_mask = repeated({0xFF, 0xFE, 0xC0});
constexpr pattern thai_bits = repeated({0xE0, 0xB8, 0x80});

bool eight_thai(const char* from) noexcept {
    word differences = 0;
    for (std::size_t i = 0; i < 3; ++i) differences |= (load(from + i * 8) & thai_mask[i]) ^ thai_bits[i];
    return differences == 0;
}

/// Eight bytes from 20 to 7F: neither has one its top bit set nor would taking 20 away set it.
bool eight_plain(const char* from) noexcept {
    const word w = load(from);
    return ((w | (w - eight_times(0x20))) & eight_times(0x80)) == 0;
}

bool one_plain(char c) noexcept { return static_cast<signed char>(c) >= 0x20 || c == '\n' || c == '\t'; }

const char* after_plain(const char* p, const char* end) noexcept {
    while (end - p >= 8 && eight_plain(p)) p += 8;
    while (p != end && one_plain(*p)) ++p;
    return p;
}

const char* after_thai(const char* p, const char* end) noexcept {
    while (end - p >= 24 && eight_thai(p)) p += 24;
    while (starts_thai({p, static_cast<std::size_t>(end - p)})) p += 3;
    return p;
}

/// Bytes of a letter that XML can hold; 0 for any other.
/// Source: XML 1.0 (fifth edition), production 2 Char, less the carriage return of 2.11.
std::size_t sound_size(std::string_view text) noexcept {
    const auto [code, size] = first_letter(text);
    if (code < 0x20) return code == U'\t' || code == U'\n' ? size : 0;
    return code == 0xFFFE || code == 0xFFFF ? 0 : letter_size(text);
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

}  // namespace ita
