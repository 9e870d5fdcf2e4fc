// ita/base/date.hpp - days, spans of days and Buddhist years; knows no words (see thai.hpp).
#pragma once

#include <chrono>
#include <compare>
#include <optional>

#include <ita/base/error.hpp>

namespace ita {

/// A day of the Common Era calendar, as the C++ standard library keeps it.
using date = std::chrono::year_month_day;

/// A year of the Buddhist Era (พ.ศ.), 543 ahead of the Common Era.
///
/// Range: 2400 to 2700; the constructor throws errc::out_of_range outside it, and a wrong literal does not compile.
class buddhist_year {
  public:
    constexpr explicit buddhist_year(int year) : year_(year) {
        if (year < 2400 || year > 2700) throw error(errc::out_of_range, {}, "expected a Buddhist year from 2400 to 2700");
    }

    [[nodiscard]] constexpr int number() const noexcept { return year_; }
    /// The Common Era year in which the Buddhist year's January lies.
    [[nodiscard]] constexpr std::chrono::year common_era() const noexcept { return std::chrono::year{year_ - 543}; }

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

/// A quarter of a fiscal year; the first runs from October to December.
///
/// Range: 1 to 4; throws errc::out_of_range outside it.
[[nodiscard]] constexpr date_span fiscal_quarter(buddhist_year year, int quarter) {
    using namespace std::chrono;
    if (quarter < 1 || quarter > 4) throw error(errc::out_of_range, {}, "expected a quarter from 1 to 4");
    const auto first = (quarter == 1 ? (year.common_era() - years{1}) : year.common_era()) /
                       month{static_cast<unsigned>(quarter == 1 ? 10 : quarter * 3 - 5)};
    const auto last = first + months{2};
    return {date{first / 1}, date{last / std::chrono::last}};
}

/// A half of a fiscal year: October to March, or April to September.
///
/// Range: 1 or 2; throws errc::out_of_range otherwise.
[[nodiscard]] constexpr date_span fiscal_half(buddhist_year year, int half) {
    if (half != 1 && half != 2) throw error(errc::out_of_range, {}, "expected a half from 1 to 2");
    return {fiscal_quarter(year, half * 2 - 1).from, fiscal_quarter(year, half * 2).to};
}

namespace literals {
consteval buddhist_year operator""_be(unsigned long long year) { return buddhist_year{static_cast<int>(year)}; }
}  // namespace literals

}  // namespace ita
