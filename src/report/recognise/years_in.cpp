#include "report/recognise/years_in.hpp"

#include <algorithm>
#include <optional>

#include <ita/base/thai.hpp>

#include "base/letters.hpp"
#include "base/work.hpp"
#include "report/recognise/seen_words.hpp"
#include "report/recognise/source.hpp"

namespace ita::recognising {
namespace {

bool is_year_digit(char32_t code) noexcept { return is_digit(code) || code == U'o' || code == U'O'; }

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto [code, size] = first_letter(text.substr(at));
        if (!is_year_digit(code)) break;
        at += size;
    }
    return at;
}

/// Nothing for a number that is no year.
std::optional<buddhist_year> year_of(std::string_view digits) {
    const auto key = matching_key(digits);
    const bool is_year =
        key.size() == 4 && key[0] == '2' && (key[1] == '5' || key[1] == '6') && key[2] != 'o' && key[3] != 'o';
    if (!is_year) return std::nullopt;
    return buddhist_year{2000 + (key[1] - '0') * 100 + (key[2] - '0') * 10 + (key[3] - '0')};
}

/// Where the words before a year begin that belong to it.
std::size_t phrase_before(std::string_view text, std::size_t year, const vocabulary& by) {
    auto start = year;
    while (true) {
        const auto head = trimmed(text.substr(0, start));
        const auto end = static_cast<std::size_t>(head.data() - text.data()) + head.size();
        auto longest = ended_by_any(text.substr(0, end), by.words.year);
        if (longest == 0 && head.ends_with('.') && end > 1) {  // "พ.ศ..๒๕๖๘"
            longest = 1;
            if (!trimmed(head.substr(0, head.size() - 1)).ends_with("ศ.")) return start;
        }
        if (longest == 0) return start;
        start = end - longest;
    }
}

}  // namespace

std::vector<year_mention> years_in(std::string_view text, const vocabulary& by) {
    std::vector<year_mention> found;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, size] = first_letter(text.substr(at));
        if (!is_digit(code)) {
            at += size;
            continue;
        }
        look_up();
        const auto end = end_of_digits(text, at);
        if (const auto year = year_of(text.substr(at, end - at)))
            found.push_back({phrase_before(text, at, by), at, end, *year});
        at = end;
    }
    return found;
}

}  // namespace ita::recognising
