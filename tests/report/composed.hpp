// tests/report/composed.hpp - small reports, and short ways to what became of them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <ita/report/compose.hpp>

namespace composed {

using namespace ita::literals;

inline ita::report small_report() {
    return {.title = "รายงานผล",
            .agency = {.kind = "ทต.",
                       .name = "เทศบาลตำบลท่าทองคำ",
                       .subdistrict = "ท่าทองคำ",
                       .district = "บ้านสวน",
                       .province = "ธาราบุรี"},
            .years = {.analysed = 2567_be, .fiscal = 2568_be},
            .measures = {{.marker = "๑.",
                          .title = "การปฏิบัติงาน",
                          .steps = {ita::item{"๑.", "ประชุมชี้แจง", {{"-", "ทุกกอง"}}}, "สรุปผล"},
                          .owners = {"สำนักปลัด", "กองคลัง"},
                          .timeline = "ปีงบประมาณ พ.ศ. ๒๕๖๘",
                          .results = {ita::item{"๑.", "ประชุมแล้ว ๒ ครั้ง"}}}}};
}

/// The words of a paragraph, fields left out.
inline std::string words(const ita::doc::paragraph& p) {
    std::string text;
    for (const auto& each : p.content)
        if (const auto* run = std::get_if<ita::doc::run>(&each)) text += run->text;
    return text;
}

inline const ita::doc::paragraph& paragraph(const ita::doc::block& b) { return std::get<ita::doc::paragraph>(b.value); }
inline const ita::doc::table& table(const ita::doc::block& b) { return std::get<ita::doc::table>(b.value); }

/// The paragraphs of the body, tables left out.
inline std::vector<ita::doc::paragraph> paragraphs(const ita::doc::document& d) {
    std::vector<ita::doc::paragraph> found;
    for (const auto& b : d.body)
        if (const auto* p = std::get_if<ita::doc::paragraph>(&b.value)) found.push_back(*p);
    return found;
}

inline std::vector<ita::doc::table> tables(const ita::doc::document& d) {
    std::vector<ita::doc::table> found;
    for (const auto& b : d.body)
        if (const auto* t = std::get_if<ita::doc::table>(&b.value)) found.push_back(*t);
    return found;
}

/// The paragraphs of a cell of the report's table; row 0 is the header.
inline std::vector<ita::doc::paragraph> cell(const ita::doc::document& d, std::size_t row, std::size_t column) {
    std::vector<ita::doc::paragraph> found;
    const auto first = tables(d).at(0);
    for (const auto& b : first.rows.at(row).cells.at(column).blocks) found.push_back(paragraph(b));
    return found;
}

inline std::vector<std::string> texts(const std::vector<ita::doc::paragraph>& all) {
    std::vector<std::string> found;
    for (const auto& p : all) found.push_back(words(p));
    return found;
}

inline const ita::doc::paragraph_style& style(const ita::doc::document& d, const std::string& name) {
    for (const auto& s : d.styles)
        if (s.name == name) return s;
    throw std::runtime_error("no style " + name);
}

/// The value of a custom property; empty where there is none.
inline std::string property(const ita::doc::document& d, const std::string& name) {
    for (const auto& [known, value] : d.about.custom)
        if (known == name) return value;
    return {};
}

}  // namespace composed
