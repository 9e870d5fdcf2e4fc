// ita/doc/table.hpp - a grid of cells; knows nothing of XML, ZIP or reports.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <ita/base/color.hpp>
#include <ita/base/length.hpp>
#include <ita/doc/origin.hpp>

namespace ita::doc {

struct block;

/// A line around a cell; a width of zero is no line.
struct border {
    length width{};
    ita::color color{};

    bool operator==(const border&) const = default;
};

enum class vertical_alignment { top, center, bottom };

/// One cell. A cell covered by another's span is left out of its row, as in HTML.
struct cell {
    std::vector<block> blocks;  // no {}: clang 14 would want block to be complete here
    std::size_t column_span = 1;
    std::size_t row_span = 1;
    std::optional<ita::color> shade{};
    vertical_alignment align = vertical_alignment::top;
    doc::origin from{};

    bool operator==(const cell&) const;
};

struct row {
    std::vector<cell> cells{};
    bool may_split = true;  ///< whether a page may end inside the row
    doc::origin from{};

    bool operator==(const row&) const = default;
};

/// Cells in rows. The first `header_rows` are shown again on every page and marked as heading for screen readers.
struct table {
    std::vector<length> columns{};  ///< widths; their number is the number of columns
    std::vector<row> rows{};
    std::size_t header_rows = 0;
    border line{};        ///< around and between all cells
    length padding{};     ///< inside a cell, left and right
    std::string title{};  ///< what the table holds, for people who cannot see it
    doc::origin from{};

    bool operator==(const table&) const = default;
};

}  // namespace ita::doc
