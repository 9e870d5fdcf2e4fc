// src/report/recognise/heading_rows.hpp - which rows of a table are headings; what they name is not known here.
#pragma once

#include <cstddef>
#include <vector>

#include "report/recognise/source.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// From here on a heading is known by itself.
inline constexpr double sure_score = 0.9;

/// A cell with words that begins at a field of the grid.
[[nodiscard]] const grid_cell* begun_at(const grid& in, std::size_t row, std::size_t column);

/// Rows in which headings may stand.
[[nodiscard]] std::vector<std::size_t> rows_to_try(const grid& in);

/// How many rows of headings begin with this one.
[[nodiscard]] std::size_t header_rows_at(const grid& in, std::size_t row, const vocabulary& by);

/// What stands above a field of the grid, from the first heading row down; a merged cell counts once.
[[nodiscard]] std::vector<const grid_cell*> headings_above(const grid& in, std::size_t first, std::size_t rows,
                                                           std::size_t column, const vocabulary& by);

}  // namespace ita::recognising
