// src/docx/read/symbols.hpp - the glyphs of symbol fonts as the characters that they show; knows no XML.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ita::docx {

/// The character that a glyph of Symbol, Wingdings or Wingdings 2 shows; nothing for other fonts and unknown glyphs.
///
/// `code` is that of the font, 0x20 to 0xFF, or the same in the private area, 0xF020 to 0xF0FF.
/// Source: Adobe Symbol Encoding; Unicode 7, where Wingdings' glyphs were encoded.
[[nodiscard]] std::optional<char32_t> symbol(std::string_view font, char32_t code) noexcept;

/// A bullet with its private glyphs as characters: those that no font tells are "•".
[[nodiscard]] std::string shown_bullet(std::string_view text, std::string_view font);

}  // namespace ita::docx
