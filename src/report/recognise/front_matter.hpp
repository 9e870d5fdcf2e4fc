// src/report/recognise/front_matter.hpp - title, years, agency and preamble, from what stands before the measures.
#pragma once

#include <vector>

#include <ita/report/report.hpp>

#include "report/recognise/entry.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// A line before the measures; lines of tables may tell titles and names but are no preamble.
struct front_line {
    const line* of = nullptr;
    bool in_table = false;
};

/// Fills title, years, agency and preamble; a title that is not found is left as it was. What the lines do not tell is
/// looked for in the headers and footers of the page, and in lines `behind` the measures, where boxes and frames may
/// be anchored that stand on top of the page.
void read_front(const std::vector<front_line>& lines, const std::vector<const line*>& behind, const source& from,
                const vocabulary& by, report& into, const place_book& book);

/// The same from the styles that compose() names, to the letter.
void read_our_front(const std::vector<front_line>& lines, report& into, const place_book& book);

/// Whether papers such as ours speak so: words of integrity in these lines.
[[nodiscard]] bool speaks_of_subject(const std::vector<front_line>& lines, const vocabulary& by);

}  // namespace ita::recognising
