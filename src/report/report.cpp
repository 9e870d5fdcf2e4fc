// src/report/report.cpp - numbering a report anew, each list in the form of its first marker.
#include <ita/report/report.hpp>

#include <algorithm>

#include <ita/base/thai.hpp>

#include "base/letters.hpp"
#include "report/roman.hpp"

namespace ita {
namespace {

enum class counter { thai, ascii, letter, capital_roman, small_roman };

/// How a list counts: "(๑.๒)" has Thai digits, the number of what it stands under, and brackets.
struct numbering {
    std::string before{};
    std::string outer{};  ///< "๑." of "๑.๒"
    counter kind = counter::thai;
    std::string after{};
};

// Obsolete letters, the rare ฆ and those that are vowels too are left out.
// Source: ECMA-376-1, 17.18.59 ST_NumberFormat, thaiLetters.
constexpr std::u32string_view counting_letters = U"กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

std::string number_in(counter kind, std::size_t number) {
    std::string text;
    if (kind == counter::letter && number <= counting_letters.size())
        append(text, counting_letters[number - 1]);
    else if (kind == counter::capital_roman || kind == counter::small_roman)
        text = roman_of(number, kind == counter::small_roman);
    if (text.empty()) text = std::to_string(number);
    return kind != counter::thai && kind != counter::letter ? text : to_thai_digits(text);
}

bool is_number_with_stops(std::string_view text) {
    return std::ranges::all_of(to_ascii_digits(text), [](char c) { return c == '.' || is_ascii_digit(c); });
}

/// Where the last letter that `wanted` takes stands, with those beside it that it takes too.
template <class Wanted>
std::string_view last_run(std::string_view text, const Wanted& wanted) {
    std::size_t from = 0, to = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = first_letter(text.substr(at));
        if (wanted(letter.code)) {
            if (at != to || to == 0) from = at;
            to = at + letter.size;
        }
        at += letter.size;
    }
    return text.substr(from, to - from);
}

/// "๑.๒" is 2 under ๑; "ข้อ ๒" and "(๒)" stand under nothing.
numbering numbering_around(std::string_view number, std::string_view marker) {
    const auto before = marker.substr(0, static_cast<std::size_t>(number.data() - marker.data()));
    const auto outer = std::min(to_ascii_digits(before).find_first_of("0123456789"), before.size());
    const bool under = before.ends_with('.') && is_number_with_stops(before.substr(outer));
    const auto cut = under ? outer : before.size();
    return {.before = std::string(before.substr(0, cut)),
            .outer = std::string(before.substr(cut)),
            .kind = first_letter(number).code < 0x80 ? counter::ascii : counter::thai,
            .after = std::string(marker.substr(before.size() + number.size()))};
}

/// Nothing for what does not count: bullets, words.
std::optional<numbering> numbering_of(std::string_view marker) {
    if (const auto digits = last_run(marker, is_digit); !digits.empty()) return numbering_around(digits, marker);
    const auto latin = last_run(marker, is_latin_letter);
    if (const auto roman = roman_at(latin); roman.size != 0 && roman.size == latin.size()) {
        auto found = numbering_around(latin, marker);
        found.kind = latin[0] < 'a' ? counter::capital_roman : counter::small_roman;
        return found;
    }
    const auto letter = last_run(marker, is_thai_letter);
    if (letter.empty() || counting_letters.find(first_letter(letter).code) == counting_letters.npos) return {};
    if (first_letter(letter).size != letter.size()) return {};
    auto found = numbering_around(letter, marker);
    found.kind = counter::letter;
    return found;
}

/// The number that a list stands under now, in the list's own digits; what was typed where the levels do not match.
std::string renewed(const numbering& form, std::string_view above) {
    if (above.empty() || std::ranges::count(form.outer, '.') != std::ranges::count(above, '.') + 1) return form.outer;
    const auto number = std::string(above) + '.';
    return form.kind == counter::ascii ? to_ascii_digits(number) : to_thai_digits(number);
}

/// Gives measures or items their markers and tells `below` the number of each, empty for one that does not count.
template <class Marked, class Below>
void number(std::vector<Marked>& list, const std::string& unmarked, std::string_view above, const Below& below) {
    const auto first = std::ranges::find_if(list, [](const Marked& each) { return !each.marker.empty(); });
    const auto pattern = first == list.end() ? unmarked : first->marker;
    auto form = numbering_of(pattern);
    if (form) form->outer = renewed(*form, above);
    std::size_t count = 0;
    for (auto& each : list) {
        std::string path;
        if (form && (each.marker.empty() || numbering_of(each.marker))) {
            path = form->outer + number_in(form->kind, ++count);
            each.marker = form->before + path + form->after;
        } else if (each.marker.empty()) {
            each.marker = pattern;
        }
        below(each, is_number_with_stops(path) ? path : std::string());
    }
}

void number_items(std::vector<item>& list, const std::string& unmarked, std::string_view above, int level = 1) {
    number(list, unmarked, above, [&](item& each, const std::string& path) {
        if (level < item_levels) number_items(each.items, "-", path, level + 1);
    });
}

}  // namespace

void renumber(report& what, bool thai) {
    const auto unmarked = [&](const auto& list) { return list.size() < 2 ? "" : thai ? "๑." : "1."; };
    number(what.measures, unmarked(what.measures), {}, [&](measure& each, const std::string& path) {
        for (auto* list : {&each.steps, &each.results, &each.outcomes}) number_items(*list, unmarked(*list), path);
    });
}

}  // namespace ita
