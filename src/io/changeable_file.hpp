// src/io/changeable_file.hpp - a file is made with some changes of its report in it, and read again.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <ita/base/pieced_bytes.hpp>
#include <ita/io/open.hpp>
#include <ita/io/tracked.hpp>
#include <ita/report/change.hpp>

#include "doc/trace.hpp"
#include "io/parts_beside.hpp"
#include "io/unwritten.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"
#include "patch/known_file.hpp"
#include "patch/links.hpp"
#include "patch/plan.hpp"
#include "patch/reason.hpp"
#include "patch/revision.hpp"

namespace ita {

/// Changes by what is to become of them.
struct wishes {
    std::vector<change> made{};
    std::vector<change> counted{};  ///< numbers that are left to the word processor
    std::vector<change> others{};   ///< not made, but wanted where they come with those that are
};

/// What becomes of a file with some changes.
struct attempt {
    std::optional<pieced_bytes> content{};     ///< nothing where it would say something else
    bool uses_rows = false;                    ///< for entries that come
    patching::reason why{};                    ///< it has no content
    unwritten otherwise{};                     ///< than was wanted
    std::vector<std::size_t> counted_right{};  ///< of the numbers that are left to the word processor
    std::vector<std::size_t> along{};          ///< of the others those that came
};

/// What is known of a file that is changed, however often it is tried.
class changeable_file {
  public:
    /// Errors: those of trace_of(); errc::out_of_range for a year that has not four digits; errc::missing_field and
    /// errc::unwritable_text for the author's name.
    changeable_file(const file& from, const read_options& how, const std::optional<tracked>& as);
    changeable_file(const changeable_file&) = delete;
    changeable_file& operator=(const changeable_file&) = delete;

    [[nodiscard]] bool is_in_utf8() const;
    /// Whether a number changes that stands nowhere among the words, since the word processor counts it.
    [[nodiscard]] bool is_counted(const change& what) const;
    /// Whether it changes what the file keeps among its properties and no page shows.
    [[nodiscard]] bool is_kept(const change& what) const;
    /// Whether a link leads where it did after one of the changes that are planned, though its words are others.
    [[nodiscard]] bool leaves_target(const patching::planner& plan, std::size_t change) const;
    /// With as many of the rows that entries may come in as can be marked.
    [[nodiscard]] patching::known_file known() const { return known(best_rows()); }
    /// As if nothing of it were marked.
    [[nodiscard]] patching::known_file known_untracked() const { return {from_.report(), where_, lists_, headed_}; }
    [[nodiscard]] patching::editor edits() const { return {*in_, *by_}; }

    /// Entries come in rows of their own where the file then says what it should, else as paragraphs. Errors:
    /// errc::stopped.
    [[nodiscard]] attempt with(const wishes& all) const;

  private:
    [[nodiscard]] patching::known_file known(patching::rows_used rows) const;
    [[nodiscard]] bool can_mark_rows() const;
    [[nodiscard]] patching::rows_used best_rows() const;
    [[nodiscard]] attempt with(const wishes& all, patching::rows_used rows) const;
    [[nodiscard]] patching::editor edited(const std::vector<change>& some, patching::rows_used rows,
                                          bool& uses_rows) const;
    [[nodiscard]] pieced_bytes made(const patching::editor& edits, const std::vector<change>& some) const;
    void read_again(const pieced_bytes& content, const wishes& all, attempt& of) const;

    [[nodiscard]] std::vector<patching::changed_link> changed_links(const std::vector<xml::splice>& by) const;

    const file& from_;
    const read_options& how_;
    std::optional<patching::revision> as_;
    std::shared_ptr<const doc::trace> in_;
    std::unique_ptr<patching::dialect> by_;
    patching::places where_;
    patching::row_lists lists_;
    patching::headed_cells headed_;
    parts_beside beside_;
};

}  // namespace ita
