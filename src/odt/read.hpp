// src/odt/read.hpp - the reading door of the ODT codec: a package or a flat file goes in, document values come out.
#pragma once

#include <string>

#include <ita/base/limits.hpp>
#include <ita/base/note.hpp>
#include <ita/doc/document.hpp>

#include "doc/trace.hpp"
#include "package/reader.hpp"
#include "package/signatures.hpp"

namespace ita::odt {

/// Reads a text document of ODF 1.0 to 1.4. Tracked changes are read as accepted; what is not modelled becomes a
/// doc::opaque and one note for each kind. `told` takes which bytes of content.xml the text was read from.
///
/// Errors: those of zip::reader and xml::document; errc::encrypted; errc::spreadsheet, presentation or unknown_format
/// where it is no text document; errc::missing_part without content.xml; errc::limit_reached.
[[nodiscard]] doc::document read(const zip::reader& package, const limits& most, notes& doubts,
                                 doc::trace* told = nullptr);

/// The same of a flat file (.fodt), which is one XML part; `file` is told in errors.
[[nodiscard]] doc::document read_flat(std::string text, const limits& most, notes& doubts, const std::string& file = {},
                                      doc::trace* told = nullptr);

/// Its digital signatures. Source: ODF 1.3 part 2, Digital Signatures.
///
/// Errors: those of xml::document; errc::unread_format where the manifest lists them in UTF-16.
[[nodiscard]] zip::signatures signatures_of(const zip::reader& package, const limits& most);

}  // namespace ita::odt
