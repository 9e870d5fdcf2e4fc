// src/report/json/values.cpp - numbers by from_chars and fmt only: the C locale has no say.
#include "report/json/values.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include <ita/base/thai.hpp>

namespace ita::json {
namespace {

constexpr length longest = length::from_centimetres(1000);
constexpr std::array units{std::pair{std::string_view{"cm"}, 360'000}, std::pair{std::string_view{"mm"}, 36'000},
                           std::pair{std::string_view{"pt"}, 12'700}, std::pair{std::string_view{"in"}, 914'400}};

std::optional<double> emu_per(std::string_view unit) {
    if (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
    for (const auto& [name, emu] : units)
        if (name == unit) return emu;
    return std::nullopt;
}

// Centimetres where whole millimetres tell it all, points where half-points do, and so on to the exact rest.
std::string size_text(length what) {
    struct step {
        std::string_view unit;
        std::int64_t emu, least;
    };
    constexpr std::array<step, 5> steps{{{"cm", 360'000, 36'000},
                                         {"pt", 12'700, 6'350},
                                         {"cm", 360'000, 3'600},
                                         {"pt", 12'700, 127},
                                         {"pt", 12'700, 1}}};
    for (const auto& s : steps)
        if (what.emu() % s.least == 0) {
            std::array<char, 64> digits{};
            const auto number = static_cast<double>(what.emu()) / static_cast<double>(s.emu);
            const auto end =
                std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
            return std::string(digits.data(), end).append(s.unit);
        }
    return {};
}

/// The number that a text is, in digits of any kind.
std::optional<double> number_in_quotes(const scalar& found) {
    const auto* typed = std::get_if<std::string_view>(&found);
    if (typed == nullptr) return std::nullopt;
    const auto digits = to_ascii_digits(*typed);
    double number = 0;
    const auto* const last = digits.data() + digits.size();
    const auto [end, fault] = std::from_chars(digits.data(), last, number, std::chars_format::fixed);
    if (fault != std::errc{} || end != last || !std::isfinite(number)) return std::nullopt;
    return number;
}

bool is_buddhist(double year) { return year >= buddhist_year::first && year <= buddhist_year::last; }

}  // namespace

// Two centuries before 2000 and two from it on: a Buddhist year in a date, the usual slip, falls outside.
bool is_day(const date& d) {
    return d.ok() && d.year() >= std::chrono::year{1800} && d.year() < std::chrono::year{2200};
}

std::string number_meant(const scalar& found) {
    const auto number = number_in_quotes(found);
    return number ? fmt::format("a number has no quotes: {}", *number) : std::string();
}

std::string year_meant(const scalar& found) {
    const auto* plain = std::get_if<std::int64_t>(&found);
    const auto quoted = number_in_quotes(found);
    const auto number = plain != nullptr ? static_cast<double>(*plain) : quoted.value_or(0);
    if (quoted && is_buddhist(number)) return number_meant(found);
    if (!is_buddhist(number + buddhist_year::ahead)) return {};
    return fmt::format("{} of the Common Era is {}", number, number + buddhist_year::ahead);
}

verdict read_text(std::string& into, const scalar& from) {
    const auto* words = std::get_if<std::string_view>(&from);
    if (words == nullptr) return verdict::unexpected;
    into = *words;
    return verdict::taken;
}

verdict read_flag(bool& into, const scalar& from) {
    const auto* given = std::get_if<bool>(&from);
    if (given == nullptr) return verdict::unexpected;
    into = *given;
    return verdict::taken;
}

verdict read_share(double& into, const scalar& from) {
    const auto* whole = std::get_if<std::int64_t>(&from);
    const auto* broken = std::get_if<double>(&from);
    if (whole == nullptr && broken == nullptr) return verdict::unexpected;
    const double number = whole != nullptr ? static_cast<double>(*whole) : *broken;
    if (!(number > 0)) return verdict::out_of_range;
    into = number;
    return verdict::taken;
}

verdict read_year(std::optional<buddhist_year>& into, const scalar& from) {
    int number = 0;
    const auto found = read_whole<buddhist_year::first, buddhist_year::last>(number, from);
    if (found == verdict::taken) into = buddhist_year{number};
    return found;
}

verdict read_day(std::optional<date>& into, const scalar& from) {
    const auto* typed = std::get_if<std::string_view>(&from);
    const auto found = typed != nullptr ? date_from_iso(*typed) : std::nullopt;
    if (!found) return verdict::unexpected;
    if (!is_day(*found)) return verdict::out_of_range;
    into = found;
    return verdict::taken;
}

verdict read_size(length& into, const scalar& from) {
    const auto* typed = std::get_if<std::string_view>(&from);
    if (typed == nullptr) return verdict::unexpected;
    double number = 0;
    const auto [end, fault] =
        std::from_chars(typed->data(), typed->data() + typed->size(), number, std::chars_format::fixed);
    const auto unit = emu_per(typed->substr(static_cast<std::size_t>(end - typed->data())));
    if (fault != std::errc{} || !unit || !std::isfinite(number)) return verdict::unexpected;
    if (std::signbit(number) || number * *unit > static_cast<double>(longest.emu())) return verdict::out_of_range;
    into = length::from_emu(std::llround(number * *unit));
    return verdict::taken;
}

verdict read_color(color& into, const scalar& from) {
    const auto* typed = std::get_if<std::string_view>(&from);
    const auto found = typed != nullptr ? color_from_hex(*typed) : std::nullopt;
    if (!found) return verdict::unexpected;
    into = *found;
    return verdict::taken;
}

void print_text(printer& to, const std::string& what) { to.text(what); }

void print_flag(printer& to, const bool& what) { to.bare(what ? "true" : "false"); }

void print_whole(printer& to, const int& what) { to.bare(std::to_string(what)); }

void print_share(printer& to, const double& what) {
    if (!(what > 0) || !std::isfinite(what))
        to.refuse(errc::out_of_range, fmt::format("expected {}, found {}", share.wanted(), what));
    to.bare(fmt::format("{}", what));
}

void print_year(printer& to, const std::optional<buddhist_year>& what) { to.bare(std::to_string(what->number())); }

void print_day(printer& to, const std::optional<date>& what) {
    if (!is_day(*what)) to.refuse(errc::out_of_range, "expected " + day.wanted() + ", found another");
    to.text(to_iso(*what));
}

void print_size(printer& to, const length& what) {
    const auto typed = size_text(what);
    if (what < length{} || what > longest)
        to.refuse(errc::out_of_range, "expected " + size.wanted() + ", found " + typed);
    to.text(typed);
}

void print_color(printer& to, const color& what) { to.text('#' + to_hex(what)); }

}  // namespace ita::json
