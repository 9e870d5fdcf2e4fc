#include "odt/values.hpp"

#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "base/letters.hpp"

namespace ita::odt {
namespace {

/// `scaled` is the number times 10 to the power `places`; zeros at the end are left out.
std::string decimal(std::int64_t scaled, std::size_t places, std::string_view unit) {
    const auto size = static_cast<std::uint64_t>(scaled);
    auto digits = std::to_string(scaled < 0 ? 0 - size : size);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    if (scaled < 0) digits.insert(0, 1, '-');
    return digits.append(unit);
}

/// Rounded to the nearest, without an overflow for the longest of lengths.
std::int64_t divided(std::int64_t n, std::int64_t unit) {
    const auto rest = n % unit;
    return n / unit + (2 * rest >= unit ? 1 : 0) - (2 * rest <= -unit ? 1 : 0);
}

}  // namespace

std::string cm(length value) { return decimal(divided(value.emu(), 36), 4, "cm"); }
std::string pt(length value) { return decimal(divided(value.emu(), 127), 2, "pt"); }
std::string percent(double factor) { return decimal(std::llround(factor * 10'000), 2, "%"); }
std::string hash(color value) { return '#' + to_hex(value); }

std::string style_name(std::string_view shown) {
    std::string name;
    for (auto rest = shown; !rest.empty();) {
        const auto next = first_letter(rest);
        const char c = rest.front();
        if (is_ascii_letter(c) || (is_ascii_digit(c) && !name.empty()))
            name += c;
        else
            name += fmt::format("_{:x}_", static_cast<std::uint32_t>(next.code));
        rest.remove_prefix(next.size);
    }
    return name;
}

}  // namespace ita::odt
