// src/docx/xstring.hpp - texts of properties, in which _x000D_ stands for a character; knows no XML.
#pragma once

#include <string>
#include <string_view>

namespace ita::docx {

/// What an escaped text says. Escapes of characters that no XML holds stay as they are.
/// Source: ECMA-376-1, 22.4.2.4 and 22.9.2.19 ST_Xstring.
[[nodiscard]] std::string decoded(std::string_view typed);

/// The text so that decoded() gives it back: what looks like an escape is escaped, and carriage returns, which XML
/// takes for line ends.
[[nodiscard]] std::string encoded(std::string_view text);

}  // namespace ita::docx
