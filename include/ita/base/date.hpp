// ita/base/date.hpp - days, spans of days and Buddhist years; knows no words (see thai_date.hpp).
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ita/base/error.hpp>

namespace ita {

/// A day of the Common Era calendar, as the C++ standard library keeps it.
using date = std::chrono::year_month_day;

/// A year of the Buddhist Era (พ.ศ.).
///
/// Range: 2400 to 2700; the constructor throws errc::out_of_range outside it, and a wrong literal does not compile.
class buddhist_year {
  public:
    static constexpr int first = 2400;
    static constexpr int last = 2700;
    static constexpr int ahead = 543;  ///< of the Common Era

    /// Whether the constructor takes this number.
    [[nodiscard]] static constexpr bool is_one(std::int64_t year) noexcept { return year >= first && year <= last; }

    constexpr explicit buddhist_year(int year) : year_(year) {
        if (!is_one(year))
            throw error(errc::out_of_range, {},
                        "expected a Buddhist year from 2400 to 2700, found " + std::to_string(year));
    }

    [[nodiscard]] constexpr int number() const noexcept { return year_; }
    /// The Common Era year in which the Buddhist year's January lies.
    [[nodiscard]] constexpr std::chrono::year common_era() const noexcept { return std::chrono::year{year_ - ahead}; }

    friend constexpr auto operator<=>(buddhist_year, buddhist_year) = default;

  private:
    int year_;
};

/// From the first day to the last, both counted; an end that is not known is empty.
struct date_span {
    std::optional<date> from{};
    std::optional<date> to{};

    bool operator==(const date_span&) const = default;
};

/// A fiscal year: 1 October of the year before to 30 September.
///
/// Source: พ.ร.บ.วิธีการงบประมาณ พ.ศ. ๒๕๖๑ มาตรา ๔.
[[nodiscard]] constexpr date_span fiscal_year(buddhist_year year) noexcept {
    using namespace std::chrono;
    return {date{year.common_era() - years{1}, October, day{1}}, date{year.common_era(), September, day{30}}};
}

/// The fiscal year that a day lies in; throws errc::out_of_range as buddhist_year does.
[[nodiscard]] constexpr buddhist_year fiscal_year_of(date day) {
    return buddhist_year{static_cast<int>(day.year()) + buddhist_year::ahead +
                         (day.month() >= std::chrono::October ? 1 : 0)};
}

/// A quarter of a fiscal year; the first runs from October to December.
///
/// Range: 1 to 4; throws errc::out_of_range outside it.
[[nodiscard]] constexpr date_span fiscal_quarter(buddhist_year year, int quarter) {
    using namespace std::chrono;
    if (quarter < 1 || quarter > 4)
        throw error(errc::out_of_range, {}, "expected a quarter from 1 to 4, found " + std::to_string(quarter));
    const auto first = (quarter == 1 ? (year.common_era() - years{1}) : year.common_era()) /
                       month{static_cast<unsigned>(quarter == 1 ? 10 : quarter * 3 - 5)};
    const auto last = first + months{2};
    return {date{first / 1}, date{last / std::chrono::last}};
}

/// A half of a fiscal year: October to March, or April to September.
///
/// Range: 1 or 2; throws errc::out_of_range otherwise.
[[nodiscard]] constexpr date_span fiscal_half(buddhist_year year, int half) {
    if (half != 1 && half != 2)
        throw error(errc::out_of_range, {}, "expected a half from 1 to 2, found " + std::to_string(half));
    return {fiscal_quarter(year, half * 2 - 1).from, fiscal_quarter(year, half * 2).to};
}

/// "2024-10-01". Range: years 0 to 9999; throws errc::out_of_range for any other and for no day of the calendar.
///
/// Source: ISO 8601-1, 5.2.2.1 complete representations, extended format.
[[nodiscard]] inline std::string to_iso(date day) {
    const int year = static_cast<int>(day.year());
    if (!day.ok() || year < 0 || year > 9999)
        throw error(errc::out_of_range, {},
                    "expected a day of the calendar in the years 0 to 9999, found " + std::to_string(year) + '-' +
                        std::to_string(static_cast<unsigned>(day.month())) + '-' +
                        std::to_string(static_cast<unsigned>(day.day())));
    std::string text = "0000-00-00";
    const auto put = [&](std::size_t last, unsigned number) {
        for (; number != 0; number /= 10, --last) text[last] = static_cast<char>('0' + number % 10);
    };
    put(3, static_cast<unsigned>(year));
    put(6, static_cast<unsigned>(day.month()));
    put(9, static_cast<unsigned>(day.day()));
    return text;
}

/// Reads what to_iso() writes; nothing for any other text and for a day that no calendar has ("2025-02-29").
[[nodiscard]] constexpr std::optional<date> date_from_iso(std::string_view text) noexcept {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != shape.size()) return std::nullopt;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t to) {
        unsigned value = 0;
        for (; from < to; ++from) value = value * 10 + static_cast<unsigned>(text[from] - '0');
        return value;
    };
    const date day{std::chrono::year{static_cast<int>(number(0, 4))}, std::chrono::month{number(5, 7)},
                   std::chrono::day{number(8, 10)}};
    return day.ok() ? std::optional(day) : std::nullopt;
}

namespace literals {
/// A wrong year does not compile. A template, since clang 14 leaves calls of consteval functions in lambdas undefined.
template <char... Digits>
[[nodiscard]] constexpr buddhist_year operator""_be() {
    constexpr int year = [] {
        int number = 0;
        for (const char digit : {Digits...}) number = number * 10 + (digit - '0');
        return number;
    }();
    static_assert(buddhist_year::is_one(year), "expected a Buddhist year from 2400 to 2700");
    return buddhist_year{year};
}
}  // namespace literals

}  // namespace ita
