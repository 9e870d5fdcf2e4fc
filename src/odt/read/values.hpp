// src/odt/read/values.hpp - values as ODF writes them, read; what is no such value is nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ita/base/color.hpp>
#include <ita/base/length.hpp>
#include <ita/doc/table.hpp>

namespace ita::odt {

/// "2.5cm", "12pt", "-1in"; nothing for a percentage and for what no paper could hold.
/// Source: ODF 1.3 part 3, 18.3.18 length.
[[nodiscard]] std::optional<length> read_length(std::string_view text);
/// "115%" is 1.15.
[[nodiscard]] std::optional<double> read_percent(std::string_view text);
/// "#d9e2f3"; nothing for "transparent".
[[nodiscard]] std::optional<color> read_color(std::string_view text);
/// "0.5pt solid #000000"; a line of no width for "none".
[[nodiscard]] std::optional<doc::border> read_border(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> read_integer(std::string_view text);
/// A number from 0 to a milliard, as start values are.
[[nodiscard]] std::optional<std::int64_t> read_ordinal(std::string_view text);
/// How often something stands: 1 for what is no number above 0, the largest there is for what is too large.
[[nodiscard]] std::size_t read_count(std::string_view text);

}  // namespace ita::odt
