// src/odt/table.hpp - table:table, whole or row by row; what spans cover is written too.
#pragma once

#include <cstddef>

#include <ita/doc/block.hpp>

#include "doc/grid.hpp"
#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// A table whose rows come one by one.
class open_table {
  public:
    explicit open_table(const doc::table& frame);

    /// Everything that stands before the rows.
    static void write_start(xml::element table, const doc::table& frame, part& in);
    void write_row(xml::element row, const doc::row& next, part& in);
    /// Whether the next row is to be shown again on every page.
    [[nodiscard]] bool in_header() const noexcept { return rows_ < header_rows_; }

  private:
    void write_cell(xml::element row, const doc::cell& cell, std::size_t column, part& in);

    doc::grid grid_;
    std::size_t header_rows_;
    doc::border line_;
    length padding_;
    std::size_t rows_ = 0;
};

void write_table(xml::element into, const doc::table& table, part& in);

}  // namespace ita::odt
