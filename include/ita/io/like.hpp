// ita/io/like.hpp - a report goes into a document that an office made: its house style.
#pragma once

#include <vector>

#include <ita/base/note.hpp>
#include <ita/base/pieced_bytes.hpp>
#include <ita/base/thai.hpp>
#include <ita/io/open.hpp>
#include <ita/io/update.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// How a report goes into a document.
struct like_options {
    read_options read{};
    ita::digits digits = digits::keep;  ///< of the report's words; years have Thai ones unless ASCII is asked
};

/// A report in another document's style.
struct like_file {
    report before{};                        ///< of the document; what the changes count in
    std::vector<planned_change> changes{};  ///< what made it the report that was given, as update() tells them
    ita::notes notes{};                     ///< placeholders that could not be filled, and what has no place
    pieced_bytes content{};                 ///< the whole file, of the document's format
};

/// Puts a report into a DOCX, ODT or flat ODT document: last year's report, a form whose table has empty rows, or any
/// paper with placeholders such as {{agency.name}}.
///
/// Placeholders are filled wherever they stand, headers and footers too; rows of the document's table are filled,
/// copied and taken out. All other bytes stay as update() has it, words beside placeholders too. What the report leaves
/// empty stays as the document has it, and so do its annexes. Errors: errc::no_report where there is neither a table
/// nor a placeholder; errc::unread_format for text and JSON; those of open() with `how.read`.
[[nodiscard]] like_file render_like(const file& house, const report& what, const like_options& how = {});

}  // namespace ita
