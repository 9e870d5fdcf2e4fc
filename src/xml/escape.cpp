#include "xml/escape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace ita::xml {
namespace {

/// What stands for a character; empty for itself.
struct escape {
    char sign;
    std::string_view in_text;
    std::string_view in_value;
};
/// Source: XML 1.0 (fifth edition), 2.4; 3.3.3: a reader makes blanks of the line ends and tabs of an attribute.
constexpr std::array<escape, 6> escapes{{{'<', "&lt;", "&lt;"},
                                         {'>', "&gt;", {}},
                                         {'&', "&amp;", "&amp;"},
                                         {'"', {}, "&quot;"},
                                         {'\n', {}, "&#10;"},
                                         {'\t', {}, "&#9;"}}};

// Few of the bytes that a report is made of.
constexpr auto doubtful = [] {
    std::array<bool, 256> table{};
    for (const auto& each : escapes) table[static_cast<unsigned char>(each.sign)] = true;
    return table;
}();

constexpr bool is_plain(char c) noexcept { return !doubtful[static_cast<unsigned char>(c)]; }

bool eight_beyond_ascii(const char* from) noexcept {
    std::uint64_t bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return (bytes & 0x8080'8080'8080'8080u) == 0x8080'8080'8080'8080u;
}

std::size_t after_plain(std::string_view words, std::size_t at) noexcept {
    while (at < words.size()) {
        if (words.size() - at >= 8 && eight_beyond_ascii(words.data() + at)) {
            at += 8;
            continue;
        }
        // Eight by eight, so that a blank among Thai letters does not end their taking eight at a time.
        const auto end = std::min(at + 8, words.size());
        while (at < end && is_plain(words[at])) ++at;
        if (at < end) break;
    }
    return at;
}

}  // namespace

void append_escaped(std::string& to, std::string_view words, bool in_attribute) {
    std::size_t written = 0;
    for (std::size_t i = after_plain(words, 0); i < words.size(); i = after_plain(words, i + 1)) {
        const auto& known = *std::ranges::find(escapes, words[i], &escape::sign);
        const auto instead = in_attribute ? known.in_value : known.in_text;
        if (instead.empty()) continue;
        to.append(words, written, i - written).append(instead);
        written = i + 1;
    }
    to.append(words, written);
}

}  // namespace ita::xml
