// src/report/recognise/properties.hpp - what compose() keeps of a report in the properties of its file.
#pragma once

#include <ita/doc/document.hpp>
#include <ita/report/report.hpp>

namespace ita::recognising {

/// Fills in what no page shows: years, kind of agency, divisions, issues, days of timelines, files of pictures.
void read_properties(const doc::metadata& about, report& into);

}  // namespace ita::recognising
