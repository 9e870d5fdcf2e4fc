// src/xml/unescape.hpp - what a text or a value of XML says: its references resolved, its line ends made one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ita::xml {

/// What "amp", "#3585" or "#xE01" stands for; nothing where it is no reference of XML itself.
[[nodiscard]] std::optional<char32_t> meaning_of(std::string_view reference);

/// Appends text with its references resolved and its line ends made one line feed.
void append_unescaped(std::string& out, std::string_view raw);
/// Appends a CDATA section's text: only its line ends change.
void append_lines(std::string& out, std::string_view raw);
/// Appends an attribute's value: its tabs and line ends become blanks. Source: XML 1.0, 3.3.3.
void append_value(std::string& out, std::string_view raw);

/// Whether append_unescaped() would append just what it is given.
[[nodiscard]] bool is_plain_text(std::string_view raw) noexcept;

}  // namespace ita::xml
