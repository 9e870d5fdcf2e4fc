// tests/io/like_test.cpp - a report goes into a document of the house, and all else in it stays.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/ita.hpp>

#include <algorithm>
#include <ostream>
#include <string>

#include "support/errors.hpp"
#include "support/house.hpp"
#include "support/members.hpp"

namespace ita {
static std::ostream& operator<<(std::ostream& out, format as) { return out << to_string(as); }
}  // namespace ita

namespace {
namespace bdata = boost::unit_test::data;

using ita::format;
using ita::outcome;
using ita::test::house;
using ita::test::runs;
using ita::test::table_rows;

constexpr format both[] = {format::docx, format::odt};

/// This year's report; no word of it stands in the houses' papers.
ita::report this_year() {
    return {.title = "รายงานผลการดำเนินการตามมาตรการป้องกันการทุจริต",
            .agency = {.kind = "เทศบาลตำบล", .name = "เทศบาลตำบลดอยหมอก", .district = "สายธาร", .province = "นาเวียง"},
            .years = {.fiscal = ita::buddhist_year(2571)},
            .measures = {{.marker = "๑.",
                          .title = "จัดทำแนวปฏิบัติการใช้ทรัพย์สิน",
                          .steps = {{"๑.", "สำรวจทรัพย์สิน"}, {"๒.", "เผยแพร่แนวปฏิบัติ"}},
                          .owners = {"กองคลัง", "กองช่าง"},
                          .timeline = ita::understood("ไตรมาส ๒"),
                          .results = {{"๑.", "สำรวจครบทุกกอง"}}},
                         {.marker = "๒.",
                          .title = "ปรับปรุงช่องทางร้องเรียน",
                          .steps = {{"๑.", "เปิดช่องทางออนไลน์"}},
                          .owners = {"สำนักปลัด"},
                          .timeline = ita::understood("ตลอดปีงบประมาณ"),
                          .results = {{"๑.", "มีผู้ใช้ช่องทาง ๑๒ ราย"}, {"๒.", "ตอบกลับทุกราย"}}},
                         {.marker = "๓.",
                          .title = "อบรมจริยธรรมบุคลากร",
                          .steps = {{"๑.", "จัดทำหลักสูตร"}, {"๒.", "จัดอบรม"}, {"๓.", "ประเมินผล"}},
                          .owners = {"สำนักปลัด"},
                          .timeline = ita::understood("ไตรมาส ๓"),
                          .results = {{"๑.", "อบรม ๔๕ คน"}}}}};
}

const runs letterhead{"บันทึกข้อความ"};
const runs old_title{"รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม"};
const runs old_year{"ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"};
const runs old_agency{"องค์การบริหารส่วนตำบลบ้านสวน อำเภอเมืองทอง จังหวัดรุ่งเรือง"};
const runs note_below{"หมายเหตุ: เอกสารนี้พิมพ์สองหน้า"};
const runs signing{"(ลงชื่อ) นางสาวสายใจ ใฝ่ดี"};
const std::vector<ita::test::cell_lines> headings{
    {"มาตรการ"}, {"ขั้นตอนการดำเนินการ"}, {"ผู้รับผิดชอบ"}, {"ระยะเวลาดำเนินการ"}, {"ผลการดำเนินการ"}};

struct layout {
    const char* what;
    house paper;
};
std::ostream& operator<<(std::ostream& out, const layout& l) { return out << l.what; }

house around(ita::test::house_block table) {
    return {.body = {letterhead, old_title, old_year, old_agency, std::move(table), note_below, signing}};
}

house row_per_measure() {
    return around(table_rows{
        headings,
        {{"๑. การให้บริการ"}, {"๑. ประชุม", "๒. เผยแพร่คู่มือ", "๓. ติดตาม"}, {"สำนักปลัด"}, {"ตุลาคม ๒๕๖๖"}, {"๑. เผยแพร่แล้ว"}},
        {{"๒. การใช้งบประมาณ"}, {"๑. เผยแพร่แผน"}, {"กองคลัง"}, {"ไตรมาส ๑"}, {"๑. ครบถ้วน"}}});
}

house row_per_step() {
    return around(table_rows{headings,
                             {{"๑. การให้บริการ"}, {"๑. ประชุม"}, {"สำนักปลัด"}, {"ตุลาคม ๒๕๖๖"}, {"๑. เผยแพร่แล้ว"}},
                             {{""}, {"๒. เผยแพร่คู่มือ"}, {""}, {""}, {""}},
                             {{"๒. การใช้งบประมาณ"}, {"๑. เผยแพร่แผน"}, {"กองคลัง"}, {"ไตรมาส ๑"}, {"๑. ครบถ้วน"}},
                             {{"๓. การใช้อำนาจ"}, {"๑. ประเมิน"}, {"สำนักปลัด"}, {"ไตรมาส ๒"}, {"๑. แล้วเสร็จ"}}});
}

house names_down_the_side() {
    house made{.body = {letterhead, old_title, old_year, old_agency}};
    for (const auto* title : {"๑. การให้บริการ", "๒. การใช้งบประมาณ"})
        made.body.insert(made.body.end(), {table_rows{{{"มาตรการ"}, {title}},
                                                      {{"ขั้นตอนการดำเนินการ"}, {"๑. ประชุม", "๒. เผยแพร่คู่มือ"}},
                                                      {{"ผู้รับผิดชอบ"}, {"สำนักปลัด"}},
                                                      {{"ระยะเวลาดำเนินการ"}, {"ไตรมาส ๑"}},
                                                      {{"ผลการดำเนินการ"}, {"๑. เผยแพร่แล้ว"}}},
                                           runs{""}});
    made.body.insert(made.body.end(), {note_below, signing});
    return made;
}

house headings_and_lists() {
    house made{.body = {letterhead, old_title, old_year, old_agency}};
    for (const auto* title : {"มาตรการที่ ๑ การให้บริการ", "มาตรการที่ ๒ การใช้งบประมาณ"})
        made.body.insert(
            made.body.end(),
            {runs{title}, runs{"ขั้นตอนการดำเนินการ"}, runs{"๑. ประชุม"}, runs{"๒. เผยแพร่คู่มือ"}, runs{"ผู้รับผิดชอบ: สำนักปลัด"},
             runs{"ระยะเวลาดำเนินการ: ไตรมาส ๑"}, runs{"ผลการดำเนินการ"}, runs{"๑. เผยแพร่แล้ว"}});
    return made;
}

house empty_rows(std::size_t rows) {
    table_rows table{headings};
    for (std::size_t i = 0; i < rows; ++i) table.push_back({{""}, {""}, {""}, {""}, {""}});
    return around(std::move(table));
}

house row_of_placeholders() {
    return around(table_rows{headings,
                             {{"{{measures.title}}"},
                              {"{{measures.steps}}"},
                              {"{{measures.owners}}"},
                              {"{{measures.timeline}}"},
                              {"{{measures.results}}"}}});
}

const std::vector<layout> layouts{{"a row per measure", row_per_measure()},
                                  {"a row per step", row_per_step()},
                                  {"names down the side", names_down_the_side()},
                                  {"headings and lists", headings_and_lists()},
                                  {"one empty row", empty_rows(1)},
                                  {"three empty rows", empty_rows(3)},
                                  {"five empty rows", empty_rows(5)},
                                  {"a row of placeholders", row_of_placeholders()}};

ita::file opened(const house& paper, format as) { return ita::open(paper.as(as), "house"); }

std::string text_of(ita::byte_view package, const std::string& member) {
    return ita::test::members(package).at(member).text;
}

bool holds(const std::string& text, const std::string& words) { return text.find(words) != text.npos; }

const ita::planned_change* first_left_out(const ita::like_file& made) {
    const auto found = std::ranges::find(made.changes, outcome::impossible, &ita::planned_change::how);
    return found == made.changes.end() ? nullptr : &*found;
}

BOOST_AUTO_TEST_SUITE(io_like)

BOOST_DATA_TEST_CASE(the_file_says_what_the_report_says, bdata::make(both) * bdata::make(layouts), as, each) {
    const auto from = opened(each.paper, as);
    const auto made = ita::render_like(from, this_year());
    const auto* const undone = first_left_out(made);
    BOOST_TEST((undone == nullptr),
               (undone ? say(undone->what, made.before, ita::language::english) + ": " + undone->why : std::string()));
    for (const auto& note : made.notes) BOOST_ERROR(to_string(note));
    auto read = ita::open(made.content, "made").report();
    read.preamble.clear();
    read.signatures.clear();
    read.annexes.clear();
    for (const auto& change : ita::difference(read, this_year()))
        BOOST_ERROR(say(change, read, ita::language::english));
}

BOOST_DATA_TEST_CASE(what_stands_around_stays_byte_for_byte, bdata::make(both) * bdata::make(layouts), as, each) {
    const auto from = opened(each.paper, as);
    const auto made = ita::render_like(from, this_year()).content.joined();
    const auto before = ita::test::members(from.to_bytes()), after = ita::test::members(made);
    BOOST_TEST(before.size() == after.size());
    for (const auto& [name, member] : before)
        if (name != ita::test::text_member(as))
            BOOST_TEST((ita::test::pressed_member(made, name) == ita::test::pressed_member(from.to_bytes(), name)),
                       name);
    const auto text = text_of(made, ita::test::text_member(as));
    const auto was = text_of(from.to_bytes(), ita::test::text_member(as));
    const auto letterhead_ends = was.find(letterhead[0]) + letterhead[0].size();
    BOOST_TEST((text.substr(0, letterhead_ends) == was.substr(0, letterhead_ends)));
    const auto notes_from = was.find(note_below[0]);
    if (notes_from != was.npos) BOOST_TEST((text.ends_with(was.substr(notes_from))));
}

BOOST_DATA_TEST_CASE(rows_have_the_looks_of_the_rows_that_were_there, bdata::make(both), as) {
    const auto text =
        text_of(ita::render_like(opened(empty_rows(1), as), this_year()).content.joined(), ita::test::text_member(as));
    const auto at = text.find("อบรม ๔๕ คน");
    BOOST_TEST_REQUIRE(at != text.npos);
    const auto paragraph = text.substr(text.rfind(as == format::docx ? "<w:p>" : "<text:p ", at), 200);
    BOOST_TEST(
        holds(paragraph, as == format::docx ? "<w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t" : "text:style-name=\"P2\""));
}

BOOST_DATA_TEST_CASE(placeholders_are_filled_in_text_header_and_footer, bdata::make(both), as) {
    const house paper{.body = {runs{"เรียน นายก{{agency.name}} เรื่อง {{ title }}"}, runs{"ปี {{years.fiscal}}"}},
                      .header = {"{{agency.name}}"},
                      .footer = {"อำเภอ{{agency.district}} ", "จังหวัด{{agency.province}}"}};
    const auto made = ita::render_like(opened(paper, as), this_year()).content.joined();
    const auto text = text_of(made, ita::test::text_member(as));
    BOOST_TEST(holds(text, "เรียน นายกเทศบาลตำบลดอยหมอก เรื่อง รายงานผลการดำเนินการตามมาตรการป้องกันการทุจริต"));
    BOOST_TEST(holds(text, "ปี ๒๕๗๑"));
    BOOST_TEST(holds(text_of(made, ita::test::header_member(as)), ">เทศบาลตำบลดอยหมอก</"));
    const auto footer = text_of(made, as == format::docx ? "word/footer1.xml" : "styles.xml");
    BOOST_TEST(holds(footer, "อำเภอสายธาร "));
    BOOST_TEST(holds(footer, "จังหวัดนาเวียง"));
    BOOST_TEST(!holds(text + footer, "{{"));
}

BOOST_DATA_TEST_CASE(a_placeholder_may_be_parted_into_runs, bdata::make(both), as) {
    const house paper{.body = {runs{"ของ {", "{agency", ".na", "me}", "} นี้", " {{years.fiscal}"}, runs{"}"}}};
    const auto from = opened(paper, as);
    const auto text = text_of(ita::render_like(from, this_year()).content.joined(), ita::test::text_member(as));
    BOOST_TEST(holds(text, "ของ เทศบาลตำบลดอยหมอก<"));
    BOOST_TEST(holds(text, "> นี้<"));
    BOOST_TEST(holds(text, " {{years.fiscal}<"));  // no second brace in this paragraph
}

BOOST_DATA_TEST_CASE(an_unknown_name_stays_and_the_nearest_is_told, bdata::make(both), as) {
    const house paper{.body = {runs{"{{agency.nmae}} {{province}} {{weather}} {{years.filed}}."}}};
    const auto made = ita::render_like(opened(paper, as), this_year());
    BOOST_TEST(holds(text_of(made.content.joined(), ita::test::text_member(as)),
                     "{{agency.nmae}} {{province}} {{weather}} ."));
    std::string told;
    for (const auto& note : made.notes) told += note.text + '\n';
    BOOST_TEST(told ==
               "expected {{agency.name}}, found {{agency.nmae}}; it is left as it is\n"
               "expected {{agency.province}}, found {{province}}; it is left as it is\n"
               "expected the name of a field, found {{weather}}; it is left as it is\n"
               "expected the report to tell years.filed, found nothing; its place is left empty\n"
               "expected a table for the measures, found none; they are left out\n");
    BOOST_TEST(made.notes.at(0).where.part == ita::test::text_member(as));
}

BOOST_DATA_TEST_CASE(words_of_the_report_are_no_placeholders, bdata::make(both), as) {
    const house paper{.body = {runs{"{{agency.name}}"}}};
    auto what = this_year();
    what.agency.name = "{{title}} <&>";
    const auto text = text_of(ita::render_like(opened(paper, as), what).content.joined(), ita::test::text_member(as));
    BOOST_TEST(holds(text, ">{{title}} &lt;&amp;"));
}

BOOST_DATA_TEST_CASE(years_have_the_digits_that_are_asked_for, bdata::make(both), as) {
    const house paper{.body = {runs{"{{years.fiscal}} {{measures.1.results.0.text}}"}}};
    const auto in = [&](ita::digits wanted) {
        return text_of(ita::render_like(opened(paper, as), this_year(), {.digits = wanted}).content.joined(),
                       ita::test::text_member(as));
    };
    BOOST_TEST(holds(in(ita::digits::keep), "๒๕๗๑ มีผู้ใช้ช่องทาง ๑๒ ราย"));
    BOOST_TEST(holds(in(ita::digits::ascii), "2571 มีผู้ใช้ช่องทาง 12 ราย"));
}

BOOST_DATA_TEST_CASE(a_list_stands_line_by_line, bdata::make(both), as) {
    const house paper{.body = {runs{"{{measures.0.steps}}"}}};
    const auto text =
        text_of(ita::render_like(opened(paper, as), this_year()).content.joined(), ita::test::text_member(as));
    const auto line_break = as == format::docx ? "</w:t><w:br/><w:t xml:space=\"preserve\">" : "<text:line-break/>";
    BOOST_TEST(holds(text, std::string("๑. สำรวจทรัพย์สิน") + line_break + "๒. เผยแพร่แนวปฏิบัติ<"));
}

BOOST_DATA_TEST_CASE(lists_without_markers_count_as_the_house_does, bdata::make(both), as) {
    auto plain = this_year();
    for (auto& each : plain.measures) {
        each.marker.clear();
        for (auto* list : {&each.steps, &each.results})
            for (auto& entry : *list) entry.marker.clear();
    }
    const auto made = ita::render_like(opened(row_per_measure(), as), plain);
    const auto read = ita::open(made.content, "made").report();
    BOOST_TEST((read.measures == this_year().measures));
}

BOOST_DATA_TEST_CASE(what_the_table_has_no_column_for_is_told_and_the_measures_come, bdata::make(both), as) {
    auto what = this_year();
    what.measures[2].outcomes = {{"๑.", "คะแนนเฉลี่ยร้อยละ ๘๘"}};
    const auto made = ita::render_like(opened(row_per_measure(), as), what);
    BOOST_TEST_REQUIRE(made.notes.size() == 1u);
    BOOST_TEST(made.notes[0].text == "expected a place for the outcomes of measures, found none; they are left out");
    BOOST_TEST((ita::open(made.content, "made").report().measures == this_year().measures));
}

BOOST_DATA_TEST_CASE(what_the_report_leaves_empty_stays, bdata::make(both), as) {
    auto what = this_year();
    what.agency = {};
    what.years = {};
    const auto read = ita::open(ita::render_like(opened(row_per_measure(), as), what).content, "made").report();
    BOOST_TEST(read.agency.name == "องค์การบริหารส่วนตำบลบ้านสวน");
    BOOST_TEST((read.years.fiscal == ita::buddhist_year(2567)));
    BOOST_TEST((read.measures == what.measures));
}

BOOST_DATA_TEST_CASE(the_same_report_again_changes_no_byte, bdata::make(both), as) {
    const auto once = ita::open(ita::render_like(opened(row_per_measure(), as), this_year()).content, "once");
    BOOST_TEST((ita::render_like(once, this_year()).content == once.to_bytes()));
}

// ------------------------------------------------------------------ words of the house

const std::string of_this_year = "เทศบาลตำบลดอยหมอกขอรายงานผลการดำเนินการตามมาตรการของเทศบาล";
const std::string also_of_this_year = "มาตรการมีสามข้อ";

ita::report with_preamble() {
    auto what = this_year();
    what.preamble = {of_this_year, also_of_this_year};
    return what;
}

/// A form with some lines between its title and its table.
house form_with(const std::vector<runs>& lines) {
    house made{.body = {letterhead, runs{"{{title}}"}}};
    made.body.insert(made.body.end(), lines.begin(), lines.end());
    made.body.insert(made.body.end(), {table_rows{headings, {{""}, {""}, {""}, {""}, {""}}}, note_below});
    return made;
}

std::string told(const ita::like_file& made) {
    std::string all;
    for (const auto& note : made.notes) all += note.text + '\n';
    return all;
}

std::string filled_text(const ita::like_file& made, format as) {
    return text_of(made.content.joined(), ita::test::text_member(as));
}

BOOST_DATA_TEST_CASE(a_sentence_of_the_house_below_the_preamble_stays, bdata::make(both), as) {
    const auto made =
        ita::render_like(opened(form_with({{"{{preamble}}"}, {"จึงเรียนมาเพื่อโปรดทราบ ตารางมีดังนี้"}}), as), with_preamble());
    const auto text = filled_text(made, as);
    BOOST_TEST(holds(text, ">จึงเรียนมาเพื่อโปรดทราบ ตารางมีดังนี้<"));
    BOOST_TEST(holds(text, ">" + of_this_year + "<"));
    BOOST_TEST(holds(text, ">" + also_of_this_year + "<"));
    BOOST_TEST(told(made) == "");
}

BOOST_DATA_TEST_CASE(a_paragraph_with_an_unknown_name_is_not_taken_for_the_preamble, bdata::make(both), as) {
    const auto made = ita::render_like(opened(form_with({{"ไม่รู้จัก {{agency.nam}} เลย"}}), as), with_preamble());
    BOOST_TEST(holds(filled_text(made, as), ">ไม่รู้จัก {{agency.nam}} เลย<"));
}

BOOST_DATA_TEST_CASE(words_beside_a_placeholder_stay, bdata::make(both), as) {
    const auto made = ita::render_like(opened(form_with({{"ก่อน {{preamble.0}} หลัง"}}), as), with_preamble());
    BOOST_TEST(holds(filled_text(made, as), ">ก่อน " + of_this_year + " หลัง<"));
    BOOST_TEST(told(made) == "expected a place for paragraph 2 of the preamble, found none; it is left out\n");
}

BOOST_DATA_TEST_CASE(a_paragraph_that_this_year_has_none_for_stays_and_is_told, bdata::make(both), as) {
    auto paper = row_per_measure();
    const std::string of_last_year = "องค์การบริหารส่วนตำบลขอรายงานผลการดำเนินการตามมาตรการขององค์การ",
                      own = "จึงเรียนมาเพื่อโปรดทราบ";
    paper.body.insert(paper.body.begin() + 4, {runs{own}, runs{of_last_year}});
    auto what = with_preamble();
    what.preamble.pop_back();
    const auto made = ita::render_like(opened(paper, as), what);
    BOOST_TEST(holds(filled_text(made, as), ">" + own + "<"));
    BOOST_TEST(!holds(filled_text(made, as), of_last_year));
    BOOST_TEST(told(made) == "expected a paragraph of the preamble for “" + own + "”, found none; it stays\n");
}

BOOST_DATA_TEST_CASE(a_paragraph_that_gives_way_to_one_unlike_it_is_told, bdata::make(both), as) {
    auto paper = row_per_measure();
    paper.body.insert(paper.body.begin() + 4, runs{"จึงเรียนมาเพื่อโปรดทราบ"});
    auto what = this_year();
    what.preamble = {also_of_this_year};
    const auto made = ita::render_like(opened(paper, as), what);
    BOOST_TEST(holds(filled_text(made, as), ">" + also_of_this_year + "<"));
    BOOST_TEST(told(made) == "expected a preamble like that of the report, found “จึงเรียนมาเพื่อโปรดทราบ”; “" +
                                 also_of_this_year + "” takes its place\n");
}

BOOST_DATA_TEST_CASE(a_placeholder_tells_which_signatory_stands_where, bdata::make(both), as) {
    auto paper = form_with({});
    paper.body.push_back(runs{"(ลงชื่อ) {{signatures.1.name}}"});
    auto what = this_year();
    what.signatures = {{.name = "นางสาวสายใจ ใฝ่ดี"}, {.name = "นายมั่นคง ยืนยง"}};
    const auto text = filled_text(ita::render_like(opened(paper, as), what), as);
    BOOST_TEST(holds(text, "(ลงชื่อ) นายมั่นคง ยืนยง<"));
}

BOOST_DATA_TEST_CASE(a_year_that_only_times_tell_leaves_no_measure_out, bdata::make(both), as) {
    auto paper = row_per_measure();
    paper.body.erase(paper.body.begin() + 2);
    auto what = this_year();
    for (auto& each : what.measures) each.timeline = ita::understood("ปีงบประมาณ พ.ศ. ๒๕๗๑");
    const auto made = ita::render_like(opened(paper, as), what);
    BOOST_TEST((ita::open(made.content, "made").report().measures == what.measures));
    BOOST_TEST((first_left_out(made) == nullptr), made.changes[0].why);
}

BOOST_DATA_TEST_CASE(a_paper_without_table_and_placeholder_is_refused, bdata::make(both), as) {
    const auto from = opened({.body = {letterhead, note_below}}, as);
    const auto problem = ita::test::error_of([&] { (void)ita::render_like(from, this_year()); });
    BOOST_TEST((problem.code() == ita::errc::no_report));
}

BOOST_AUTO_TEST_CASE(json_is_no_house) {
    const auto from = ita::open(ita::to_bytes(this_year(), format::json), "report.json");
    const auto problem = ita::test::error_of([&] { (void)ita::render_like(from, this_year()); });
    BOOST_TEST((problem.code() == ita::errc::unread_format));
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
