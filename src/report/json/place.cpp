// src/report/json/place.cpp - faults in JSON text as people read them.
#include "report/json/place.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include <ita/base/utf8.hpp>

#include "base/letters.hpp"

namespace ita::json {
namespace {

constexpr std::size_t shown = 40;

bool is_word(char c) { return is_ascii_digit(c) || is_ascii_letter(c) || c == '+' || c == '-' || c == '.' || c == '_'; }

// A fault's text comes from a stranger: it is cut between two characters, never within one.
std::string shortened(std::string_view text) {
    if (text.size() <= shown) return std::string(text);
    auto end = shown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string quoted_at(std::string_view rest) {
    std::size_t end = 1;
    while (end < rest.size() && rest[end] != '"') end += rest[end] == '\\' ? 2 : 1;
    const auto text = rest.substr(1, std::min(end, rest.size()) - 1);
    return '"' + shortened(text) + '"';
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto corner = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row.back();
}

}  // namespace

location place_of(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line_start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    return {.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
            .column = 1 + before.size() - line_start};
}

std::string found_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return "the end of the text";
    const auto rest = text.substr(offset);
    const auto first = static_cast<unsigned char>(rest.front());
    if (first == '"') return quoted_at(rest);
    if (is_word(rest.front()))
        return shortened(
            rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, is_word) - rest.begin())));
    const auto character = rest.substr(0, letter_size(rest));
    if (first == '\n' || first == '\r') return "a line break";
    if (first == ' ') return "a blank";
    if (first < 0x20 || first == 0x7F || character.empty() || !is_sound(character))
        return fmt::format("byte 0x{:02X}", first);
    return std::string(character);
}

std::size_t token_start(std::string_view text, std::size_t end) {
    if (end == 0) return 0;
    auto start = end - 1;
    if (text[start] == '"') {
        // Every quote inside a text has an odd number of backslashes before it, the opening one an even number: none.
        do start = start == 0 ? 0 : text.rfind('"', start - 1);
        while (start != 0 && text[start - 1] == '\\');
        return start;
    }
    while (is_word(text[start]) && start > 0 && is_word(text[start - 1])) --start;
    return start;
}

std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& known) {
    std::string_view best;
    std::size_t least = 3;  // two slips at most, and fewer than half of the letters
    for (const auto& name : known) {
        if (typed.size() > name.size() + 2 || name.size() > typed.size() + 2) continue;
        const auto slips = distance(typed, name);
        if (slips >= least || slips * 2 >= name.size()) continue;
        best = name;
        least = slips;
    }
    return best;
}

}  // namespace ita::json
