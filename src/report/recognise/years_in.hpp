// src/report/recognise/years_in.hpp - Buddhist years in running text, with the words that belong to them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <ita/base/date.hpp>

#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

struct year_mention {
    std::size_t phrase = 0;  ///< offset of "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    std::size_t from = 0;    ///< of "๒๕๖๘"
    std::size_t to = 0;
    buddhist_year year{2500};
};

/// Every number of four digits from 2500 to 2699, in Thai or ASCII digits, o for zero as well.
[[nodiscard]] std::vector<year_mention> years_in(std::string_view text, const vocabulary& by);

}  // namespace ita::recognising
