// src/io/own_words.hpp - what a document of the house says itself beside its table; no report takes its place.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <ita/base/note.hpp>
#include <ita/io/open.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// Names of placeholders by the paragraph of the document's own part that they stand in.
using named_paragraphs = std::map<std::uint32_t, std::vector<std::string>>;

/// A house whose placeholders are filled.
struct filled_house {
    const file& before;
    const file& now;
    const named_paragraphs& names;
};

/// Gives the report that is wanted the words of the house wherever a placeholder asked for a field and more words stand
/// beside it, and where no paragraph of the report's preamble is for one of the house's. What so gives way is told, and
/// so is a paragraph of the house that the report's takes the place of though nothing in them is alike.
void leave_own_words(report& wanted, const report& given, const filled_house& in, notes& doubts);

}  // namespace ita
