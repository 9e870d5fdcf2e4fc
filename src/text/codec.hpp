// src/text/codec.hpp - text extracted from a document, tables with tabs between cells, becomes a document again.
#pragma once

#include <string>
#include <string_view>

#include <ita/base/limits.hpp>
#include <ita/doc/document.hpp>

namespace ita::text {

/// Reads lines: those with tabs are rows of a table, empty lines end one, other lines are paragraphs.
///
/// What extractors leave behind is understood: HTML paragraphs, lists and breaks (unbalanced ones as well), character
/// references, rows of dashes. Sound UTF-8 is expected; bytes that are none stay as they are. `file` is told in errors.
/// Errors: errc::limit_reached.
[[nodiscard]] doc::document read(std::string_view from, const limits& most = {}, const std::string& file = {});

}  // namespace ita::text
