// src/io/next_markers.hpp - entries that come go on counting, as somebody who types does.
#pragma once

#include <vector>

#include <ita/report/change.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// What comes without a marker to a list that has them gets the next one.
void give_markers(std::vector<change>& all, const report& before);

}  // namespace ita
