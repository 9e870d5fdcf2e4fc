// src/report/in_digits.hpp - all words of a report with the digits that are wanted; knows no documents.
#pragma once

#include <ita/base/thai.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// The report with with_digits() done to every text and marker, but for the files of pictures.
[[nodiscard]] report in_digits(report what, digits wanted);

}  // namespace ita
