// src/xml/escape.hpp - the characters that markup takes for itself, written as references.
#pragma once

#include <string>
#include <string_view>

namespace ita::xml {

/// Where words stand.
enum class inside { text, attribute };

/// Whether words can stand there as they are.
[[nodiscard]] bool is_plain(std::string_view words, inside where) noexcept;
/// The words with a reference for each character that cannot: line feeds and tabs too in an attribute, where a reader
/// would make them blanks. Source: XML 1.0 (fifth edition), 2.4, 3.3.3.
[[nodiscard]] std::string escaped(std::string_view words, inside where);

}  // namespace ita::xml
