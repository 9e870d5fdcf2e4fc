// src/docx/read.hpp - the reading door of the DOCX codec: a package goes in, document values come out.
#pragma once

#include <string>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/note.hpp>
#include <ita/doc/document.hpp>

#include "doc/trace.hpp"
#include "package/reader.hpp"
#include "package/signatures.hpp"

namespace ita::docx {

/// Reads a WordprocessingML document, Transitional or Strict, of any producer. Tracked changes are read as accepted,
/// labels of lists are those that a page shows; what is not modelled becomes a doc::opaque and one note for each kind.
/// `told` takes which bytes of the main part the text was read from.
///
/// Errors: those of zip::reader and xml::document; errc::spreadsheet, presentation or unknown_format where it is no
/// text document; errc::missing_part without a main part; errc::limit_reached.
[[nodiscard]] doc::document read(const zip::reader& package, const limits& most, notes& doubts,
                                 doc::trace* told = nullptr);

/// Its digital signatures. Source: ECMA-376-2, clause 13.
///
/// Errors: those of parts_with_words(); errc::unread_format where what tells of them is in UTF-16.
[[nodiscard]] zip::signatures signatures_of(const zip::reader& package, const limits& most);

/// The parts that hold words of the document: the main one, headers, footers, footnotes and endnotes.
///
/// Errors: errc::missing_part without [Content_Types].xml; those of xml::document.
[[nodiscard]] std::vector<std::string> parts_with_words(const zip::reader& package, const limits& most);

/// Parts beside the main one that tell of it; empty where there is none.
struct parts_beside {
    std::string properties{};  ///< those that somebody made up: docProps/custom.xml
    std::string lists{};       ///< word/numbering.xml
    std::string links{};       ///< word/_rels/document.xml.rels
};
/// Errors: those of read().
[[nodiscard]] parts_beside parts_beside_text(const zip::reader& package, const limits& most);

}  // namespace ita::docx
