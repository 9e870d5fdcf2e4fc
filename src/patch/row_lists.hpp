// src/patch/row_lists.hpp - lists whose entries stand in a row of a table each, beside others of their measure.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ita/report/report.hpp>

#include "patch/list_name.hpp"
#include "patch/places.hpp"
#include "patch/table_slots.hpp"

namespace ita::patching {

/// Cells of one row that hold an entry and nothing else.
struct entry_row {
    std::size_t table = 0;  ///< in the body
    std::size_t row = 0;
    std::vector<std::size_t> cells{};
};

class row_lists {
  public:
    row_lists(const report& before, const places& where) : before_(before), where_(where) {}

    /// The rows of a list's entries; empty where not each has one of its own. A single entry has where another
    /// measure's list has several.
    [[nodiscard]] const std::vector<entry_row>& of(const list_name& list) const;
    /// Which entry stands in a row, of the lists of a part; nothing where none does.
    [[nodiscard]] std::optional<entry_name> entry_in(std::size_t table, std::size_t row, report_part part) const;

    /// The first and the last row of a table that a measure stands in.
    [[nodiscard]] std::pair<std::size_t, std::size_t> rows_of(std::size_t measure, std::size_t table) const;
    [[nodiscard]] const std::vector<std::vector<slot>>& slots(std::size_t table) const;
    /// Whether a cell of a row above reaches into one.
    [[nodiscard]] bool is_reached_from_above(std::size_t table, std::size_t row) const;
    [[nodiscard]] std::vector<column_range> columns_of(const entry_row& entry) const;
    /// How many rows the cells of an entry reach over.
    [[nodiscard]] std::size_t height_of(const entry_row& entry) const;

  private:
    [[nodiscard]] std::vector<entry_row> found(const list_name& list) const;
    [[nodiscard]] std::optional<entry_row> row_of(const std::string& entry) const;
    [[nodiscard]] bool is_by_rows(std::size_t table, report_part part) const;

    const report& before_;
    const places& where_;
    mutable std::map<list_name, std::vector<entry_row>> known_{};
    mutable std::map<std::pair<std::size_t, report_part>, bool> by_rows_{};
    mutable std::map<std::size_t, std::vector<std::vector<slot>>> slots_{};
    mutable std::map<std::size_t, std::vector<bool>> reached_{};
};

}  // namespace ita::patching
