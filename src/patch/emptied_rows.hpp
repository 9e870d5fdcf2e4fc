// src/patch/emptied_rows.hpp - rows of a table whose words all leave, and so the rows with them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/known_file.hpp"
#include "patch/seats.hpp"

namespace ita::patching {

class emptied_rows {
  public:
    emptied_rows() = default;
    /// `all` are the changes that are made at once.
    emptied_rows(const known_file& in, const std::vector<change>& all, const seats& coming);

    /// The row that an entry leaves with, and the change that takes it out; nothing where it leaves alone.
    [[nodiscard]] std::optional<std::pair<table_row, std::size_t>> of(std::size_t change) const;
    /// Each with the change that takes it out, in order.
    [[nodiscard]] const std::map<table_row, std::size_t>& all() const noexcept { return rows_; }

  private:
    std::map<table_row, std::size_t> rows_{};
    std::map<std::size_t, table_row> leaving_with_{};
};

}  // namespace ita::patching
