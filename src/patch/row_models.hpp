// src/patch/row_models.hpp - which row of a table those that come are like, and what stands where in it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "patch/known_file.hpp"
#include "patch/row_groups.hpp"

namespace ita::patching {

/// The cells of a row that a list's entries stand in, and the entry that does; nothing where none does.
struct model_cells {
    std::optional<entry_name> entry{};
    std::vector<std::size_t> cells{};
};

class row_models {
  public:
    explicit row_models(const known_file& in) : in_(in) {}

    /// Finds the model of a group, and the cells that reach over it; false where no row is such that the table stays
    /// whole.
    [[nodiscard]] bool settle(row_group& group) const;
    /// Of the group's model. No cells where none is the list's.
    [[nodiscard]] model_cells cells_for(const row_group& group, const list_name& list) const;

  private:
    [[nodiscard]] std::vector<std::size_t> candidates(const row_group& group) const;
    void add_rows_of(const list_name& list, const row_group& group, std::vector<std::size_t>& firsts,
                     std::vector<std::size_t>& others) const;
    [[nodiscard]] std::vector<column_range> own_columns(const row_group& group) const;
    [[nodiscard]] bool fits(const row_group& group) const;
    [[nodiscard]] std::optional<std::vector<cell_place>> reaching_over(const row_group& group) const;
    [[nodiscard]] bool can_begin_to_reach(const row_group& group) const;
    [[nodiscard]] bool has_cells(const row_group& group) const;

    const known_file& in_;
};

}  // namespace ita::patching
