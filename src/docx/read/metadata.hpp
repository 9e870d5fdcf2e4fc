// src/docx/read/metadata.hpp - what a document says of itself, and the fonts that it names.
#pragma once

#include <string>
#include <vector>

#include <ita/doc/document.hpp>

#include "docx/read/reading.hpp"

namespace ita::docx {

/// The language that most of the text is in, from w:lang of the defaults; empty where nothing is said.
[[nodiscard]] std::string language_of(xml::cursor lang);

/// Properties of the package; `language` is the text's, which they may know better.
[[nodiscard]] doc::metadata read_metadata(reading& all, const relations& of_package, std::string language);

/// Fonts for which others are named, to take instead.
[[nodiscard]] std::vector<doc::font_face> read_fonts(reading& all, const open_part& main);

}  // namespace ita::docx
