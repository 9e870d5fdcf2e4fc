// tests/laws/as_read.hpp - what a document can tell of a report.
#pragma once

#include <ita/report/report.hpp>

namespace ita::test {

/// The report that a document holds: without what no document can tell apart, and with what it tells besides. These
/// are one empty entry and none, empty names behind the last division, an empty extra text and none, the order of
/// extra texts, a picture's own description and the words that stand in for it, a picture's file and its bytes.
[[nodiscard]] report as_documents_have_it(report what);

/// The report that a file holds: there a marker ends with its first tab, since a tab parts it from its words; the rest
/// of a marker that has tabs in it belongs to the words.
[[nodiscard]] report as_files_have_it(report what);

}  // namespace ita::test
