// src/patch/seats.hpp - where entries go that come to lists whose entries have a row each; nothing is written.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/known_file.hpp"
#include "patch/replacements.hpp"
#include "patch/row_groups.hpp"

namespace ita::patching {

/// What becomes of an entry that comes.
struct seat {
    enum class kind {
        paragraph,  ///< beside another in its cell
        taken,      ///< in the words of an entry that leaves
        free,       ///< in an empty cell beside entries of other lists
        row         ///< in a row that comes
    } how = kind::paragraph;
    std::size_t entry = 0;  ///< that leaves, or that a free cell is like
    doc::path at{};         ///< the paragraph of a free cell
};

class seats {
  public:
    /// `all` are the changes that are made at once.
    seats(const known_file& in, const std::vector<change>& all);

    [[nodiscard]] seat of(std::size_t change) const;
    [[nodiscard]] bool is_empty() const noexcept { return all_.empty(); }
    [[nodiscard]] std::vector<row_group> groups() const;
    /// The entries of rows that cannot come are paragraphs.
    void give_up(const row_group& which);

    /// Lists that paragraphs come into, whose rows then stay.
    [[nodiscard]] const std::set<list_name>& growing() const noexcept { return growing_; }
    /// Whether an entry that leaves has its words taken by another.
    [[nodiscard]] bool is_taken(const report_place& entry) const;
    /// Whether entries come into a row that is there.
    [[nodiscard]] bool is_used(const table_row& which) const { return used_.contains(which); }

  private:
    using group_key = std::tuple<std::size_t, std::size_t, bool>;

    void seat_all(const list_name& list, const arriving& some);
    void seat_behind(const list_name& list, std::size_t entry, std::vector<std::size_t> some);
    void seat_first(const list_name& list, std::vector<std::size_t> some);
    void take_free_cells(const list_name& list, std::size_t like, std::size_t from, std::size_t to,
                         std::vector<std::size_t>& some);
    [[nodiscard]] std::optional<doc::path> free_cell(const entry_row& like, std::size_t row) const;
    void add_rows(const group_key& where, const list_name& list, std::size_t entry,
                  const std::vector<std::size_t>& some);
    void add_heads(row_group& to, const std::map<list_name, std::vector<std::size_t>>& leading) const;
    [[nodiscard]] std::vector<list_name> begun_in(std::size_t measure, const entry_row& row) const;
    [[nodiscard]] bool holds_others(const list_name& list, const entry_row& first) const;
    [[nodiscard]] bool leaves(const list_name& list, std::size_t entry) const;

    const known_file& in_;
    std::map<list_name, std::set<std::size_t>> leaving_{};
    std::map<std::size_t, seat> all_{};
    std::map<group_key, row_group> groups_{};
    std::map<group_key, std::map<list_name, std::vector<std::size_t>>> leading_{};
    std::set<list_name> growing_{};
    std::set<std::pair<list_name, std::size_t>> taken_{};
    std::set<table_row> used_{};
};

}  // namespace ita::patching
