// src/report/recognise/labels.hpp - names of fields at the start of lines: "ผู้รับผิดชอบ : กองคลัง".
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "report/recognise/entry.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// The name of a field at the start of a line, and what follows it there.
struct label_found {
    column_field field = column_field::extra;
    std::string heading{};
    fragment marker{};  ///< of "มาตรการที่ ๑ …", which titles a measure
    fragment rest{};
    column_field instead = column_field::extra;  ///< what the name means as well
};

/// "มาตรการที่ ๑ การให้บริการ", "กิจกรรมที่ 2.": the name of a field, ที่, a number.
[[nodiscard]] std::optional<label_found> numbered_title(const fragment& words, const vocabulary& by);

/// "ผู้รับผิดชอบ : กองคลัง", "ขั้นตอนการดำเนินการ", "มาตรการที่ ๑ การให้บริการ"; nothing for other lines.
[[nodiscard]] std::optional<label_found> label_of(const fragment& words, const vocabulary& by);

/// "ปีงบประมาณ พ.ศ. ๒๕๖๘" is a time and names none; "ผลการดำเนินการ รอบ ๖ เดือน" names results.
[[nodiscard]] bool is_named_time(const heading_match& match, std::string_view text);

/// Steps, results and outcomes.
[[nodiscard]] bool tells_of_work(column_field f) noexcept;

/// Names of fields are enough for a report: two beside words of integrity, three alone, one of them of the work.
[[nodiscard]] bool are_enough(const std::set<column_field>& fields, bool subject);

}  // namespace ita::recognising
