// src/report/recognise/cell_parse.hpp - what stands in a cell: lists, names, a title, a time.
#pragma once

#include <vector>

#include "report/recognise/draft.hpp"
#include "report/recognise/entry.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// The entries of a list, however it was typed: a paragraph each, automatic, with line breaks, or all in one line.
///
/// What has no marker goes on with a numbered entry; where nothing is marked each line is an entry of its own, unless
/// the words show that a sentence goes on.
[[nodiscard]] std::vector<entry> list_of(const pieces& all, const vocabulary& by);

/// Names of those who are responsible, a name an entry.
[[nodiscard]] std::vector<entry> names_of(const pieces& all, const vocabulary& by);

/// A marker in front of the first piece, and all the words.
[[nodiscard]] entry title_of(const pieces& all, const vocabulary& by);

}  // namespace ita::recognising
