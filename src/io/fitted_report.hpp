// src/io/fitted_report.hpp - what a document of the house has a place for in a report, numbered as the house does.
#pragma once

#include <ita/base/note.hpp>
#include <ita/io/open.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// A whole measure would be left out for want of one column, so what has no place is left out first and told in
/// `doubts`.
[[nodiscard]] report fitted(report what, const file& house, notes& doubts);

}  // namespace ita
