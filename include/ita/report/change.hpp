// ita/report/change.hpp - one difference between two reports as a plain value; knows no files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <ita/base/date.hpp>
#include <ita/base/shared_bytes.hpp>
#include <ita/report/item.hpp>
#include <ita/report/measure.hpp>
#include <ita/report/report.hpp>
#include <ita/report/timeline.hpp>

namespace ita {

/// What a place lies in: the report itself, its agency, its years, or one of its lists.
enum class report_part {
    report,
    agency,
    years,
    divisions,  ///< of the agency
    preamble,
    measures,
    steps,  ///< of a measure, as are the next four
    owners,
    results,
    outcomes,
    extra,
    signatures,
    annexes,
    pictures  ///< of an annex
};

/// A member of what a place leads to. The text of an owner, a division or a paragraph is its `text`.
enum class report_field {
    whole,  ///< the element of the list itself
    marker,
    title,
    issue,
    timeline,
    text,
    heading,
    kind,
    name,
    subdistrict,
    district,
    province,
    analysed,
    fiscal,
    filed,
    position,
    role,
    day,  ///< of a signature
    caption,
    alt,
    file,
    fallback,
    data,
    fallback_data
};

/// A place in a report: {steps, {2, 0}, text} is the text of the first step of the third measure.
struct report_place {
    report_part part = report_part::report;
    /// From outside: measure, item, item below it, …; annex, picture. Empty for report, agency and years.
    std::vector<std::size_t> index{};
    report_field field = report_field::whole;

    bool operator==(const report_place&) const = default;
};

/// What stands at a place; monostate for a year, a day or an issue that is not told, and for nothing at all.
using report_value = std::variant<std::monostate, std::string, int, buddhist_year, date, shared_bytes, timeline, item,
                                  measure, std::pair<std::string, std::string>, signature, picture, annex>;

/// `set` changes a field; the others change a list: an element comes, goes, or goes elsewhere in the same list.
enum class change_kind { set, insert, remove, move };

/// One change among those that lead from one report to another.
///
/// All of a list of changes happen at once: every index counts in the report as it was before all of them, so none
/// shifts another's. What is inserted or moved stands in front of the element that had the index (the size of the list:
/// at the end), behind the one before it; where several go to one spot, they stand there in the order of the changes.
struct change {
    change_kind kind = change_kind::set;
    report_place where{};   ///< the field; the element that goes or moves; in front of which one another comes
    std::size_t to = 0;     ///< of a move: in front of which element of the list
    report_value before{};  ///< of set and remove
    report_value after{};   ///< of set and insert

    bool operator==(const change&) const = default;
};

}  // namespace ita
