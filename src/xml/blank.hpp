// src/xml/blank.hpp - which bytes are white space to XML.
#pragma once

namespace ita::xml {

/// Source: XML 1.0 (fifth edition), production 3 S.
[[nodiscard]] constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace ita::xml
