// src/report/recognise/same_titles.hpp - what was typed twice, in other rows or tables, is known to be the same.
#pragma once

#include <string>
#include <vector>

#include "report/recognise/draft.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// A title that was typed again, or an owner: once is enough.
[[nodiscard]] bool says_the_same(const pieces& had, const pieces& more);
/// Whether words are the title that there is, without a marker and without "(ต่อ)".
[[nodiscard]] bool is_title(const std::string& typed, const pieces& had, const vocabulary& by);

/// A plan and its results in two tables are one report: measures of one title that tell different fields are joined.
void join_same_titles(std::vector<draft>& all, const vocabulary& by);

}  // namespace ita::recognising
