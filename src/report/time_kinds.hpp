// src/report/time_kinds.hpp - the kinds of a timeline by their names, as JSON and the properties of a file have them.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <ita/report/timeline.hpp>

namespace ita {

/// In the order in which messages list them.
inline constexpr std::array<std::pair<std::string_view, time_kind>, 8> time_kind_names{
    {{"fiscal_year", time_kind::fiscal_year},
     {"range", time_kind::range},
     {"month", time_kind::month},
     {"quarter", time_kind::quarter},
     {"half", time_kind::half},
     {"deadline", time_kind::deadline},
     {"recurring", time_kind::recurring},
     {"free", time_kind::free}}};

}  // namespace ita
