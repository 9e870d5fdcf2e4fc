#include "odt/read/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "base/white_space.hpp"

namespace ita::odt {
namespace {

struct unit {
    std::string_view name;
    double emu;
};
constexpr std::array<unit, 7> units{{{"cm", 360'000},
                                     {"mm", 36'000},
                                     {"in", 914'400},
                                     {"inch", 914'400},
                                     {"pt", 12'700},
                                     {"pc", 152'400},
                                     {"px", 9'525}}};

// Ten metres: far beyond any paper, far below what a length can hold.
constexpr double longest_read = 360'000.0 * 1'000;

/// A number and what stands behind it.
std::optional<std::pair<double, std::string_view>> number_and_rest(std::string_view text) {
    text = without_white_space(text);
    double value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (fault != std::errc{} || !(value > -1e9 && value < 1e9)) return std::nullopt;
    return std::pair{value, std::string_view(stopped, static_cast<std::size_t>(end - stopped))};
}

std::string_view next_word(std::string_view& text) {
    text = without_white_space(text);
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

}  // namespace

std::optional<length> read_length(std::string_view text) {
    const auto read = number_and_rest(text);
    if (!read) return std::nullopt;
    const auto* const known = std::ranges::find(units, read->second, &unit::name);
    if (known == units.end()) return read->first == 0 && read->second.empty() ? std::optional(length{}) : std::nullopt;
    const double emu = read->first * known->emu;
    if (emu > longest_read || emu < -longest_read) return std::nullopt;
    return length::from_emu(static_cast<std::int64_t>(emu < 0 ? emu - 0.5 : emu + 0.5));
}

std::optional<double> read_percent(std::string_view text) {
    const auto read = number_and_rest(text);
    return read && read->second == "%" ? std::optional(read->first / 100) : std::nullopt;
}

std::optional<color> read_color(std::string_view text) { return color_from_hex(without_white_space(text)); }

std::optional<doc::border> read_border(std::string_view text) {
    if (without_white_space(text) == "none" || without_white_space(text) == "hidden") return doc::border{};
    doc::border line;
    bool known = false;
    while (!without_white_space(text).empty()) {
        const auto word = next_word(text);
        if (const auto width = read_length(word)) line.width = *width, known = true;
        if (const auto shade = read_color(word)) line.color = *shade;
    }
    return known ? std::optional(line) : std::nullopt;
}

std::optional<std::int64_t> read_integer(std::string_view text) {
    text = without_white_space(text);
    std::int64_t value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, value);
    if (stopped != end || text.empty()) return std::nullopt;
    if (fault == std::errc::result_out_of_range)
        return text.front() == '-' ? std::numeric_limits<std::int64_t>::min()
                                   : std::numeric_limits<std::int64_t>::max();
    return fault == std::errc{} ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> read_ordinal(std::string_view text) {
    constexpr std::int64_t most = 1'000'000'000;
    const auto value = read_integer(text);
    return value && *value >= 0 && *value <= most ? value : std::nullopt;
}

std::size_t read_count(std::string_view text) {
    const auto value = read_integer(text).value_or(1);
    return value < 1 ? 1 : static_cast<std::size_t>(value);
}

}  // namespace ita::odt
