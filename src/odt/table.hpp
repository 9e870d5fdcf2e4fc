// src/odt/table.hpp - table:table, whole or row by row, and the grid that its spans cover.
#pragma once

#include <cstddef>
#include <vector>

#include <ita/doc/block.hpp>

#include "odt/part.hpp"
#include "odt/place.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// Which places of the coming rows are covered by cells above them.
class grid {
  public:
    explicit grid(std::size_t columns) : rows_(columns) {}

    [[nodiscard]] std::size_t columns() const noexcept { return rows_.size(); }
    /// How many columns from `from` on are covered from above, without a gap.
    [[nodiscard]] std::size_t covered(std::size_t from) const noexcept;
    /// How many columns from `from` on are free, without a gap.
    [[nodiscard]] std::size_t free(std::size_t from) const noexcept;
    /// Places a cell that reaches over `rows` rows, its own counted.
    void place_cell(std::size_t column, std::size_t columns, std::size_t rows) noexcept;
    /// To be called before each row.
    void next_row() noexcept;
    /// Whether a cell reaches below the last row.
    [[nodiscard]] bool is_open() const noexcept;

  private:
    std::vector<std::size_t> rows_;  // still covered in each column, the current one counted
};

/// A table whose rows come one by one.
class open_table {
  public:
    /// Errors: errc::missing_field for a table without columns; errc::out_of_range for a width that is not above zero.
    open_table(const doc::table& frame, const place& where);

    /// Everything that stands before the rows.
    static void write_start(xml::element table, const doc::table& frame, part& in);
    /// Errors: errc::out_of_range for spans beyond the grid; errc::missing_field for a row that is too short.
    void write_row(xml::element row, const doc::row& next, part& in, const place& where);
    /// Whether the next row is to be shown again on every page.
    [[nodiscard]] bool in_header() const noexcept { return rows_ < header_rows_; }
    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    /// Errors: errc::missing_field for a table without rows; errc::out_of_range for a cell that reaches below it.
    void close(const place& where) const;

  private:
    void write_cell(xml::element row, const doc::cell& cell, std::size_t column, part& in, const place& where);

    grid grid_;
    std::size_t header_rows_;
    doc::border line_;
    length padding_;
    std::size_t rows_ = 0;
};

void write_table(xml::element into, const doc::table& table, part& in, const place& where);

}  // namespace ita::odt
