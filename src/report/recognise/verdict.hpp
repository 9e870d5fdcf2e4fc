// src/report/recognise/verdict.hpp - how sure a recognition is, what it doubts, and why there is none.
#pragma once

#include <vector>

#include <ita/base/note.hpp>
#include <ita/report/recognise.hpp>
#include <ita/report/report.hpp>

#include "report/recognise/source.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// What a report should have and has not.
void tell_doubts(const report& found, const std::vector<placed>& places, notes& doubts);

/// 0 to 1, half by the headings, half by what a report has besides; `strength` as header has it, `subject` is whether
/// the paper speaks of integrity.
[[nodiscard]] double certainty_of(const report& found, bool subject, double strength);

/// Tells what was looked for, and the table that comes nearest.
///
/// Errors: errc::no_report, always.
[[noreturn]] void refuse(const source& from, const vocabulary& by);

}  // namespace ita::recognising
