#include "report/recognise/ticks.hpp"

#include <algorithm>
#include <chrono>
#include <variant>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>

#include "base/letters.hpp"

namespace ita::recognising {
namespace {

constexpr std::string_view quarter_word = "ไตรมาส";
constexpr int months_of_a_year = 12;

int fiscal_month(date day) noexcept { return static_cast<int>((static_cast<unsigned>(day.month()) + 2) % 12); }

bool is_last_of_month(date day) noexcept { return day == date{day.year() / day.month() / std::chrono::last}; }

/// Whole months of one fiscal year.
std::optional<month_span> months_in(const named_time& time) {
    const auto& [from, to] = time.days;
    if (time.kind == time_kind::fiscal_year || !from || !to) return std::nullopt;
    if (from->day() != std::chrono::day{1} || !is_last_of_month(*to) || fiscal_year_of(*from) != fiscal_year_of(*to))
        return std::nullopt;
    return month_span{fiscal_month(*from), fiscal_month(*to)};
}

/// What a heading names in any year, since its months are the same in each.
std::optional<month_span> months_named(const std::string& heading) {
    for (const auto* const year : {"", "/๒๕๖๘", " ๒๕๖๘"})
        if (const auto time = parse_time(heading + year))
            if (const auto months = months_in(*time)) return months;
    return std::nullopt;
}

bool is_number(const std::string& text) {
    const auto key = matching_key(text);
    return is_number_key(key) && key.find_first_of("1234") != key.npos;
}

/// A sign that draws an arrow or a tick, and is no dash that stands for nothing.
bool is_sign(char32_t code) noexcept {
    return !is_thai_letter(code) && !is_digit(code) && !is_blank(code) && !is_zero_width(code) && code != U'.' &&
           code != U',' && code != U'-' && code != U'–' && code != U'—' && code != U'_';
}

tick tick_of(std::string_view words) {
    constexpr std::size_t longest_tick = 3;
    std::size_t letters = 0;
    std::size_t signs = 0;
    std::size_t dashes = 0;
    std::size_t latin = 0;
    for (auto rest = trimmed(words); !rest.empty(); rest.remove_prefix(first_letter(rest).size), ++letters) {
        const auto code = first_letter(rest).code;
        if (is_thai_letter(code) || is_digit(code)) return tick::words;
        latin += is_latin_letter(code) ? 1 : 0;
        signs += is_sign(code) ? 1 : 0;
        dashes += code == U'-' || code == U'–' || code == U'—' ? 1 : 0;
    }
    if (latin > 1) return tick::words;
    if (signs == 0) return dashes > longest_tick ? tick::ticked : tick::none;
    return signs <= longest_tick || dashes > 0 ? tick::ticked : tick::words;
}

bool has_picture(const line& l) {
    return std::any_of(l.of->content.begin(), l.of->content.end(),
                       [](const doc::span& each) { return std::holds_alternative<doc::image>(each); });
}

bool has_bullet(const line& l) { return l.of->label && l.of->label->kind == doc::label_kind::bullet; }

date month_start(buddhist_year fiscal, int month) {
    return date{std::chrono::year_month_day{*fiscal_year(fiscal).from + std::chrono::months{month}}};
}

date month_end(buddhist_year fiscal, int month) {
    const auto start = month_start(fiscal, month);
    return date{start.year() / start.month() / std::chrono::last};
}

/// The months from the first to the last, and the names at both ends.
struct stretch {
    month_span months{};
    std::string first{};
    std::string last{};
};

std::vector<stretch> stretches_of(const std::vector<period>& in_order) {
    std::vector<stretch> made;
    for (const auto& each : in_order) {
        const bool goes_on = !made.empty() && each.months.first <= made.back().months.last + 1;
        if (!goes_on) made.push_back({each.months, each.name, {}});
        if (!goes_on || each.months.last <= made.back().months.last) continue;
        made.back().months.last = each.months.last;
        made.back().last = each.name;
    }
    return made;
}

time_kind kind_of(const std::vector<stretch>& all) noexcept {
    const auto size = all.front().months.last - all.front().months.first + 1;
    if (all.size() > 1) return time_kind::range;
    if (size == months_of_a_year) return time_kind::fiscal_year;
    if (!all.front().last.empty()) return time_kind::range;
    return size == 1   ? time_kind::month
           : size == 3 ? time_kind::quarter
           : size == 6 ? time_kind::half
                       : time_kind::range;
}

}  // namespace

std::optional<period> period_of(const std::string& heading, const std::string& above) {
    constexpr std::size_t longest = 60;
    if (heading.empty() || heading.size() > longest) return std::nullopt;
    const bool of_quarters = is_number(heading) && above.find(quarter_word) != above.npos;
    auto name = of_quarters ? std::string(quarter_word) + ' ' + heading : heading;
    const auto months = months_named(name);
    if (!months) return std::nullopt;
    return period{*months, std::move(name)};
}

tick tick_in(const grid_cell& cell) {
    std::string words;
    bool shown = false;
    for (const auto* each : cell.lines) {
        words += each->text;
        shown = shown || has_picture(*each) || has_bullet(*each);
    }
    const auto said = tick_of(words);
    return said == tick::none && shown ? tick::ticked : said;
}

timeline time_of(std::vector<period> ticked, std::optional<buddhist_year> fiscal) {
    std::sort(ticked.begin(), ticked.end(), [](const period& a, const period& b) {
        return a.months.first != b.months.first ? a.months.first < b.months.first : a.months.last < b.months.last;
    });
    const auto all = stretches_of(ticked);
    if (all.empty()) return {};
    timeline made;
    for (const auto& each : all) {
        made.text += (made.text.empty() ? "" : ", ") + each.first;
        if (!each.last.empty()) made.text += " - " + each.last;
    }
    made.kind = kind_of(all);
    if (!fiscal) return made;
    made.from = month_start(*fiscal, all.front().months.first);
    made.to = month_end(*fiscal, all.back().months.last);
    return made;
}

}  // namespace ita::recognising
