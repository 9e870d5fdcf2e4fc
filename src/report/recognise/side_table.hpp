// src/report/recognise/side_table.hpp - measures from tables that have the names of fields at their side.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <ita/base/note.hpp>

#include "report/recognise/draft.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// Whether the table has names of fields at its side; as many as a report needs.
[[nodiscard]] bool is_side_table(const grid& in, const vocabulary& by, bool subject);

/// Whether names of fields stand at its side at all, above one another and nothing else.
[[nodiscard]] bool has_names_at_side(const grid& in, const vocabulary& by);

/// Collects measures from tables with names at their side.
class side_reader {
  public:
    side_reader(const vocabulary& by, notes& doubts) : by_(by), doubts_(doubts) {}
    /// `above` are the words over the table, which title it where nothing inside does.
    void add(const grid& in, pieces above);
    [[nodiscard]] std::vector<draft>& drafts() noexcept { return drafts_; }
    [[nodiscard]] const std::vector<draft>& drafts() const noexcept { return drafts_; }
    /// Whether the last table took its title from above.
    [[nodiscard]] bool took_above() const noexcept { return took_above_; }

  private:
    void take_row(const grid& in, std::size_t row);
    void take_key(const grid& in, std::size_t row);
    void take_across(const grid& in, std::size_t row, const std::vector<const grid_cell*>& cells);
    void open(const heading_match& match, const std::string& heading);
    void open(column_field field, const std::string& heading);
    [[nodiscard]] bool is_unknown_name(const grid& in, const std::vector<const grid_cell*>& cells) const;
    void note_names(const grid& in);
    void begin();
    void take_value(const grid_cell& cell);
    [[nodiscard]] bool is_told_again(column_field field, const std::string& heading) const;
    [[nodiscard]] pieces& current(draft& in) {
        return field_ == column_field::extra ? in.extra_of(heading_) : in.of(field_);
    }

    const vocabulary& by_;
    notes& doubts_;
    std::vector<draft> drafts_{};
    pieces above_{};
    column_field field_ = column_field::measure;
    std::string heading_{};
    seam next_ = seam::paragraph;
    std::array<std::string, field_count> headings_{};  ///< under which the last measure has its fields
    column_field last_named_ = column_field::extra;
    std::vector<std::pair<std::string, heading_match>> told_{};  ///< names in the table, by key
    std::string key_{};             ///< number or title of the last measure, beside its names
    std::size_t names_ = 0;         ///< the column of names
    bool keys_count_rows_ = false;  ///< the numbers beside the names are those of rows
    std::size_t side_by_side_ = 1;  ///< how many measures stand in the columns of the table
    bool fresh_ = true;             ///< nothing of the table was taken yet
    bool took_above_ = false;
};

}  // namespace ita::recognising
