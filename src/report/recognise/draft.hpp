// src/report/recognise/draft.hpp - a measure as pieces of the document, before they are read.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <ita/report/look.hpp>

#include "report/recognise/source.hpp"
#include "report/recognise/ticks.hpp"

namespace ita::recognising {

/// What lies between a piece and the one before it.
enum class seam {
    paragraph,
    line,    ///< a line break
    row,     ///< the next row of the table, whose key cells are empty or merged
    page,    ///< the first row of a table that goes on
    column,  ///< a further column of the same field
};

/// A line of a cell, or what a line break leaves of it.
struct piece {
    fragment words{};
    const doc::list_label* label = nullptr;  ///< only where the piece begins its line
    seam before = seam::paragraph;
};
using pieces = std::vector<piece>;

inline constexpr std::size_t field_count = static_cast<std::size_t>(column_field::extra) + 1;

struct draft {
    std::array<pieces, field_count> fields{};
    std::vector<std::pair<std::string, pieces>> extra{};  ///< by heading
    std::vector<period> ticks{};                          ///< months and quarters that are ticked

    [[nodiscard]] pieces& of(column_field f) noexcept { return fields[static_cast<std::size_t>(f)]; }
    [[nodiscard]] const pieces& of(column_field f) const noexcept { return fields[static_cast<std::size_t>(f)]; }
    [[nodiscard]] pieces& extra_of(const std::string& heading);
};

/// Adds lines, cut at their line breaks; `first` is the seam in front of all.
void add_lines(const std::vector<const line*>& lines, seam first, pieces& to);
/// Adds what is left of one line.
void add_words(const fragment& words, const doc::list_label* label, seam first, pieces& to);

/// All words of pieces in a row, one blank between.
[[nodiscard]] std::string joined(const pieces& all);

}  // namespace ita::recognising
