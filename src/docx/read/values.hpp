// src/docx/read/values.hpp - what attributes of OOXML say: switches, numbers, lengths, colours; knows no element.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ita/base/color.hpp>
#include <ita/base/length.hpp>

#include "xml/read.hpp"

namespace ita::docx {

/// Whether a switch such as <w:b/> is on. Source: ECMA-376-1, 17.17.4 ST_OnOff.
[[nodiscard]] bool is_on(xml::cursor which) noexcept;

/// A whole number, rounded where a producer wrote a fraction; nothing where it is none or beyond a thousand millions.
[[nodiscard]] std::optional<std::int64_t> whole(std::string_view text) noexcept;
/// The same of hexadecimal digits.
[[nodiscard]] std::optional<std::uint32_t> hexadecimal(std::string_view text) noexcept;

/// A bare number counts twips; Strict documents add a unit: "12.5pt".
/// Source: ECMA-376-1, 22.9.2.14 ST_TwipsMeasure; ISO/IEC 29500-1, 22.9.2.15 ST_UniversalMeasure.
[[nodiscard]] std::optional<length> twips(std::string_view text) noexcept;
/// The same in half-points.
[[nodiscard]] std::optional<length> half_points(std::string_view text) noexcept;
/// Where it lies within 22 inches either way, which are Word's own bounds; nothing beyond.
[[nodiscard]] std::optional<length> on_paper(std::optional<length> measured) noexcept;

/// Six hexadecimal digits; nothing for "auto".
[[nodiscard]] std::optional<color> color_of(std::string_view text) noexcept;

/// A text for our values: without carriage returns and other things that no text of ours may hold.
[[nodiscard]] std::string clean(std::string_view text);

}  // namespace ita::docx
