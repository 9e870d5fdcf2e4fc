// src/report/recognise/row_merge.hpp - rows of tables become measures: rows that go on, merged cells, headings again.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <ita/base/note.hpp>

#include "report/recognise/draft.hpp"
#include "report/recognise/table_finder.hpp"

namespace ita::recognising {

/// Collects measures from one table after the other.
class row_merger {
  public:
    row_merger(const vocabulary& by, notes& doubts) : by_(by), doubts_(doubts) {}

    /// A table with headings of its own, or one that goes on below those of `h`; `from` is its first row of content.
    /// `ours`: a row is a measure, whatever it says.
    void add(const grid& in, const header& h, std::size_t from, bool ours);
    /// What stands above a table that has no column of titles.
    void set_title_above(pieces title) { above_ = std::move(title); }

    [[nodiscard]] std::vector<draft>& drafts() noexcept { return drafts_; }
    /// Rows at the end of a table in which people sign.
    [[nodiscard]] const std::deque<grid>& signed_rows() const noexcept { return signed_; }

  private:
    struct row_at {
        const grid& in;
        const header& h;
        std::size_t row;
        seam before;
    };

    [[nodiscard]] bool is_noise(const row_at& at) const;
    [[nodiscard]] bool is_sum(const row_at& at) const;
    [[nodiscard]] bool is_signed(const row_at& at) const;
    bool take_band(const row_at& at);
    [[nodiscard]] bool names_issue(const grid_cell& band) const;
    [[nodiscard]] bool begins_measure(const row_at& at) const;
    [[nodiscard]] bool is_rest_of_title(const row_at& at, const std::string& typed) const;
    void begin(const row_at& at);
    void go_on(const row_at& at);
    [[nodiscard]] std::optional<column_field> field_named_in(const line& l) const;
    void take_ticks(const row_at& at);
    void add_cell(const row_at& at, std::size_t column, seam before);
    void add_part(const found_column& what, const std::vector<const line*>& lines, seam before);
    void doubt(const grid& in, std::size_t row, const std::string& text) const;

    const vocabulary& by_;
    notes& doubts_;
    std::vector<draft> drafts_{};
    std::deque<grid> signed_{};
    pieces above_{};
    pieces issue_{};          ///< what a row across the table says of the measures below it
    bool all_marked_ = true;  ///< whether every title so far has a marker or a number
};

}  // namespace ita::recognising
