// src/report/kept_properties.hpp - what of a report no page shows, as properties of its file; knows no files.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/report/report.hpp>

namespace ita {

/// What the names of all of them begin with.
inline constexpr std::string_view kept_prefix = "ita.";

/// By name, each with a value: "ita.years.analysed" is "2567".
using properties = std::vector<std::pair<std::string, std::string>>;

/// Those of a report, in the order of its fields.
[[nodiscard]] properties kept_properties(const report& what);

}  // namespace ita
