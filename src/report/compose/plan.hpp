// src/report/compose/plan.hpp - what must be known of a report before its first block is poured.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/report/look.hpp>
#include <ita/report/report.hpp>

#include "base/place.hpp"
#include "report/compose/words.hpp"

namespace ita::composing {

/// Lists nest from level 0 to this one.
inline constexpr int deepest_level = item_levels - 1;
/// Word shows no more.
inline constexpr std::size_t most_columns = 63;

/// What the margins leave of the paper.
[[nodiscard]] inline length text_width(const look& dress) {
    return dress.paper_width - dress.margins.left - dress.margins.right;
}
[[nodiscard]] inline length text_height(const look& dress) {
    return dress.paper_height - dress.margins.top - dress.margins.bottom;
}

/// The hanging indents of lists, so wide that every marker of a level stands clear of its text.
struct indents {
    length title{};                                  ///< of a measure's marker
    length owner{};                                  ///< of the bullets before owners
    std::array<length, deepest_level + 1> levels{};  ///< of the markers of each level
    int used = 0;                                    ///< the deepest level that occurs
};

struct planned_column {
    column_field field = column_field::measure;
    std::string heading{};  ///< as typed, or the usual one
    double share = 1;
    length least{};  ///< what it needs to be read; zero where the look alone decides
};

struct plan {
    const report& what;
    const look& dress;
    words say;
    indents hanging{};
    std::vector<planned_column> columns{};
    std::unordered_map<std::string_view, std::size_t> extra_columns{};  ///< by heading
    bool markers_apart = false;  ///< markers of measures stand in a column of numbers, not before their titles
};

/// Errors: errc::limit_reached beyond `most_columns`.
void need_room_for_columns(std::size_t count, const place& where);

/// Looks at every marker and every extra heading once. Errors: errc::limit_reached beyond `most_columns`.
[[nodiscard]] plan planned(const report& what, const look& dress);

/// Widths that fill the text area to the EMU: by share, but none below its least while others have room to spare.
[[nodiscard]] std::vector<length> widths(const std::vector<planned_column>& columns, length text_width);
[[nodiscard]] std::vector<length> evenly(length text_width, std::size_t columns);

}  // namespace ita::composing
