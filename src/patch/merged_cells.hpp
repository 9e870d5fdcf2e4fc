// src/patch/merged_cells.hpp - cells that are merged over rows of which some come, leave or change places.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"
#include "patch/row_plan.hpp"
#include "patch/table_slots.hpp"
#include "patch/units.hpp"

namespace ita::patching {

/// Over how many rows cells begin in those that come; none where a cell above is merged over them.
using merged_rows = std::map<cell_key, std::size_t>;

/// What becomes of them once all changes are made. What it is made of must outlive it.
class merged_cells {
  public:
    /// `all` are the changes that are made at once, `by` knows the part.
    merged_cells(const known_file& in, const std::vector<change>& all, const row_plan& rows, const editor& by);

    /// Makes what a change has to tell of. Throws cannot where nothing could mark it.
    void make(std::size_t change, editor& to) const;
    /// Of the rows that a measure comes in, or goes with.
    [[nodiscard]] const merged_rows& in_rows_of(std::size_t change) const;

    /// Whether a cell over the rows of other measures too begins in them.
    [[nodiscard]] bool begins_in_rows_of(std::size_t change) const;

    /// Whether a change is one of words in such a cell, over whose rows some of measures come, leave or move; and
    /// whether these begin in another row then, so that it is made with that.
    [[nodiscard]] bool has_words_of(std::size_t change) const { return cell_of_.contains(change); }
    [[nodiscard]] bool takes_along(std::size_t change) const;
    /// Whether one before says the same for another measure.
    [[nodiscard]] bool is_said_before(std::size_t change) const { return said_before_.contains(change); }
    /// Makes those changes of a cell that begins in another row.
    void add_words(const cell_key& cell, editor& to) const;

  private:
    /// Rows that come before another.
    struct coming {
        std::size_t before = 0;
        std::size_t change = 0;
        std::size_t rows = 0;
    };
    /// What becomes of a cell.
    struct fate {
        std::size_t change = static_cast<std::size_t>(-1);  ///< that tells of it
        std::size_t come = 0;
        std::size_t gone = 0;
        std::set<std::size_t> leaving{};  ///< rows
        std::vector<coming> all{};        ///< that are part of it
        bool is_of_measures = false;      ///< that come, leave or move
        std::size_t column = 0;
        std::size_t rows = 1;                   ///< over which it is merged then
        std::optional<std::size_t> moved_to{};  ///< the row that it begins in then; the one behind its last for none
        bool is_covered = false;                ///< its row stays, and others come before it
    };

    void count_emptied(const emptied_rows& leaving);
    void count_groups(const std::vector<row_group>& some);
    void count_measure(std::size_t index, const change& what, const editor& by);
    void leaves(const measure_unit& unit, std::size_t index);
    void comes(const merged_cell& to, const coming& what);
    void moves(const measure_unit& unit, std::size_t index, const change& what, const editor& by);
    void settle(const cell_key& where, fate& what);
    void find_words();
    [[nodiscard]] const doc::cell& cell(const cell_key& where) const;

    const known_file& in_;
    const std::vector<change>& changes_;
    std::map<cell_key, fate> all_{};
    std::map<std::size_t, cell_key> cell_of_{};  ///< by the change
    std::map<std::size_t, merged_rows> of_rows_{};
    std::set<std::size_t> said_before_{};
    std::set<std::size_t> parting_{};  ///< changes that would part rows of others
};

/// The cell of a table's row that holds all that a change is one of, of one list or field of a measure; nothing where
/// that stands nowhere, or in several.
[[nodiscard]] std::optional<cell_key> cell_of(const change& what, const known_file& in);

/// Changes the words of a merged cell that begins in other rows.
using changing_words = std::function<void(const cell_key&, editor&)>;

/// Cells that are merged over the rows of a measure and others become in its rows what they are told to.
void write_merged(const merged_rows& as, const measure_unit& of, const known_file& in, const changing_words& words,
                  editor& to);

}  // namespace ita::patching
