// src/report/recognise/our_cells.hpp - cells that compose() wrote, read back to the letter by the styles it names.
#pragma once

#include <optional>
#include <vector>

#include "report/recognise/entry.hpp"
#include "report/recognise/source.hpp"

namespace ita::recognising {

/// A list of items: a paragraph each, its level told by label or style. Nothing where a paragraph is not ours.
[[nodiscard]] std::optional<std::vector<entry>> our_list(const grid_cell& cell);
[[nodiscard]] std::optional<std::vector<entry>> our_owners(const grid_cell& cell);
/// A title, a time, the text of an extra column: one paragraph.
[[nodiscard]] std::optional<entry> our_text(const grid_cell& cell);

/// Whether a row holds headings in the style that compose() gives them.
[[nodiscard]] bool is_our_header(const grid& in, std::size_t row);

}  // namespace ita::recognising
