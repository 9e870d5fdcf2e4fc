// src/patch/merged_cells.hpp - cells that are merged over rows of which some come or leave.
#pragma once

#include <cstddef>
#include <vector>

#include <ita/doc/origin.hpp>

#include "patch/emptied_rows.hpp"
#include "patch/known_file.hpp"
#include "patch/row_groups.hpp"

namespace ita::patching {

/// A cell is merged over so many rows then.
struct new_reach {
    std::size_t change = 0;  ///< that tells of it
    doc::origin cell{};
    std::size_t rows = 1;
};

/// In the order of the changes.
[[nodiscard]] std::vector<new_reach> new_reaches(const known_file& in, const emptied_rows& leaving,
                                                 const std::vector<row_group>& coming);

}  // namespace ita::patching
