// ita/report/years.hpp - the three years of a report, none derived from another.
#pragma once

#include <optional>

#include <ita/base/date.hpp>

namespace ita {

/// Which years a report speaks of; an empty one is not told.
struct years {
    std::optional<buddhist_year> analysed{};  ///< the ITA result that was analysed
    std::optional<buddhist_year> fiscal{};    ///< the fiscal year of the measures
    std::optional<buddhist_year> filed{};     ///< the ITA year the report is evidence for

    bool operator==(const years&) const = default;
};

}  // namespace ita
