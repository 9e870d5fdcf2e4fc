// src/report/difference/excerpt.cpp - texts cut into units that nobody would cut in two, compared from both ends.
#include "report/difference/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "base/letters.hpp"

namespace ita::differing {
namespace {

using units = std::vector<std::string_view>;

/// Units that are shown: around what differs (no fewer than the least), of what differs, of a text that is told alone.
constexpr std::size_t around = 16, least = 4, different = 60, alone = 60;

enum class kind { blank, number, word, thai, other };

constexpr bool is_vowel_in_front(char32_t code) noexcept { return code >= U'เ' && code <= U'ไ'; }
/// What belongs to the consonant before it: ะ ั า ำ ิ … ฺ, ๅ, ็ … ๎, ๆ, and marks of other scripts.
constexpr bool leans_back(char32_t code) noexcept {
    return (code >= 0x0E30 && code <= 0x0E3A) || (code >= 0x0E45 && code <= 0x0E4E) ||
           (code >= 0x0300 && code <= 0x036F) || is_zero_width(code);
}

constexpr kind kind_of(char32_t code) noexcept {
    if (is_blank(code)) return kind::blank;
    if (is_digit(code)) return kind::number;
    if (is_latin_letter(code)) return kind::word;
    return is_thai_letter(code) ? kind::thai : kind::other;
}

/// Whether the letter goes on what `last` began: "๒,๔๘๖", "E-Service", "เก้า".
bool goes_on(kind unit, char32_t last, char32_t code, char32_t next) noexcept {
    const auto here = kind_of(code), ahead = kind_of(next);
    if (leans_back(code)) return unit != kind::blank;
    switch (unit) {
        case kind::number:
            return here == kind::number || ((code == U',' || code == U'.' || code == U':') && ahead == kind::number);
        case kind::word:
            return here == kind::word || here == kind::number || (code == U'-' && ahead == kind::word);
        case kind::thai:
            return is_vowel_in_front(last) && is_consonant(code);
        default:
            return unit == kind::blank && here == kind::blank;
    }
}

units units_of(std::string_view text) {
    units all;
    kind unit = kind::other;
    char32_t last = 0;
    for (std::size_t at = 0, from = 0; at < text.size();) {
        const auto here = first_letter(text.substr(at));
        const auto rest = text.substr(at + here.size);
        if (!all.empty() && goes_on(unit, last, here.code, letter_at(rest))) {
            at += here.size;
            all.back() = text.substr(from, at - from);
        } else {
            from = at;
            at += here.size;
            all.push_back(text.substr(from, here.size));
            unit = kind_of(here.code);
        }
        last = here.code;
    }
    return all;
}

bool is_blank_unit(std::string_view unit) { return is_blank(first_letter(unit).code); }

std::string shown(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const auto here = first_letter(text.substr(at));
        const bool control = here.code < 0x20 || (here.code >= 0x7F && here.code < 0xA0);
        if (here.code == U'\n')
            made += "↵";
        else if (here.code == U'\t')
            made += ' ';
        else
            append(made, control ? replacement : here.code);
        at += here.size;
    }
    return made;
}

std::string joined(const units& all, std::size_t from, std::size_t to) {
    std::string made;
    for (auto i = from; i < to; ++i) made += all[i];
    return shown(made);
}

/// Where to begin so that what stands at `from` is seen among its words: behind a blank where one is near.
std::size_t begin_before(const units& all, std::size_t from) {
    if (from <= around + around / 2) return 0;
    for (auto i = from - least; i > from - std::min(from, 3 * around); --i)
        if (is_blank_unit(all[i - 1])) return i;
    return from - around;
}

std::size_t end_behind(const units& all, std::size_t to) {
    if (all.size() - to <= around + around / 2) return all.size();
    for (auto i = to + least; i < std::min(all.size(), to + 3 * around); ++i)
        if (is_blank_unit(all[i])) return i;
    return to + around;
}

/// A long stretch shows its beginning and its end.
std::string stretch(const units& all, std::size_t from, std::size_t to) {
    if (to - from <= different + around) return joined(all, from, to);
    return joined(all, from, from + different * 2 / 3) + " … " + joined(all, to - different / 3, to);
}

std::string excerpt(const units& all, std::size_t from, std::size_t to) {
    const auto begin = begin_before(all, from), end = end_behind(all, to);
    return (begin == 0 ? "" : "…") + joined(all, begin, from) + stretch(all, from, to) + joined(all, to, end) +
           (end == all.size() ? "" : "…");
}

}  // namespace

excerpts excerpts_of(std::string_view before, std::string_view after) {
    const auto a = units_of(before), b = units_of(after);
    const auto most = std::min(a.size(), b.size());
    std::size_t head = 0, tail = 0;
    while (head < most && a[head] == b[head]) ++head;
    while (tail < most - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    return {excerpt(a, head, a.size() - tail), excerpt(b, head, b.size() - tail)};
}

std::string beginning_of(std::string_view text) {
    const auto all = units_of(text);
    if (all.size() <= alone + around / 2) return shown(text);
    auto end = alone;
    for (auto i = alone; i > alone - around; --i)
        if (is_blank_unit(all[i])) {
            end = i;
            break;
        }
    return joined(all, 0, end) + "…";
}

}  // namespace ita::differing
