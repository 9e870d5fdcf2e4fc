// src/base/thai_date.cpp - days and spans of time become Thai words.
#include <ita/base/thai_date.hpp>

#include <array>

#include <fmt/format.h>

#include "base/month_names.hpp"

namespace ita {
namespace {

constexpr std::array<std::string_view, 7> weekday_names{"อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"};

/// In the order of date_style; {0} day, {1} month, {2} short month, {3} year, {4} its last two digits, {5} weekday.
constexpr std::array<std::string_view, 6> patterns{"{0} {1} {3}", "{0} {1} พ.ศ. {3}", "วัน{5}ที่ {0} {1} พ.ศ. {3}",
                                                   "{0} {2} {3}", "{0} {2} {4:02}",   "{1} {3}"};

std::string in_digits(const std::string& text, digits wanted) {
    return wanted == digits::ascii ? text : to_thai_digits(text);
}

std::size_t index_of(std::chrono::month which) {
    if (!which.ok())
        throw error(errc::out_of_range, {},
                    fmt::format("expected a month from 1 to 12, found {}", static_cast<unsigned>(which)));
    return static_cast<unsigned>(which) - 1;
}

date first_of_month(date day) noexcept { return day.year() / day.month() / 1; }
date last_of_month(date day) noexcept { return date{day.year() / day.month() / std::chrono::last}; }

bool whole_months(const date_span& days) noexcept {
    return *days.from == first_of_month(*days.from) && *days.to == last_of_month(*days.to);
}

bool same_month(const date_span& days) noexcept { return first_of_month(*days.from) == first_of_month(*days.to); }

std::string fiscal_words(buddhist_year year) { return fmt::format("ปีงบประมาณ พ.ศ. {}", year.number()); }

std::string full(date day) { return format_date(day, date_style::full, digits::ascii); }
std::string month_words(date day) { return format_date(day, date_style::month, digits::ascii); }

std::string bounded_range(const date_span& days) {
    const auto [from, to] = std::pair(*days.from, *days.to);
    if (from == to) return full(from);
    if (same_month(days)) return fmt::format("{} - {}", static_cast<unsigned>(from.day()), full(to));
    if (whole_months(days)) return fmt::format("{} - {}", month_words(from), month_words(to));
    return fmt::format("{} - {}", full(from), full(to));
}

std::string range_words(const date_span& days) {
    if (days.from && days.to) return bounded_range(days);
    if (days.from) return fmt::format("ตั้งแต่วันที่ {} เป็นต้นไป", full(*days.from));
    return days.to ? fmt::format("ถึงวันที่ {}", full(*days.to)) : std::string();
}

std::string fiscal_year_words(const date_span& days) {
    if (!days.from || !days.to) return days == date_span{} ? "ตลอดปีงบประมาณ" : range_words(days);
    const auto year = fiscal_year_of(*days.to);
    return days == fiscal_year(year) ? fiscal_words(year) : range_words(days);
}

std::string words_of_month(const date_span& days) {
    if (!days.from || !days.to || !same_month(days) || !whole_months(days)) return range_words(days);
    return month_words(*days.from);
}

std::string quarter_words(const date_span& days) {
    if (!days.from || !days.to) return range_words(days);
    const auto year = fiscal_year_of(*days.to);
    for (int quarter = 1; quarter <= 4; ++quarter)
        if (days == fiscal_quarter(year, quarter)) return fmt::format("ไตรมาสที่ {} {}", quarter, fiscal_words(year));
    return range_words(days);
}

std::string half_words(const date_span& days) {
    if (!days.from || !days.to) return range_words(days);
    const auto year = fiscal_year_of(*days.to);
    if (days == fiscal_half(year, 1)) return "รอบ 6 เดือนแรก " + fiscal_words(year);
    if (days == fiscal_half(year, 2)) return "รอบ 6 เดือนหลัง " + fiscal_words(year);
    return days == fiscal_year(year) ? "รอบ 12 เดือน " + fiscal_words(year) : range_words(days);
}

std::string deadline_words(const date_span& days) {
    return days.to && !days.from ? "ภายในวันที่ " + full(*days.to) : range_words(days);
}

std::string recurring_words(const date_span& days) {
    const bool year_known = days.from && days.to && days == fiscal_year(fiscal_year_of(*days.to));
    const auto span = year_known ? fiscal_words(fiscal_year_of(*days.to)) : range_words(days);
    return span.empty() ? "เป็นประจำ" : "เป็นประจำ " + span;
}

/// In the order of time_kind.
constexpr std::array<std::string (*)(const date_span&), 8> words_of_kind{range_words,    fiscal_year_words, range_words,
                                                                         words_of_month, quarter_words,     half_words,
                                                                         deadline_words, recurring_words};

}  // namespace

std::string_view month_name(std::chrono::month which) { return month_names[index_of(which)].name; }
std::string_view short_month_name(std::chrono::month which) { return month_names[index_of(which)].brief; }

std::string format_date(date day, date_style style, digits wanted) {
    if (!day.ok()) throw error(errc::out_of_range, {}, "expected a day of the calendar, found none");
    const int year = buddhist_year{static_cast<int>(day.year()) + buddhist_year::ahead}.number();
    const auto weekday = weekday_names[std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding()];
    return in_digits(
        fmt::format(fmt::runtime(patterns[static_cast<std::size_t>(style)]), static_cast<unsigned>(day.day()),
                    month_name(day.month()), short_month_name(day.month()), year, year % 100, weekday),
        wanted);
}

std::string format_time(const named_time& when, digits wanted) {
    return in_digits(words_of_kind[static_cast<std::size_t>(when.kind)](when.days), wanted);
}

}  // namespace ita
