// src/patch/plan.hpp - changes of a report become edits of the part that holds it.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/editor.hpp"
#include "patch/emptied_rows.hpp"
#include "patch/known_file.hpp"
#include "patch/leaving.hpp"
#include "patch/merged_cells.hpp"
#include "patch/row_exchange.hpp"
#include "patch/row_lists.hpp"
#include "patch/row_models.hpp"
#include "patch/seats.hpp"
#include "patch/units.hpp"
#include "patch/words.hpp"

namespace ita::patching {

/// A measure less what the file has no place for.
struct lesser_measure {
    measure what{};
    reason why{};  ///< tells what is left out
};

/// Reasons that are parts of one sentence, each told once.
void add_reason(reason& all, const reason& why);

/// Changes that are made at once, and what each becomes in one part: where entries come to stand, which rows come and
/// leave. What it is made of must outlive it.
class planner {
  public:
    /// `all` are the changes that are made at once, `by` knows the part.
    planner(const known_file& in, const std::vector<change>& all, const editor& by);
    planner(const planner&) = delete;
    planner& operator=(const planner&) = delete;

    /// Adds the edits of one change. Throws cannot where it cannot be done exactly; the editor is then as it was.
    void add(std::size_t change, editor& to) const;
    /// What can come of a measure that cannot come whole; nothing where that is none.
    [[nodiscard]] std::optional<lesser_measure> lesser(std::size_t change, const editor& by) const;
    /// Whether entries come to stand in rows of their own.
    [[nodiscard]] bool uses_rows() const noexcept { return !seats_.is_empty() || !exchanges_.empty(); }
    /// Whether an entry comes in a row of its own.
    [[nodiscard]] bool comes_in_row(std::size_t change) const { return seats_.of(change).how == seat::kind::row; }
    /// Whether an entry of those that have a row each goes into the cell of another.
    [[nodiscard]] bool goes_into_cell(std::size_t change) const;
    /// Whether a measure comes with a table of its own.
    [[nodiscard]] bool comes_with_table(std::size_t change, const editor& by) const;
    /// Whether an entry leaves that the word processor counts, and others stand behind it.
    [[nodiscard]] bool leaves_counted(std::size_t change) const;

  private:
    void settle_groups(const editor& by);
    void settle_exchanges(const editor& by);
    void write(const row_group& group, editor& to) const;
    void write(const row_exchange& what, const list_name& list, editor& to) const;
    void add_alone(std::size_t change, editor& to) const;
    void set(const change& what, const std::string& here, editor& to) const;
    void set_timeline(const std::string& here, const timeline& before, const timeline& now, editor& to) const;
    void set_year(const change& what, const std::string& here, editor& to) const;
    void insert(std::size_t change, editor& to) const;
    void insert_beside(const change& what, std::size_t index, editor& to) const;
    void insert_measure(const measure& what, std::size_t at, editor& to) const;
    [[nodiscard]] std::size_t beside(std::size_t measure) const;
    [[nodiscard]] std::string gap_between_measures(const measure_unit& like, const editor& by) const;
    void add_shown(std::size_t change, editor& to) const;
    [[nodiscard]] std::optional<reason> why_not(std::size_t change, const editor& by) const;
    [[nodiscard]] bool comes_to_nothing(std::size_t change) const;
    void remove(std::size_t change, editor& to) const;
    void move(std::size_t change, editor& to) const;
    void move_alone(const change& what, const std::string& here, editor& to) const;
    void add_below(const std::string& element, editor& to) const;
    [[nodiscard]] bool is_carried(const std::string& here) const;
    template <class List>
    [[nodiscard]] const List& list_at(const report_place& where) const;
    [[nodiscard]] paragraphs_unit unit_of_entry(const std::string& element, const editor& by) const;
    [[nodiscard]] byte_range own_markup(const std::string& element, const editor& by) const;
    [[nodiscard]] measure_unit unit_of(std::size_t index, const editor& by) const;

    const known_file& in_;
    const std::vector<change>& all_;
    std::vector<std::string> pointers_{};  ///< of the changes
    std::vector<bool> is_first_{};         ///< of those that come to one spot
    std::set<std::string> carried_{};      ///< elements that go elsewhere with all that changes in them
    words words_;
    leaving leaving_;
    row_lists lists_;
    row_models models_;
    seats seats_;
    std::vector<row_group> groups_{};
    std::map<std::size_t, std::size_t> by_owner_{};  ///< groups by the change that brings them
    std::map<list_name, row_exchange> exchanges_{};
    std::vector<new_reach> reaches_{};
    std::unique_ptr<const emptied_rows> leaving_rows_{};
};

}  // namespace ita::patching
