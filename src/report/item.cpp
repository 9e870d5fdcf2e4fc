// src/report/item.cpp - what at the start of a line is its marker, and what only looks like one.
#include <ita/report/item.hpp>

#include <algorithm>
#include <array>

#include "base/letters.hpp"
#include "base/white_space.hpp"
#include "report/roman.hpp"

namespace ita {
namespace {

constexpr std::array<std::string_view, 3> dashes{"-", "–", "—"};
constexpr std::array<std::string_view, 35> bullets{"•", "·", "ㆍ", "●", "○", "◦", "▪", "■", "▫", "□", "◆", "◇",
                                                   "❖", "►", "▶",  "▸", "➢", "➣", "➤", "‣", "✓", "✔", "☑", "☐",
                                                   "★", "☆", "✦",  "◉", "◎", "❑", "❒", "❏", "⁃", "∙", "※"};
/// As lists are lettered; later letters before a full stop are abbreviations (ต. for ตำบล, ม. for มาตรา).
constexpr std::array<std::string_view, 10> list_letters{"ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ"};

/// What a decimal number counts: "๑.๕ เท่า" starts no item. `whole` ones must not go on, for they begin other words.
struct counted {
    std::string_view word;
    bool whole;
};
constexpr counted units[] = {
    {"เท่า", false}, {"ล้าน", false},  {"แสน", false},       {"หมื่น", false},  {"บาท", false},      {"เมตร", false},
    {"กิโล", false}, {"เซนติ", false}, {"ตารางเมตร", false}, {"ตาราง", true}, {"ไร่", false},       {"ตัน", false},
    {"ลิตร", false}, {"กรัม", false},  {"ชั่วโมง", false},     {"นาที", false},  {"เปอร์เซ็นต์", false}, {"น.", false},
    {"กม.", false}, {"ซม.", false},  {"ตร.", false},       {"ชม.", false},  {"วัน", true},        {"เดือน", true},
    {"ปี", true},    {"คน", true},    {"ครั้ง", true},        {"คะแนน", true}, {"แห่ง", true},       {"จุด", true}};

template <std::size_t N>
std::size_t size_of_one(const std::array<std::string_view, N>& words, std::string_view text) noexcept {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](std::string_view w) { return text.starts_with(w); });
    return found == words.end() ? 0 : found->size();
}

/// Digits at the start of a text.
struct figures {
    std::size_t size = 0;
    int count = 0;
    bool starts_with_zero = false;
};

figures figures_of(std::string_view text) noexcept {
    figures f{.starts_with_zero = letter_at(text) == U'0' || letter_at(text) == U'๐'};
    for (; is_digit(letter_at(text.substr(f.size))); ++f.count) f.size += first_letter(text.substr(f.size)).size;
    return f;
}

std::size_t stops_of(std::string_view text) noexcept { return std::min(text.find_first_not_of('.'), text.size()); }

/// "-ประกาศ", not "-๕ องศา", "--" nor a dash alone, which means nothing was done.
std::size_t dash_size(std::string_view text) noexcept {
    const auto size = size_of_one(dashes, text);
    const auto after = text.substr(size);
    const bool marks = size != 0 && !is_digit(letter_at(after)) && size_of_one(dashes, after) == 0;
    return marks && !without_blanks_before(after).empty() ? size : 0;
}

/// The fonts Symbol and Wingdings keep their bullets in the private area.
std::size_t symbol_size(std::string_view text) noexcept {
    const char32_t code = letter_at(text);
    return code >= 0xF020 && code <= 0xF0FF ? first_letter(text).size : 0;
}

/// "*ประกาศ", "o ประกาศ": an asterisk, and what Word's hollow bullet becomes.
std::size_t typed_bullet_size(std::string_view text) noexcept {
    if (!text.starts_with("*") && !text.starts_with("o")) return 0;
    const auto after = text.substr(1);
    const auto words = without_blanks_before(after);
    const bool apart = text.starts_with("*") || words.size() != after.size();
    return apart && is_thai_letter(letter_at(words)) ? 1 : 0;
}

std::size_t bullet_size(std::string_view text) noexcept {
    const auto size = std::max({size_of_one(bullets, text), symbol_size(text), typed_bullet_size(text)});
    return size == 0 || without_blanks_before(text.substr(size)).empty() ? 0 : size;
}

/// A number of at most three digits, since four are a year, or one Thai letter.
std::size_t counter_size(std::string_view text) noexcept {
    const auto f = figures_of(text);
    if (f.count != 0) return f.count <= 3 ? f.size : 0;
    return is_consonant(letter_at(text)) ? first_letter(text).size : roman_at(text).size;
}

