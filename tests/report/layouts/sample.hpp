// tests/report/layouts/sample.hpp - the report that all layouts show, of a municipality that there is not.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <ita/report/report.hpp>

#include "report/layouts/paper.hpp"

namespace layouts {

// Constants, since layouts are made before main().
inline constexpr const char* year = "ปีงบประมาณ พ.ศ. ๒๕๖๘";
inline constexpr const char* preamble =
    "เทศบาลตำบลท่าทองคำได้วิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ "
    "และได้กำหนดมาตรการในการส่งเสริมคุณธรรมและความโปร่งใส "
    "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ โดยมีผลการดำเนินการดังต่อไปนี้";

inline ita::report sample() {
    using ita::item;
    ita::report made;
    made.agency = {.kind = "เทศบาลตำบล", .name = "เทศบาลตำบลท่าทองคำ", .district = "บ้านสวน", .province = "ธาราบุรี"};
    made.years = {.analysed = ita::buddhist_year{2567}, .fiscal = ita::buddhist_year{2568}};
    made.preamble = {preamble};
    made.measures = {{.marker = "๑.",
                      .title = "การให้บริการประชาชน",
                      .steps = {item{"๑.", "รวบรวมคู่มือจากทุกกอง"}, item{"๒.", "เผยแพร่คู่มือบนเว็บไซต์และ E-Service"}},
                      .owners = {"สำนักปลัด", "กองคลัง"},
                      .timeline = ita::understood(year),
                      .results = {item{"๑.", "มีคู่มือครบ ๑๒ งานบริการ"}, item{"๒.", "เผยแพร่แล้ว ภายในเดือนมกราคม ๒๕๖๘"}},
                      .outcomes = {"ประชาชนทราบขั้นตอนและเวลาที่ใช้ในการรับบริการ"}},
                     {.marker = "๒.",
                      .title = "การจัดซื้อจัดจ้าง",
                      .steps = {item{"๑.", "ประกาศแผนการจัดซื้อจัดจ้าง ปี พ.ศ.๒๕๖๘"}, item{"๒.", "รายงานผลทุกไตรมาส"},
                                item{"๓.", "ติดตามโดยหัวหน้าส่วนราชการ"}},
                      .owners = {"กองคลัง"},
                      .timeline = ita::understood(year),
                      .results = {item{"๑.", "เผยแพร่แผนครบทุกโครงการ"}},
                      .outcomes = {item{"๑.", "ไม่มีเรื่องร้องเรียน"}, item{"๒.", "การใช้งบประมาณคุ้มค่ากว่าปีก่อน ๑.๕ เท่า"}}},
                     {.marker = "๓.",
                      .title = "การป้องกันการทุจริต",
                      .steps = {item{"๑.", "ประกาศเจตนารมณ์ไม่รับของขวัญ"}, item{"๒.", "อบรมพนักงาน"}},
                      .owners = {"สำนักปลัด"},
                      .timeline = ita::understood(year),
                      .results = {item{"๑.", "ประกาศแล้ว"}, item{"๒.", "อบรมแล้ว ๔๕ คน"}},
                      .outcomes = {item{"๑.", "ไม่มีการรับของขวัญ"}}}};
    return made;
}

/// The sample without what lists look like: for layouts that lose markers.
inline ita::report changed(const std::function<void(ita::measure&)>& change) {
    auto made = sample();
    for (auto& each : made.measures) change(each);
    return made;
}
inline ita::report with_marker_form(const std::function<std::string(std::size_t)>& form) {
    return changed([&](ita::measure& m) {
        for (auto* list : {&m.steps, &m.results, &m.outcomes})
            for (std::size_t i = 0; i < list->size(); ++i)
                if (!(*list)[i].marker.empty()) (*list)[i].marker = form(i);
    });
}

inline blocks front() {
    return {centred("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"),
            centred("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"), centred("เทศบาลตำบลท่าทองคำ อำเภอบ้านสวน จังหวัดธาราบุรี"), p(preamble)};
}

/// How lists and cells are typed.
using list_style = std::function<cell(const std::vector<ita::item>&)>;
using names_style = std::function<cell(const std::vector<std::string>&)>;

inline std::string typed(const ita::item& i) { return i.marker.empty() ? i.text : i.marker + " " + i.text; }
inline cell list_with(const std::vector<ita::item>& items, const std::string& between) {
    std::string text;
    const std::function<void(const std::vector<ita::item>&)> add = [&](const auto& list) {
        for (const auto& each : list) {
            if (!text.empty()) text += between;
            text += typed(each);
            add(each.items);
        }
    };
    add(items);
    return c(text);
}
inline cell paragraphs(const std::vector<ita::item>& items) { return list_with(items, "¶"); }
inline cell breaks(const std::vector<ita::item>& items) { return list_with(items, "\n"); }
inline cell inlined(const std::vector<ita::item>& items) { return list_with(items, " "); }

inline cell names_with(const std::vector<std::string>& names, const std::string& before, const std::string& between) {
    std::string text;
    for (const auto& each : names) text += (text.empty() ? "" : between) + before + each;
    return c(text);
}
inline cell dashed(const std::vector<std::string>& names) { return names_with(names, "- ", "¶"); }

/// The six usual cells of a measure.
inline std::vector<cell> cells_of(const ita::measure& m, const list_style& list = paragraphs,
                                  const names_style& names = dashed) {
    return {c(m.marker.empty() ? m.title : m.marker + " " + m.title),
            list(m.steps),
            names(m.owners),
            c(m.timeline.text),
            list(m.results),
            list(m.outcomes)};
}

inline row headings() {
    return r({"มาตรการ/กิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ",
              "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์หรือความสำเร็จของการดำเนินการ"});
}

/// A table with given headings and a row a measure.
inline ita::doc::table columns(const ita::report& of, row head = headings(), const list_style& list = paragraphs,
                               const names_style& names = dashed) {
    rows all{std::move(head)};
    for (const auto& each : of.measures) all.push_back(cells(cells_of(each, list, names)));
    return table(std::move(all));
}

}  // namespace layouts
