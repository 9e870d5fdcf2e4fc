// src/patch/known_file.hpp - what is known of a file when changes are planned.
#pragma once

#include <vector>

#include <ita/report/report.hpp>

#include "patch/headed_cells.hpp"
#include "patch/places.hpp"
#include "patch/row_lists.hpp"
#include "patch/table_slots.hpp"

namespace ita::patching {

/// Which rows of a table entries come to stand in whose neighbours have one each.
enum class rows_used {
    none,   ///< they come into their neighbours' cells
    there,  ///< rows that are there, where they have room
    new_too
};

struct known_file {
    const report& before;
    const places& where;
    const row_lists& lists;
    const headed_cells& headed;
    bool keeps_what_leaves = false;  ///< marked as deleted, so that nothing of it can be somewhere else
    rows_used rows = rows_used::new_too;
    bool rows_can_leave = true;                 ///< as such, and not only the words in them
    std::vector<merged_cell> told_elsewhere{};  ///< whose rows somebody else counts, since what they are in is copied
};

}  // namespace ita::patching
