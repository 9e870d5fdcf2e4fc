// src/report/recognise/outline.hpp - measures that headings and lists tell, without any table.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "report/recognise/draft.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// Measures told by headings and lists alone, and the lines that tell them.
struct outline {
    std::vector<draft> drafts{};
    std::size_t first = 0;
    std::size_t last = 0;  ///< one past
    int strength = 0;      ///< names of fields, less those that a measure has twice or that are left empty
};
[[nodiscard]] std::optional<outline> outline_of(const std::vector<const line*>& lines, const vocabulary& by,
                                                bool subject);

}  // namespace ita::recognising
