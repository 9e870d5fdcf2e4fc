// src/doc/grid.hpp - which places of a table's coming rows are covered by cells above them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ita::doc {

/// Of HTML's table model: a row's cells take the places that are free, from the left.
class grid {
  public:
    explicit grid(std::size_t columns) : rows_(columns) {}

    [[nodiscard]] std::size_t columns() const noexcept { return rows_.size(); }
    /// How many columns from `from` on are covered from above, without a gap.
    [[nodiscard]] std::size_t covered(std::size_t from) const noexcept { return end_of(from, true) - from; }
    /// How many columns from `from` on are free, without a gap.
    [[nodiscard]] std::size_t free(std::size_t from) const noexcept { return end_of(from, false) - from; }
    /// Places a cell that reaches over `rows` rows, its own counted.
    void place_cell(std::size_t column, std::size_t columns, std::size_t rows) noexcept {
        for (auto at = column; at < column + columns; ++at) rows_[at] = rows;
    }
    /// To be called before each row.
    void next_row() noexcept {
        for (auto& each : rows_) each -= each > 0 ? 1 : 0;
    }
    /// How many more rows the cells want that reach furthest below the last one.
    [[nodiscard]] std::size_t rows_missing() const noexcept {
        const auto most = std::ranges::max_element(rows_);
        return most == rows_.end() || *most == 0 ? 0 : *most - 1;
    }

  private:
    [[nodiscard]] std::size_t end_of(std::size_t from, bool covered) const noexcept {
        while (from < rows_.size() && (rows_[from] > 0) == covered) ++from;
        return from;
    }

    std::vector<std::size_t> rows_;  // still covered in each column, the current one counted
};

}  // namespace ita::doc
