// src/patch/row_plan.hpp - changes that are made in the rows of tables: which come and leave, and what goes where.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/changes_below.hpp"
#include "patch/emptied_rows.hpp"
#include "patch/known_file.hpp"
#include "patch/row_copies.hpp"
#include "patch/row_exchange.hpp"
#include "patch/row_models.hpp"
#include "patch/seats.hpp"

namespace ita::patching {

/// What it is made of must outlive it.
class row_plan {
  public:
    /// `all` are the changes that are made at once, `by` knows the part.
    row_plan(const known_file& in, const std::vector<change>& all, changes_below below, const editor& by);
    row_plan(const row_plan&) = delete;
    row_plan& operator=(const row_plan&) = delete;

    /// Makes a change that is one of rows, or of what stands in their cells; false for any other. Throws cannot where
    /// it cannot be done exactly.
    [[nodiscard]] bool make(std::size_t change, editor& to) const;
    /// Pointers of entries that go elsewhere with all that changes in them.
    [[nodiscard]] const std::vector<std::string>& carried() const noexcept { return carried_; }

    /// Rows that come, and those that leave.
    [[nodiscard]] const std::vector<row_group>& groups() const noexcept { return groups_; }
    [[nodiscard]] const emptied_rows& emptied() const noexcept { return emptied_; }
    /// How many rows more there are then.
    [[nodiscard]] std::ptrdiff_t growth() const;
    /// Whether any change is one of rows that come, or of what goes from row to row.
    [[nodiscard]] bool is_used() const noexcept { return !seats_.is_empty() || !exchanges_.empty(); }
    /// Whether an entry comes in a row of its own.
    [[nodiscard]] bool comes_in_row(std::size_t change) const { return seats_.of(change).how == seat::kind::row; }
    /// Whether an entry leaves with its row.
    [[nodiscard]] bool leaves_with_row(std::size_t change) const { return emptied_.of(change).has_value(); }
    /// Whether an entry of those that have a row each goes into the cell of another.
    [[nodiscard]] bool goes_into_cell(std::size_t change) const;

  private:
    void settle_groups(const editor& by);
    void settle_exchanges(const editor& by);
    [[nodiscard]] bool insert(std::size_t change, editor& to) const;
    [[nodiscard]] bool remove(std::size_t change, editor& to) const;
    [[nodiscard]] bool move(std::size_t change, editor& to) const;
    void write(const row_group& group, editor& to) const;

    const known_file& in_;
    const std::vector<change>& all_;
    changes_below below_;
    row_models models_;
    seats seats_;
    std::vector<row_group> groups_{};
    std::map<std::size_t, std::size_t> by_owner_{};  ///< groups by the change that brings them
    std::map<list_name, row_exchange> exchanges_{};
    std::vector<std::string> carried_{};
    emptied_rows emptied_{};
};

}  // namespace ita::patching
