// ita/report/report.hpp - a whole ITA report as plain values; knows nothing of pages or files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <ita/base/shared_bytes.hpp>
#include <ita/report/agency.hpp>
#include <ita/report/measure.hpp>
#include <ita/report/years.hpp>

namespace ita {

/// Who signs, and as what.
struct signature {
    std::string name{};  ///< without brackets
    std::string position{};
    std::string role{};  ///< "ผู้รายงาน", "ผู้ตรวจสอบ", "ผู้รับรอง"
    std::optional<ita::date> date{};

    bool operator==(const signature&) const = default;
};

/// A picture of an annex, by the file that holds it or by its bytes.
struct picture {
    std::string file{};  ///< PNG, JPEG or SVG; not looked at where `data` is given
    std::string caption{};
    std::string alt{};       ///< for people who cannot see it; the caption stands in where it is empty
    std::string fallback{};  ///< file of a PNG or JPEG for readers that know no SVG; DOCX needs it beside an SVG
    shared_bytes data{};
    shared_bytes fallback_data{};

    bool operator==(const picture&) const = default;
};

/// Pictures under a title, after the table.
struct annex {
    std::string title{};
    std::vector<picture> pictures{};

    bool operator==(const annex&) const = default;
};

/// The yearly report: what an agency did for integrity and transparency.
struct report {
    std::string title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
    ita::agency agency{};
    ita::years years{};
    std::vector<std::string> preamble{};  ///< a paragraph each
    std::vector<measure> measures{};
    std::vector<signature> signatures{};
    std::vector<annex> annexes{};

    bool operator==(const report&) const = default;
};

/// Numbers measures, and their steps, results and outcomes, anew.
///
/// Each list counts from 1 in the form and the digits of its first marker: "(1)", "ก.", "iv)", "๑.๑" under the number
/// it now stands under. Bullets stay, and a list that begins with one stays a list of bullets. A list without any
/// marker gets ๑. ๒. ๓. (1. 2. 3. where `thai` is false), none where it has one entry, and dashes where it is nested.
void renumber(report& what, bool thai = true);

}  // namespace ita
