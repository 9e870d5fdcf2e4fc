// src/patch/measure_copy.hpp - a measure that comes is a copy of the one beside it, changed as that would be.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <ita/report/change.hpp>
#include <ita/report/measure.hpp>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"
#include "patch/merged_cells.hpp"
#include "patch/plan.hpp"
#include "patch/units.hpp"

namespace ita::patching {

class measure_copy {
  public:
    /// `at` is the measure that it comes before, `all` are the changes that are made at once, `by` knows the part.
    /// Throws cannot where there is none to be like.
    measure_copy(const measure& what, std::size_t at, const known_file& in, const std::vector<change>& all,
                 const editor& by);

    /// Throws cannot where it cannot be done exactly.
    void insert(const merged_rows& as, const changing_words& of_others, editor& to) const;

    /// Whether cells are merged over the rows of the one that it is like and others: over its own too (`joined`) where
    /// it stands among those or says the same at their edge, else it has cells of its own there (`apart`).
    [[nodiscard]] bool shares_cells() const noexcept { return !joined_.empty() || !apart_.empty(); }
    [[nodiscard]] const std::vector<merged_cell>& joined() const noexcept { return joined_; }
    [[nodiscard]] const std::vector<merged_cell>& apart() const noexcept { return apart_; }
    /// The row that it comes before, and how many it has.
    [[nodiscard]] std::size_t before_row() const noexcept { return at_ > 0 ? unit_.to + 1 : unit_.from; }
    [[nodiscard]] std::size_t rows() const;
    /// What of it can come; nothing where it can come whole, or where the other's words would stay in it.
    [[nodiscard]] std::optional<lesser_measure> lesser(const editor& by) const;

  private:
    void find_merged(const measure& what, const std::vector<change>& all, bool is_marked);
    [[nodiscard]] std::vector<change> taken_out(const merged_cell& cell);
    [[nodiscard]] measure with_words_of_others(measure what) const;
    [[nodiscard]] std::optional<reason> why_not(std::size_t change, const editor& by) const;
    [[nodiscard]] bool comes_to_nothing(const change& what) const;
    [[nodiscard]] std::string gap(const measure_unit& like, const editor& by) const;

    known_file in_;
    std::size_t at_;
    std::size_t like_;
    std::vector<change> changes_;
    measure_unit unit_{};  ///< of the one that it is like; empty where that has none
    std::vector<merged_cell> joined_{}, apart_{};
    std::optional<measure> like_then_{};                ///< once the others are changed; only where cells are shared
    std::vector<change> lost_{};                        ///< of words that it has with others
    std::map<cell_key, std::vector<change>> of_own_{};  ///< of cells that the one it is like has from above
    std::optional<planner> inner_{};
};

/// Whether one that comes before another brings a table of its own.
[[nodiscard]] bool comes_with_table(std::size_t at, const known_file& in, const editor& by);

}  // namespace ita::patching
