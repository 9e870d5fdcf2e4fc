// src/report/json/values.hpp - texts, numbers, days, lengths and colours in JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <ita/base/color.hpp>
#include <ita/base/date.hpp>
#include <ita/base/length.hpp>

#include "report/json/shape.hpp"

namespace ita::json {

/// A number that stands in quotes is meant without; a year of the Common Era is meant in the Buddhist one.
[[nodiscard]] std::string number_meant(const scalar& found);
[[nodiscard]] std::string year_meant(const scalar& found);

verdict read_text(std::string& into, const scalar& from);
verdict read_flag(bool& into, const scalar& from);
verdict read_share(double& into, const scalar& from);
verdict read_year(std::optional<buddhist_year>& into, const scalar& from);
verdict read_day(std::optional<date>& into, const scalar& from);
verdict read_size(length& into, const scalar& from);
verdict read_color(color& into, const scalar& from);

void print_text(printer& to, const std::string& what);
void print_flag(printer& to, const bool& what);
void print_whole(printer& to, const int& what);
void print_share(printer& to, const double& what);
void print_year(printer& to, const std::optional<buddhist_year>& what);
/// Whether JSON takes it for a day of ours.
[[nodiscard]] bool is_day(const date& d);
void print_day(printer& to, const std::optional<date>& what);
void print_size(printer& to, const length& what);
void print_color(printer& to, const color& what);

/// A whole number from `Least` to `Most`, kept as T.
template <int Least, int Most, class T>
verdict read_whole(T& into, const scalar& from) {
    const auto* number = std::get_if<std::int64_t>(&from);
    if (number == nullptr) return verdict::unexpected;
    if (*number < Least || *number > Most) return verdict::out_of_range;
    into = static_cast<int>(*number);
    return verdict::taken;
}

inline constexpr value<std::string> text{"a text", read_text, print_text};
inline constexpr value<bool> flag{"true or false", read_flag, print_flag};
inline constexpr value<double> share{"a number above 0", read_share, print_share, number_meant};
inline constexpr value<std::optional<buddhist_year>> year{"a Buddhist year from 2400 to 2700", read_year, print_year,
                                                          year_meant};
inline constexpr value<std::optional<date>> day{"a day of the Common Era such as 2024-10-01", read_day, print_day};
inline constexpr value<length> size{"a length from 0 to 1000 cm such as 2cm, 5mm, 16pt or 1in", read_size, print_size};
inline constexpr value<color> shade{"a colour such as #D9E2F3", read_color, print_color};

inline constexpr list<std::string> texts{text};

}  // namespace ita::json
