#include "docx/read/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ita::docx {
namespace {

struct unit {
    std::string_view name;
    double emu;
};
constexpr unit units[] = {{"pt", 12'700},  {"cm", 360'000}, {"mm", 36'000},
                          {"in", 914'400}, {"pc", 152'400}, {"pi", 152'400}};

struct number {
    double value = 0;
    std::string_view rest{};
};

std::optional<number> leading_number(std::string_view text) noexcept {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    constexpr double most = 1e9;
    if (fault != std::errc{} || !(std::abs(value) <= most)) return std::nullopt;
    return number{value, text.substr(static_cast<std::size_t>(end - text.data()))};
}

std::optional<length> measured(std::string_view text, double emu_of_a_bare_one) noexcept {
    const auto found = leading_number(text);
    if (!found) return std::nullopt;
    auto emu = emu_of_a_bare_one;
    if (!found->rest.empty()) {
        const auto* const named = std::ranges::find(units, found->rest, &unit::name);
        if (named == std::end(units)) return std::nullopt;
        emu = named->emu;
    }
    return length::from_emu(std::llround(found->value * emu));
}

}  // namespace

bool is_on(xml::cursor which) noexcept {
    if (!which) return false;
    const auto value = which.value("w:val");
    return value != "0" && value != "false" && value != "off";
}

std::optional<std::int64_t> whole(std::string_view text) noexcept {
    const auto found = leading_number(text);
    if (!found || !found->rest.empty()) return std::nullopt;
    return std::llround(found->value);
}

std::optional<std::uint32_t> hexadecimal(std::string_view text) noexcept {
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<length> twips(std::string_view text) noexcept { return measured(text, 635); }
std::optional<length> half_points(std::string_view text) noexcept { return measured(text, 6'350); }

std::optional<length> on_paper(std::optional<length> measured) noexcept {
    constexpr auto bound = length::from_centimetres(55.88);
    return measured && *measured >= -bound && *measured <= bound ? measured : std::nullopt;
}

std::optional<color> color_of(std::string_view text) noexcept { return color_from_hex(text); }

std::string clean(std::string_view text) {
    std::string made(text);
    for (char& c : made)
        if (c == '\r') c = ' ';
    return made;
}

}  // namespace ita::docx
