// ita/base/thai_date.hpp - months, days and spans of time as Thai offices write them; knows no reports.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <ita/base/date.hpp>
#include <ita/base/thai.hpp>

namespace ita {

/// "ตุลาคม", or "ต.ค."; throws errc::out_of_range for no month of the calendar.
[[nodiscard]] std::string_view month_name(std::chrono::month which);
[[nodiscard]] std::string_view short_month_name(std::chrono::month which);
/// The month that a text names, long or short, with or without dots, blanks and เดือน: "ม.ค.", "มค", "ม. ค."
[[nodiscard]] std::optional<std::chrono::month> month_from(std::string_view text);

/// How a day is written.
enum class date_style {
    full,          ///< ๑ ตุลาคม ๒๕๖๗
    with_era,      ///< ๑ ตุลาคม พ.ศ. ๒๕๖๗
    with_weekday,  ///< วันอังคารที่ ๑ ตุลาคม พ.ศ. ๒๕๖๗
    brief,         ///< ๑ ต.ค. ๒๕๖๗
    briefest,      ///< ๑ ต.ค. ๖๗; tells 2500 to 2599 (พ.ศ.) apart, no other years
    month,         ///< ตุลาคม ๒๕๖๗, without the day
};

/// A day in Thai, its year a Buddhist one; digits::keep writes Thai digits, since nothing was typed.
///
/// Range: 2400 to 2700 (พ.ศ.); throws errc::out_of_range outside it and for no day of the calendar.
[[nodiscard]] std::string format_date(date day, date_style style = date_style::full, digits wanted = digits::thai);

/// The day that a text names and nothing besides: what format_date() writes, "ณ วันที่ 5 มิถุนายน 2563", "7 พ.ย.61",
/// "1/10/2567". Two digits of a year are 2500 (พ.ศ.) and that many; four below 2400 are of the Common Era.
[[nodiscard]] std::optional<date> parse_date(std::string_view text);

/// What kind of time a text names.
enum class time_kind { free, fiscal_year, range, month, quarter, half, deadline, recurring };

/// A time as understood; an end that is not known is empty.
struct named_time {
    time_kind kind = time_kind::free;
    date_span days{};

    bool operator==(const named_time&) const = default;
};

/// The time that a text names among other words; nothing where it names none, or several that no dash joins.
///
/// Fiscal years ("ปีงบประมาณ ๒๕๖๘"; a bare year is one too), ranges of days, months or years (one day is a range of
/// one), months, quarters, halves ("รอบ ๖ เดือน"; "รอบ ๑๒ เดือน" is a half by kind and covers the whole year, as its
/// reports do), deadlines ("ภายใน…": only the last day is known) and what recurs ("ทุกเดือน", within a year where one is
/// named). Without a year the kind is told without days.
[[nodiscard]] std::optional<named_time> parse_time(std::string_view text);

/// Words for a time, so that parse_time() gives it back; days that do not fit the kind are written as a range.
/// Empty where a kind but fiscal_year and recurring has no days. Range and digits as format_date().
[[nodiscard]] std::string format_time(const named_time& when, digits wanted = digits::thai);

}  // namespace ita
