// src/report/recognise/ticks.hpp - a time told by ticks in columns of months or quarters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <ita/base/date.hpp>
#include <ita/report/timeline.hpp>

#include "report/recognise/source.hpp"

namespace ita::recognising {

/// Months of a fiscal year, counted from October, which is 0; both ends are in.
struct month_span {
    int first = 0;
    int last = 0;

    bool operator==(const month_span&) const = default;
};

/// What a column of ticks stands for.
struct period {
    month_span months{};
    std::string name{};  ///< as typed: "ต.ค.", "ไตรมาส ๑"
};

/// The months that a heading names and nothing besides: "ต.ค.", "ไตรมาสที่ ๑", "๑" below a heading that holds ไตรมาส.
[[nodiscard]] std::optional<period> period_of(const std::string& heading, const std::string& above);

/// What a cell below such a heading says.
enum class tick { none, ticked, words };
/// A sign that is neither word nor number, an arrow, a picture: ticked. A dash says that nothing is done.
[[nodiscard]] tick tick_in(const grid_cell& cell);

/// "ต.ค. - ธ.ค.", "ต.ค., ม.ค. - มี.ค.": neighbours are joined, what no tick names is left out. From the first month to
/// the last, in days where the fiscal year is known.
[[nodiscard]] timeline time_of(std::vector<period> ticked, std::optional<buddhist_year> fiscal);

}  // namespace ita::recognising
