// ita/report/measure.hpp - one measure: what was planned, by whom, when, and what came of it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ita/report/item.hpp>
#include <ita/report/timeline.hpp>

namespace ita {

/// One row of the report's table.
struct measure {
    std::string marker{};  ///< "๑."; empty for none
    std::string title{};
    std::optional<int> issue{};  ///< which of the assessment's issues it answers, from 1
    std::vector<item> steps{};
    std::vector<std::string> owners{};  ///< names as typed, without bullets
    ita::timeline timeline{};
    std::vector<item> results{};
    std::vector<item> outcomes{};
    std::vector<std::pair<std::string, std::string>> extra{};  ///< further columns: heading and text, in their order

    bool operator==(const measure&) const = default;
};

}  // namespace ita
