// src/report/recognise/empty_rows.hpp - cells of a report's table that nobody has filled yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ita/doc/document.hpp>
#include <ita/doc/path.hpp>
#include <ita/report/lexicon.hpp>
#include <ita/report/look.hpp>

namespace ita::recognising {

/// A cell without words, and what goes there.
struct empty_cell {
    column_field field = column_field::extra;
    std::string heading{};
    doc::path at{};  ///< of its first paragraph
};
using empty_row = std::vector<empty_cell>;

/// The key of a measure's JSON that a column is for: "title", "steps".
[[nodiscard]] std::string_view key_of(column_field field) noexcept;

/// The rows below the headings of the first table that is a report's, where all their cells are empty or hold a number.
/// Where rows have words, one row: those of its cells whose whole columns are empty.
[[nodiscard]] std::vector<empty_row> empty_rows(const doc::document& in, const lexicon& words);

/// The cells without words that a heading, or a name at their side, tells the field of; of all tables that are a
/// report's.
[[nodiscard]] std::vector<empty_cell> empty_cells(const doc::document& in, const lexicon& words);

}  // namespace ita::recognising
