// src/patch/row_exchange.hpp - entries that have a row each change places: the rows stay, and what stands in their
// cells goes.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/changes_below.hpp"
#include "patch/known_file.hpp"
#include "patch/row_lists.hpp"

namespace ita::patching {

struct row_exchange {
    std::size_t owner = 0;             ///< the change that tells of it
    std::vector<std::size_t> order{};  ///< the entry that stands in each row then
};

/// Of the lists whose entries have a row each, those in which entries move, and none comes or leaves.
[[nodiscard]] std::map<list_name, row_exchange> row_exchanges(const row_lists& in, const std::vector<change>& all);

/// Throws cannot where an entry has more than one cell.
void write(const row_exchange& what, const list_name& list, const known_file& in, const changes_below& below,
           editor& to);

}  // namespace ita::patching
