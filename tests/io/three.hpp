// tests/io/three.hpp - a report of three measures as documents, and edits such as clerks make.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include <ita/ita.hpp>

namespace ita {
inline std::ostream& operator<<(std::ostream& out, format as) { return out << to_string(as); }
}  // namespace ita

namespace ita::test {

inline const report three{
    .title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
    .agency = {.name = "เทศบาลตำบลท่าข้าวหอม", .district = "ทุ่งตะวันทอง", .province = "สุวรรณธารา"},
    .years = {.fiscal = buddhist_year(2568)},
    .preamble = {"เทศบาลดำเนินการตามมาตรการดังนี้"},
    .measures = {{.marker = "๑.",
                  .title = "การให้บริการ",
                  .steps = {{"๑.", "ประชุม & ชี้แจง", {{"-", "ทุกกอง"}, {"-", "ทุกงาน"}}}, {"๒.", "เผยแพร่  คู่มือ"}},
                  .owners = {"สำนักปลัด", "กองคลัง"},
                  .timeline = understood("ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                  .results = {{"๑.", "เผยแพร่แล้ว"}},
                  .outcomes = {{"๑.", "ประชาชนพึงพอใจ"}},
                  .extra = {{"หมายเหตุ", "ดีเด่น"}}},
                 {.marker = "๒.",
                  .title = "การใช้งบประมาณ",
                  .steps = {{"๑.", "เผยแพร่แผน"}},
                  .owners = {"กองคลัง"},
                  .timeline = understood("ไตรมาส ๑"),
                  .results = {{"๑.", "ครบถ้วน"}, {"๒.", "ตรงเวลา"}}},
                 {.marker = "๓.",
                  .title = "การใช้อำนาจ",
                  .steps = {{"๑.", "ประเมินผล"}},
                  .owners = {"สำนักปลัด"},
                  .timeline = understood("ตลอดปี"),
                  .results = {{"๑.", "ประเมินแล้ว"}}}}};

inline constexpr format both[] = {format::docx, format::odt};

inline file opened(format as, const report& what = three) {
    auto dress = look{};
    for (const auto& each : what.measures)
        if (!each.extra.empty())
            dress.columns.push_back({.field = column_field::extra, .heading = each.extra[0].first, .share = 1});
    return open(to_bytes(what, as, dress), "report");
}

struct edit {
    const char* what;
    std::function<void(report&)> make;
    std::size_t changes = 1;
};
inline std::ostream& operator<<(std::ostream& out, const edit& e) { return out << e.what; }

inline const std::vector<edit> edits{
    {"a word of a step", [](auto& r) { r.measures[0].steps[0].text = "ประชุม & ชี้แจงแนวทาง"; }},
    {"a sign that XML escapes", [](auto& r) { r.measures[0].steps[0].text = "ประชุม < ชี้แจง"; }},
    {"doubled blanks", [](auto& r) { r.measures[0].steps[1].text = "เผยแพร่   คู่มือ  ใหม่"; }},
    {"a nested entry", [](auto& r) { r.measures[0].steps[0].items[1].text = "ทุกส่วนงาน"; }},
    {"a marker", [](auto& r) { r.measures[0].steps[1].marker = "๒)"; }},
    {"the title of a measure", [](auto& r) { r.measures[2].title = "การใช้อำนาจของผู้บริหาร"; }},
    {"an owner", [](auto& r) { r.measures[0].owners[1] = "กองคลังและพัสดุ"; }},
    {"a timeline", [](auto& r) { r.measures[1].timeline = understood("ไตรมาส ๒"); }},
    {"a further column", [](auto& r) { r.measures[0].extra[0].second = "ดีมาก"; }},
    {"the title", [](auto& r) { r.title += " ภายในหน่วยงาน"; }},
    {"the name of the agency", [](auto& r) { r.agency.name = "เทศบาลตำบลท่าข้าวใหม่"; }},
    {"the year", [](auto& r) { r.years.fiscal = buddhist_year(2569); }},
    {"the preamble", [](auto& r) { r.preamble[0] = "เทศบาลได้ดำเนินการตามมาตรการดังนี้"; }},
    {"a step at the end", [](auto& r) { r.measures[0].steps.push_back(item("๓.", "ติดตามผล")); }},
    {"a step in front",
     [](auto& r) {
         auto& s = r.measures[1].steps;
         s.insert(s.begin(), item("๐.", "วางแผน"));
     }},
    {"a step with entries below it",
     [](auto& r) {
         r.measures[0].steps.push_back(item("๓.", "ติดตามผล", {item("-", "รายเดือน"), item("-", "รายปี")}));
     }},
    {"an entry below a step", [](auto& r) { r.measures[0].steps[0].items.push_back(item("-", "ทุกฝ่าย")); }},
    {"a first entry below a step",
     [](auto& r) {
         r.measures[1].steps[0].text += " ดังนี้";
         r.measures[1].steps[0].items = {item("-", "รายเดือน"), item("-", "รายปี")};
     },
     3},
    {"two results at once",
     [](auto& r) {
         auto& s = r.measures[0].results;
         s.push_back(item("๒.", "มีผู้อ่าน"));
         s.push_back(item("๓.", "พึงพอใจ"));
     },
     2},
    {"an owner comes", [](auto& r) { r.measures[1].owners.push_back("กองช่าง"); }},
    {"a step goes", [](auto& r) { r.measures[0].steps.erase(r.measures[0].steps.begin()); }},
    {"the last entry of a cell goes", [](auto& r) { r.measures[2].results.clear(); }},
    {"a first entry of a cell", [](auto& r) { r.measures[2].outcomes.push_back(item("๑.", "โปร่งใส")); }},
    {"first entries of a cell",
     [](auto& r) {
         r.measures[2].outcomes = {item("๑.", "โปร่งใส"), item("๒.", "ตรวจสอบได้")};
     },
     2},
    {"a measure comes",
     [](auto& r) {
         r.measures.push_back({.marker = "๔.",
                               .title = "การใช้ทรัพย์สิน",
                               .steps = {{"๑.", "ทำทะเบียน"}, {"๒.", "ตรวจนับ"}},
                               .owners = {"กองคลัง", "กองช่าง"},
                               .timeline = understood("ไตรมาส ๔"),
                               .results = {{"๑.", "ตรวจแล้ว"}}});
     }},
    {"a measure in front",
     [](auto& r) {
         r.measures.insert(r.measures.begin(), {.marker = "๐.",
                                                .title = "การแก้ปัญหา",
                                                .steps = {{"๑.", "สำรวจ"}},
                                                .owners = {"กองช่าง"},
                                                .timeline = understood("ไตรมาส ๓"),
                                                .results = {{"๑.", "สำรวจแล้ว"}}});
     }},
    {"a measure goes", [](auto& r) { r.measures.erase(r.measures.begin() + 1); }},
    {"a measure goes elsewhere", [](auto& r) { std::swap(r.measures[1], r.measures[2]); }},
    {"steps change places", [](auto& r) { std::swap(r.measures[0].steps[0], r.measures[0].steps[1]); }},
};

}  // namespace ita::test
