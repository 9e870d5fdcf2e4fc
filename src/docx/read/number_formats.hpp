// src/docx/read/number_formats.hpp - a number as the label of a list shows it: 3, iii, ค, ๓, สาม; knows no XML.
#pragma once

#include <string>
#include <string_view>

namespace ita::docx {

/// How a number is shown; a null pointer for a format that is not known here.
///
/// Source: ECMA-376-1, 17.18.59 ST_NumberFormat; "bullet" and "none" show no number.
using number_format = std::string (*)(int number);
[[nodiscard]] number_format number_format_of(std::string_view name) noexcept;

[[nodiscard]] std::string decimal(int number);

/// A format of examples, "001, 002, 003, ...": as many digits as the first of them has.
[[nodiscard]] std::string zero_padded(int number, std::size_t digits);

}  // namespace ita::docx