/// "๑)", "(๑)", "(ก)".
std::size_t bracket_size(std::string_view text) noexcept {
    const std::size_t open = text.starts_with("(") ? 1 : 0;
    const auto counter = counter_size(text.substr(open));
    return counter != 0 && text.substr(open + counter).starts_with(")") ? open + counter + 1 : 0;
}

bool counts_something(std::string_view after) noexcept {
    const auto words = without_blanks_before(after);
    return std::any_of(std::begin(units), std::end(units), [&](const counted& unit) {
        return words.starts_with(unit.word) &&
               !(unit.whole && is_thai_letter(letter_at(words.substr(unit.word.size()))));
    });
}

bool starts_words(std::string_view text) noexcept {
    const char32_t code = letter_at(text);
    constexpr std::u32string_view opening = U"(\"'“‘";
    return text.empty() || is_blank(code) || is_thai_letter(code) || is_latin_letter(code) ||
           opening.find(code) != std::u32string_view::npos;
}

/// "๑." "๒.." "๓ ."; not "๑.๕", and not four digits.
std::size_t number_size(std::string_view text) noexcept {
    const auto f = figures_of(text);
    const auto blank = f.count != 0 && text.substr(f.size).starts_with(" .") ? f.size + 1 : f.size;
    const auto stops = stops_of(text.substr(blank));
    const bool decimal = stops == 1 && is_digit(letter_at(text.substr(blank + stops)));
    return f.count == 0 || f.count > 3 || stops == 0 || decimal ? 0 : blank + stops;
}

/// "๑.๑" "1.1.1" "๑.๑."; not "๑.๐๕", "๑๐.๓๐ น." nor "๑.๕ เท่า".
std::size_t levels_size(std::string_view text) noexcept {
    const auto top = figures_of(text);
    if (top.count == 0 || top.count > 3 || top.starts_with_zero) return 0;
    std::size_t size = top.size;
    int levels = 1;
    for (; text.substr(size).starts_with("."); ++levels) {
        const auto f = figures_of(text.substr(size + 1));
        if (f.count == 0) break;
        if (f.count > 2 || f.starts_with_zero) return 0;
        size += 1 + f.size;
    }
    const auto after = text.substr(size);
    if (levels == 1) return 0;
    if (after.starts_with(")")) return size + 1;
    if (after.starts_with(".")) return size + stops_of(after);
    return starts_words(after) && !(levels == 2 && counts_something(after)) ? size : 0;
}

/// "ก. ประชุม"; not "พ.ศ.", "ก. พ. ๒๕๖๘" nor "จ.ตัวอย่าง".
std::size_t letter_marker_size(std::string_view text) noexcept {
    const auto size = size_of_one(list_letters, text);
    const auto stops = stops_of(text.substr(size));
    const auto after = text.substr(size + stops);
    const auto words = without_blanks_before(after);
    const bool abbreviation = is_consonant(letter_at(words)) && words.substr(first_letter(words).size).starts_with(".");
    return size == 0 || stops == 0 || words.size() == after.size() || abbreviation ? 0 : size + stops;
}

/// "IV. ประชุม", "ii.ประชุม"; not "I.T.", "v.2" nor "i. e.".
std::size_t roman_marker_size(std::string_view text) noexcept {
    const auto size = roman_at(text).size;
    const auto stops = stops_of(text.substr(size));
    const auto words = without_blanks_before(text.substr(size + stops));
    const bool abbreviation =
        is_latin_letter(letter_at(words)) && (words.size() == 1 || words.substr(1).starts_with("."));
    const bool apart = words.size() != text.size() - size - stops || is_thai_letter(letter_at(words));
    return size == 0 || stops == 0 || !apart || abbreviation ? 0 : size + stops;
}

std::size_t marker_size(std::string_view text) noexcept {
    for (const auto size_of :
         {dash_size, bullet_size, bracket_size, levels_size, number_size, letter_marker_size, roman_marker_size})
        if (const auto size = size_of(text); size != 0) return size;
    return 0;
}

}  // namespace

std::pair<std::string_view, std::string_view> split_marker(std::string_view typed) noexcept {
    const auto line = without_blanks_before(typed);
    const auto size = marker_size(line);
    if (size == 0) return {typed.substr(0, 0), typed};
    return {line.substr(0, size), without_blanks_before(line.substr(size))};
}

item item_from(std::string_view typed) {
    const auto [marker, text] = split_marker(typed);
    return {std::string(marker), std::string(text)};
}

}  // namespace ita
