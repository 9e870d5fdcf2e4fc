// ita/report/recognise.hpp - a report is found in any document; knows no format and no files.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <ita/base/note.hpp>
#include <ita/doc/document.hpp>
#include <ita/doc/path.hpp>
#include <ita/report/lexicon.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// Where a field's words stand: bytes `from` up to `to` of doc::text_of() the paragraph at `at`.
///
/// A field whose words were cut into several pieces has several places, in order; one blank joins them (a line break
/// in extra columns). A marker that the word processor counts by itself has no place.
struct placed {
    std::string field{};  ///< JSON pointer into the report: "/measures/0/steps/2/text"
    doc::path at{};
    std::size_t from = 0;
    std::size_t to = 0;

    bool operator==(const placed&) const = default;
};

/// What was understood of a document, and how surely.
struct recognition {
    ita::report report{};
    double certainty = 0;  ///< 0 to 1; below 0.5 somebody should look
    notes doubts{};        ///< location::part is a doc::path
    std::vector<placed> places{};
};

/// Finds the report of a document, however it is laid out: in tables by column or by row, over pages, or as headings
/// and lists.
///
/// Content stays as typed; only blanks around it go. Without a title of its own the report has none.
/// Errors: errc::no_report; the message tells what was looked for and the nearest thing found.
/// Cost: linear in the document, see tests/bench.
[[nodiscard]] recognition recognise(const doc::document& from, const lexicon& words = standard_lexicon());

}  // namespace ita
