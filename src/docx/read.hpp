// src/docx/read.hpp - the reading door of the DOCX codec: a package goes in, document values come out.
#pragma once

#include <string>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/note.hpp>
#include <ita/doc/document.hpp>

#include "doc/trace.hpp"
#include "package/reader.hpp"

namespace ita::docx {

/// Reads a WordprocessingML document, Transitional or Strict, of any producer. Tracked changes are read as accepted,
/// labels of lists are those that a page shows; what is not modelled becomes a doc::opaque and one note for each kind.
/// `told` takes which bytes of the main part the text was read from.
///
/// Errors: those of zip::reader and xml::document; errc::unknown_format where it is no text document;
/// errc::missing_part without a main part; errc::limit_reached.
[[nodiscard]] doc::document read(const zip::reader& package, const limits& most, notes& doubts,
                                 doc::trace* told = nullptr);

/// The parts that hold words of the document: the main one, headers, footers, footnotes and endnotes.
///
/// Errors: errc::missing_part without [Content_Types].xml; those of xml::document.
[[nodiscard]] std::vector<std::string> parts_with_words(const zip::reader& package, const limits& most);

}  // namespace ita::docx
