// src/patch/plan.hpp - changes of a report become edits of the part that holds it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"
#include "patch/leaving.hpp"
#include "patch/merged_cells.hpp"
#include "patch/replacements.hpp"
#include "patch/row_plan.hpp"
#include "patch/units.hpp"
#include "patch/words.hpp"

namespace ita::patching {

/// A measure less what the file has no place for.
struct lesser_measure {
    measure what{};
    reason why{};  ///< tells what is left out
};

/// Changes that are made at once, and what each becomes in one part. What it is made of must outlive it.
class planner {
  public:
    /// `all` are the changes that are made at once, `by` knows the part.
    planner(const known_file& in, const std::vector<change>& all, const editor& by);
    planner(const planner&) = delete;
    planner& operator=(const planner&) = delete;

    /// Adds the edits of one change. Throws cannot where it cannot be done exactly; the editor is then as it was.
    void add(std::size_t change, editor& to) const;
    /// The same of a change in what is copied or goes elsewhere; nothing for what no page shows.
    void add_shown(std::size_t change, editor& to) const;
    void add_all_shown(editor& to) const;

    /// What can come of a measure that cannot come whole; nothing where that is none.
    [[nodiscard]] std::optional<lesser_measure> lesser(std::size_t change, const editor& by) const;
    [[nodiscard]] const row_plan& rows() const noexcept { return rows_; }
    [[nodiscard]] const merged_cells& merged() const noexcept { return merged_; }
    /// The change that takes out the entry whose words this one takes; nothing where it takes none.
    [[nodiscard]] std::optional<std::size_t> replaced_by(std::size_t change) const;
    /// Whether a measure comes with a table of its own.
    [[nodiscard]] bool comes_with_table(std::size_t change, const editor& by) const;

  private:
    void add_alone(std::size_t change, editor& to) const;
    void insert(std::size_t change, editor& to) const;
    void remove(std::size_t change, editor& to) const;
    void move(std::size_t change, editor& to) const;
    void move_measure(std::size_t change, editor& to) const;
    [[nodiscard]] changing_words words_taken_along() const;
    [[nodiscard]] std::vector<std::size_t> changes_below(const std::string& element) const;
    void add_inside(const std::vector<std::size_t>& which, editor& to) const;
    [[nodiscard]] bool is_carried(const std::string& here) const;
    [[nodiscard]] bool is_unshown(std::size_t change) const;
    template <class List>
    [[nodiscard]] const List& list_at(const report_place& where) const;
    template <class T>
    void insert_into(const std::vector<T>& list, std::size_t change, editor& to) const;
    void take_words(std::size_t entry, std::size_t change, editor& to) const;
    [[nodiscard]] bool can_take_words(std::size_t entry, std::size_t change, const editor& by) const;
    [[nodiscard]] paragraphs_unit unit_of_entry(const std::string& element, const editor& by) const;

    const known_file& in_;
    const std::vector<change>& all_;
    std::vector<std::string> pointers_;  ///< of the changes
    std::multimap<std::string, std::size_t> by_pointer_;
    std::vector<bool> is_first_;  ///< of those that come to one spot
    words words_;
    replacements replacements_;
    leaving leaving_;
    row_plan rows_;
    merged_cells merged_;
    std::set<std::string> carried_;  ///< elements that go elsewhere with all that changes in them
};

}  // namespace ita::patching
