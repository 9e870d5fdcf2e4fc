// src/report/recognise/lines_beside_tables.hpp - what the lines above and below a table say of it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "report/recognise/labels.hpp"
#include "report/recognise/source.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// A line above a table that is longer is prose and titles no measure; bytes, three a Thai letter.
inline constexpr std::size_t longest_title = 360;

/// Blocks are told by their index in source::flow().
class lines_beside_tables {
  public:
    lines_beside_tables(const source& from, const vocabulary& by) : flow_(from.flow()), by_(by) {}

    /// "ผู้รับผิดชอบ : กองคลัง" beside a table of one measure.
    [[nodiscard]] std::optional<label_found> field_in(const line& l) const;
    /// The line that stands over a table, if it can title a measure; none from before the block `after`.
    [[nodiscard]] const line* title_above(std::size_t i, std::size_t after) const;
    /// A short line over a table that stands before the measures names it.
    [[nodiscard]] bool is_caption(std::size_t i, std::size_t measures) const;
    /// Whether a line names a table in the text, and is no part of what it follows.
    [[nodiscard]] bool names_table(std::size_t i) const;

  private:
    /// The table that a line stands over, blank lines between; the end of all where it stands over none.
    [[nodiscard]] std::size_t table_below(std::size_t i) const;

    const std::vector<flow_block>& flow_;
    const vocabulary& by_;
};

}  // namespace ita::recognising
