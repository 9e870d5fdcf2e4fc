// src/odt/values.hpp - lengths, percentages, colours and names as ODF attributes spell them.
#pragma once

#include <string>
#include <string_view>

#include <ita/base/color.hpp>
#include <ita/base/length.hpp>

namespace ita::odt {

/// "2.5cm"; rounded to a micrometre.
[[nodiscard]] std::string cm(length value);
/// "16pt", "0.75pt"; rounded to a hundredth of a point.
[[nodiscard]] std::string pt(length value);
/// "115%"; rounded to a hundredth.
[[nodiscard]] std::string percent(double factor);
/// "#D9E2F3"
[[nodiscard]] std::string hash(color value);

/// A style's name as the NCName that style:name must be: "Heading 1" is "Heading_20_1". No two names become one.
///
/// Source: ODF 1.3 part 3, 19.502 style:name (NCName) and 19.472 style:display-name.
[[nodiscard]] std::string style_name(std::string_view shown);

}  // namespace ita::odt
