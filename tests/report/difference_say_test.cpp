// tests/report/difference_say_test.cpp - changes as people say them, in Thai and in English.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <functional>

#include <ita/report/difference.hpp>

namespace {

using namespace ita::literals;

ita::report sample() {
    ita::report made{.title = "รายงานผล", .preamble = {"ก", "ข"}};
    made.measures = {{.title = "เผยแพร่แผน"},
                     {.title = "อบรมคุณธรรม"},
                     {.marker = "๓.",
                      .title = "รับเรื่องร้องเรียน",
                      .steps = {ita::item{"๑.", "ตั้งคณะทำงาน"},
                                ita::item{"๒.",
                                          "ประกาศช่องทางร้องเรียน แล้วเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนทราบภายใน ๓๐ วัน "
                                          "นับแต่วันที่ผู้บริหารเห็นชอบ และรายงานผลต่อคณะกรรมการทุกไตรมาส",
                                          {ita::item{"-", "สายด่วน", {"เวลาราชการ", "นอกเวลา"}}}},
                                ita::item{"๓.", "Publish the report on the website"}},
                      .owners = {"สำนักปลัด", "กองคลัง"},
                      .timeline = "ปีงบประมาณ พ.ศ. ๒๕๖๘",
                      .extra = {{"หมายเหตุ", "-"}}}};
    made.signatures = {{.name = "นายสมมติ", .position = "ปลัด", .role = "ผู้รายงาน"}};
    made.annexes = {{"ภาพกิจกรรม", {{.file = "a.jpg", .caption = "ประชุม"}}}};
    return made;
}

struct saying {
    std::function<void(ita::report&)> edit;
    const char* thai;
    const char* english;
};
std::ostream& operator<<(std::ostream& out, const saying& s) { return out << s.english; }

ita::measure& third(ita::report& r) { return r.measures[2]; }

const saying sayings[] = {
    {[](ita::report& r) {
         third(r).steps.insert(third(r).steps.begin() + 2, ita::item("๓.", "จัดทำคู่มือ", {"ก", "ข"}));
     },
     "มาตรการที่ ๓ เพิ่มขั้นตอนหลังขั้นตอนที่ ๒: “๓. จัดทำคู่มือ” (มีข้อย่อย ๒ ข้อ)",
     "measure 3: step inserted after step 2: “๓. จัดทำคู่มือ” (sub-items: 2)"},
    {[](ita::report& r) { third(r).steps.insert(third(r).steps.begin(), "ประชุม"); },
     "มาตรการที่ ๓ เพิ่มขั้นตอนก่อนขั้นตอนที่ ๑: “ประชุม”", "measure 3: step inserted before step 1: “ประชุม”"},
    {[](ita::report& r) { r.measures[0].steps = {"ประชุม"}; }, "มาตรการที่ ๑ เพิ่มขั้นตอน: “ประชุม”",
     "measure 1: step inserted: “ประชุม”"},
    {[](ita::report& r) { third(r).steps.erase(third(r).steps.begin()); }, "มาตรการที่ ๓ ตัดขั้นตอนที่ ๑ ออก: “๑. ตั้งคณะทำงาน”",
     "measure 3: step 1 removed: “๑. ตั้งคณะทำงาน”"},
    {[](ita::report& r) { std::swap(third(r).owners[0], third(r).owners[1]); },
     "มาตรการที่ ๓ ย้ายผู้รับผิดชอบลำดับที่ ๑ ไปไว้หลังผู้รับผิดชอบลำดับที่ ๒: “สำนักปลัด”",
     "measure 3: owner 1 moved after owner 2: “สำนักปลัด”"},
    {[](ita::report& r) { third(r).steps[1].text.replace(third(r).steps[1].text.find("๓๐"), 6, "๑๕"); },
     "มาตรการที่ ๓ ขั้นตอนที่ ๒ แก้ไขข้อความจาก “…แล้วเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนทราบภายใน ๓๐ วัน นับแต่วันที่ผู้บริหารเห็นชอบ…” "
     "เป็น "
     "“…แล้วเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนทราบภายใน ๑๕ วัน นับแต่วันที่ผู้บริหารเห็นชอบ…”",
     "measure 3, step 2: text changed from “…แล้วเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนทราบภายใน ๓๐ วัน นับแต่วันที่ผู้บริหารเห็นชอบ…” "
     "to "
     "“…แล้วเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนทราบภายใน ๑๕ วัน นับแต่วันที่ผู้บริหารเห็นชอบ…”"},
    {[](ita::report& r) { third(r).steps[2].marker = "๔."; }, "มาตรการที่ ๓ ขั้นตอนที่ ๓ แก้ไขเลขข้อจาก “๓.” เป็น “๔.”",
     "measure 3, step 3: number changed from “๓.” to “๔.”"},
    {[](ita::report& r) { third(r).steps[2].marker.clear(); }, "มาตรการที่ ๓ ขั้นตอนที่ ๓ ตัดเลขข้อ “๓.” ออก",
     "measure 3, step 3: number removed: “๓.”"},
    {[](ita::report& r) { r.measures[0].marker = "๑."; }, "มาตรการที่ ๑ เพิ่มเลขลำดับ “๑.”",
     "measure 1: number added: “๑.”"},
    {[](ita::report& r) { third(r).steps[1].items.push_back("อีเมล"); },
     "มาตรการที่ ๓ ขั้นตอนที่ ๒ เพิ่มข้อย่อยหลังข้อย่อยที่ ๑: “อีเมล”",
     "measure 3, step 2: sub-item inserted after sub-item 1: “อีเมล”"},
    {[](ita::report& r) { third(r).steps[1].items[0].items.pop_back(); },
     "มาตรการที่ ๓ ขั้นตอนที่ ๒ ข้อย่อยที่ ๑ ตัดข้อย่อยที่ ๒ ออก: “นอกเวลา”",
     "measure 3, step 2, sub-item 1: sub-item 2 removed: “นอกเวลา”"},
    {[](ita::report& r) { third(r).steps[1].items[0].items[1].text = "นอกเวลาราชการ"; },
     "มาตรการที่ ๓ ขั้นตอนที่ ๒ ข้อย่อยที่ ๑.๒ แก้ไขข้อความจาก “นอกเวลา” เป็น “นอกเวลาราชการ”",
     "measure 3, step 2, sub-item 1.2: text changed from “นอกเวลา” to “นอกเวลาราชการ”"},
    {[](ita::report& r) { third(r).results = {"แล้วเสร็จ"}; }, "มาตรการที่ ๓ เพิ่มผลการดำเนินการ: “แล้วเสร็จ”",
     "measure 3: result inserted: “แล้วเสร็จ”"},
    {[](ita::report& r) { third(r).outcomes = {"แล้วเสร็จ"}; }, "มาตรการที่ ๓ เพิ่มผลลัพธ์: “แล้วเสร็จ”",
     "measure 3: outcome inserted: “แล้วเสร็จ”"},
    {[](ita::report& r) { third(r).owners[1] = "กองช่าง"; },
     "มาตรการที่ ๓ ผู้รับผิดชอบลำดับที่ ๒ แก้ไขชื่อจาก “กองคลัง” เป็น “กองช่าง”",
     "measure 3, owner 2: name changed from “กองคลัง” to “กองช่าง”"},
    {[](ita::report& r) { third(r).timeline = "ปีงบประมาณ พ.ศ. ๒๕๖๙"; },
     "มาตรการที่ ๓ แก้ไขระยะเวลาจาก “ปีงบประมาณ พ.ศ. ๒๕๖๘” เป็น “ปีงบประมาณ พ.ศ. ๒๕๖๙”",
     "measure 3: timeline changed from “ปีงบประมาณ พ.ศ. ๒๕๖๘” to “ปีงบประมาณ พ.ศ. ๒๕๖๙”"},
    {[](ita::report& r) { third(r).timeline = ita::understood(third(r).timeline.text); },
     "มาตรการที่ ๓ แก้ไขระยะเวลาจาก ไม่ระบุช่วงเวลา เป็น ปีงบประมาณ ๑ ตุลาคม ๒๕๖๗ ถึง ๓๐ กันยายน ๒๕๖๘",
     "measure 3: timeline changed from no known time to fiscal year 1 October 2024 to 30 September 2025"},
    {[](ita::report& r) { third(r).extra[0].second = "แล้วเสร็จ"; },
     "มาตรการที่ ๓ คอลัมน์ “หมายเหตุ” แก้ไขข้อความจาก “-” เป็น “แล้วเสร็จ”",
     "measure 3, column “หมายเหตุ”: text changed from “-” to “แล้วเสร็จ”"},
    {[](ita::report& r) { third(r).extra.emplace_back("งบประมาณ", "๕๐๐"); },
     "มาตรการที่ ๓ เพิ่มคอลัมน์หลังคอลัมน์ “หมายเหตุ”: “งบประมาณ: ๕๐๐”",
     "measure 3: column inserted after column “หมายเหตุ”: “งบประมาณ: ๕๐๐”"},
    {[](ita::report& r) { third(r).issue = 2; }, "มาตรการที่ ๓ เพิ่มลำดับประเด็น ๒", "measure 3: issue added: 2"},
    {[](ita::report& r) { r.measures.erase(r.measures.begin()); }, "ตัดมาตรการที่ ๑ ออก: “เผยแพร่แผน”",
     "measure 1 removed: “เผยแพร่แผน”"},
    {[](ita::report& r) { r.measures[1].title = "อบรมคุณธรรมและจริยธรรม"; },
     "มาตรการที่ ๒ แก้ไขชื่อมาตรการจาก “อบรมคุณธรรม” เป็น “อบรมคุณธรรมและจริยธรรม”",
     "measure 2: title changed from “อบรมคุณธรรม” to “อบรมคุณธรรมและจริยธรรม”"},
    {[](ita::report& r) { r.title = "รายงานสรุปผล"; }, "แก้ไขชื่อรายงานจาก “รายงานผล” เป็น “รายงานสรุปผล”",
     "title changed from “รายงานผล” to “รายงานสรุปผล”"},
    {[](ita::report& r) { r.years.fiscal = 2568_be; }, "เพิ่มปีงบประมาณ ๒๕๖๘", "fiscal year added: 2568"},
    {[](ita::report& r) { r.agency.district = "เมือง"; }, "เพิ่มอำเภอ “เมือง”", "district added: “เมือง”"},
    {[](ita::report& r) { r.agency.divisions = {"กองคลัง"}; }, "เพิ่มส่วนราชการ: “กองคลัง”", "division inserted: “กองคลัง”"},
    {[](ita::report& r) { r.preamble.emplace_back("ค"); }, "ความนำ เพิ่มย่อหน้าหลังย่อหน้าที่ ๒: “ค”",
     "preamble: paragraph inserted after paragraph 2: “ค”"},
    {[](ita::report& r) { r.preamble[1] += "ค"; }, "ความนำ ย่อหน้าที่ ๒ แก้ไขข้อความจาก “ข” เป็น “ขค”",
     "preamble, paragraph 2: text changed from “ข” to “ขค”"},
    {[](ita::report& r) { r.signatures.push_back({.name = "นางสมมติ", .role = "ผู้รับรอง"}); },
     "เพิ่มผู้ลงนามหลังผู้ลงนามลำดับที่ ๑: “นางสมมติ ผู้รับรอง”", "signatory inserted after signatory 1: “นางสมมติ ผู้รับรอง”"},
    {[](ita::report& r) {
         r.signatures[0].date = ita::date{std::chrono::year{2025}, std::chrono::month{10}, std::chrono::day{15}};
     },
     "ผู้ลงนามลำดับที่ ๑ เพิ่มวันที่ ๑๕ ตุลาคม ๒๕๖๘", "signatory 1: date added: 15 October 2025"},
    {[](ita::report& r) { r.annexes[0].pictures.push_back({.file = "b.jpg"}); }, "ภาคผนวกที่ ๑ เพิ่มภาพหลังภาพที่ ๑: “b.jpg”",
     "annex 1: picture inserted after picture 1: “b.jpg”"},
    {[](ita::report& r) { r.annexes[0].pictures[0].data = ita::bytes(3); }, "ภาคผนวกที่ ๑ ภาพที่ ๑ เปลี่ยนข้อมูลภาพ",
     "annex 1, picture 1: data of the picture changed"},
    {[](ita::report& r) { third(r).steps[2].text = "Publish the reports on the website"; },
     "มาตรการที่ ๓ ขั้นตอนที่ ๓ แก้ไขข้อความจาก “Publish the report on the website” เป็น “Publish the reports on the website”",
     "measure 3, step 3: text changed from “Publish the report on the website” to “Publish the reports on the "
     "website”"},
    {[](ita::report& r) { third(r).steps[0].text = "ตั้ง\nคณะ\tทำ\x1bงาน"; },
     "มาตรการที่ ๓ ขั้นตอนที่ ๑ แก้ไขข้อความจาก “ตั้งคณะทำงาน” เป็น “ตั้ง↵คณะ ทำ\uFFFDงาน”",
     "measure 3, step 1: text changed from “ตั้งคณะทำงาน” to “ตั้ง↵คณะ ทำ\uFFFDงาน”"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(report_difference_say)

BOOST_DATA_TEST_CASE(a_change_is_a_sentence_in_both_languages, sayings, s) {
    auto now = sample();
    s.edit(now);
    const auto changes = ita::difference(sample(), now);
    BOOST_TEST_REQUIRE(changes.size() == 1u);
    BOOST_TEST(ita::say(changes[0], sample()) == s.thai);
    BOOST_TEST(ita::say(changes[0], sample(), ita::language::english) == s.english);
}

struct rewording {
    std::string before;
    std::string after;
    const char* shown;
};
std::ostream& operator<<(std::ostream& out, const rewording& r) { return out << r.shown; }
const std::string ten = "เก้าสิบเอ็ดเก้าสิบเอ็ด";
const rewording rewordings[] = {
    {"the old rule of 1967", "the old rule of 1968", "“the old rule of 1967” “the old rule of 1968”"},
    {"E-Service", "E-Services", "“E-Service” “E-Services”"},
    {"๒,๔๘๖ เรื่อง", "๒,๔๘๗ เรื่อง", "“๒,๔๘๖ เรื่อง” “๒,๔๘๗ เรื่อง”"},
    {"one two three four five six seven eight nine ten old", "one two three four five six seven eight nine ten new",
     "“one two three four five six seven eight nine ten old” “one two three four five six seven eight nine ten new”"},
    {ten + ten + ten + ten + "ก", ten + ten + ten + ten + "กิ",
     "“…ดเก้าสิบเอ็ดเก้าสิบเอ็ดเก้าสิบเอ็ดก” “…ดเก้าสิบเอ็ดเก้าสิบเอ็ดเก้าสิบเอ็ดกิ”"},
    {"ข" + ten + ten + ten + ten, "ค" + ten + ten + ten + ten,
     "“ขเก้าสิบเอ็ดเก้าสิบเอ็ดเก้าสิบเอ็ดเก้า…” “คเก้าสิบเอ็ดเก้าสิบเอ็ดเก้าสิบเอ็ดเก้า…”"},
};
BOOST_DATA_TEST_CASE(of_a_text_the_words_are_shown_that_differ, rewordings, r) {
    const ita::report before{.title = r.before}, now{.title = r.after};
    const auto changes = ita::difference(before, now);
    const auto said = ita::say(changes[0], before, ita::language::english);
    const std::string shown = r.shown;
    const auto middle = shown.find("” “") + 3;
    BOOST_TEST(said == "title changed from " + shown.substr(0, middle) + " to " + shown.substr(middle + 1));
}

BOOST_AUTO_TEST_CASE(places_that_are_not_there_are_said_by_number) {
    const ita::change what{.where = {ita::report_part::extra, {4, 6}, ita::report_field::text},
                           .after = std::string("ก")};
    BOOST_TEST(ita::say(what, sample(), ita::language::english) == "measure 5, column 7: text added: “ก”");
}

BOOST_AUTO_TEST_SUITE_END()
