// src/report/difference/filling.hpp - what it takes to put a report into the layout of another; knows no files.
#pragma once

#include <vector>

#include <ita/report/change.hpp>
#include <ita/report/lexicon.hpp>
#include <ita/report/report.hpp>

namespace ita::differing {

/// A report as the layout that holds `house` would have it: fields, preamble and signatures that it leaves empty are
/// the house's, annexes always; measures and lists without any marker count in the form of the house's first. What the
/// names of the two agencies tell by themselves comes from the report's.
[[nodiscard]] report dressed(report what, const report& house, const lexicon& words);

/// As difference(), but nothing moves: what is not alike is the same where it stands at the same place.
[[nodiscard]] std::vector<change> difference_in_place(const report& before, const report& now);

}  // namespace ita::differing
