// tests/io/own_lists_test.cpp - what comes to a DOCX document counts in a list of its own, and no other counts on from
// it.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <ita/ita.hpp>

#include "docx/reading.hpp"
#include "patch/own_lists.hpp"
#include "support/members.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::item;
using ita::outcome;
using ita::test::paper;

std::string paragraph(const std::string& words, const std::string& list = {}) {
    const auto looks =
        list.empty() ? "" : "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>";
    return "<w:p>" + looks + "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

std::string row(const std::vector<std::string>& cells) {
    std::string all;
    for (const auto& each : cells) all += "<w:tc>" + each + "</w:tc>";
    return "<w:tr>" + all + "</w:tr>";
}

std::string definition(const std::string& id, const std::string& format, const std::string& more = {}) {
    return "<w:abstractNum w:abstractNumId=\"" + id + "\"><w:nsid w:val=\"0A0B0C0D\"/>" + more +
           "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" +
           (format == "bullet" ? "-" : "%1.") + "\"/></w:lvl></w:abstractNum>";
}

const std::string restarted = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";

std::string list(const std::string& id, const std::string& of, const std::string& more = {}) {
    return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + of + "\"/>" + more + "</w:num>";
}

const std::string definitions = definition("3", "decimal") + definition("4", "bullet");
const std::string lists = list("7", "3") + list("8", "3", restarted) + list("9", "4") + list("12", "3", restarted);
const std::string behind_lists = "<w:numIdMacAtCleanup w:val=\"2\"/>";

/// Steps are counted, each measure's in a list; results are bullets of one list.
ita::file counted(const std::string& first = "7", const std::string& second = "8") {
    const auto table =
        "<w:tbl><w:tblGrid/>" +
        row({paragraph("มาตรการ"), paragraph("ขั้นตอน"), paragraph("ผู้รับผิดชอบ"), paragraph("ผลการดำเนินการ")}) +
        row({paragraph("การให้บริการ"), paragraph("ประชุม", first) + paragraph("เผยแพร่", first), paragraph("กองคลัง"),
             paragraph("แล้วเสร็จ", "9")}) +
        row({paragraph("การใช้งบประมาณ"), paragraph("จัดทำแผน", second) + paragraph("รายงาน", second),
             paragraph("กองคลัง"), paragraph("ครบถ้วน", "9")}) +
        "</w:tbl>";
    return ita::open(
        paper(table)
            .with("numbering", "numbering.xml", paper::element("w:numbering", definitions + lists + behind_lists))
            .package(),
        "counted.docx");
}

ita::measure new_measure() {
    return {.title = "การใช้ทรัพย์สิน",
            .steps = {{"1.", "สำรวจ"}, {"2.", "ขึ้นทะเบียน"}, {"3.", "ตรวจนับ"}},
            .owners = {"กองช่าง"},
            .results = {{"-", "ตรวจแล้ว"}}};
}

std::string lists_of(const ita::updated_file& made) {
    return ita::test::members(made.content.joined()).at("word/numbering.xml").text;
}

BOOST_AUTO_TEST_SUITE(io_own_lists)

BOOST_DATA_TEST_CASE(a_measure_that_comes_counts_from_1_and_others_as_before, bdata::xrange(3), at) {
    const auto from = counted();
    BOOST_TEST_REQUIRE(from.report().measures.at(1).steps.at(1).marker == "2.");
    auto now = from.report();
    now.measures.insert(now.measures.begin() + at, new_measure());
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(made.content, "counted.docx").report() == now));
}

BOOST_AUTO_TEST_CASE(the_new_list_stands_where_the_schema_has_it_and_all_else_stays) {
    const auto from = counted();
    auto now = from.report();
    now.measures.push_back(new_measure());
    const auto made = ita::update(from, now);
    auto copied = definition("5", "decimal");
    copied.erase(copied.find("<w:nsid"), std::string("<w:nsid w:val=\"0A0B0C0D\"/>").size());
    BOOST_TEST(lists_of(made) ==
               paper::element("w:numbering", definitions + copied + lists + list("13", "5", restarted) + behind_lists));
    const auto was = ita::test::members(from.to_bytes()), is = ita::test::members(made.content.joined());
    for (const auto& [name, member] : was)
        if (name != "word/document.xml" && name != "word/numbering.xml")
            BOOST_TEST((is.at(name).text == member.text), name);
}

BOOST_AUTO_TEST_CASE(several_that_come_to_one_place_have_a_list_each) {
    const auto from = counted();
    auto now = from.report();
    now.measures.insert(now.measures.begin() + 1, 3, new_measure());
    now.measures[2].title = "การบริหารงานบุคคล";
    now.measures[3].title = "การจัดซื้อจัดจ้าง";
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(made.content, "counted.docx").report() == now));
    for (const auto* number : {"13", "14", "15"})
        BOOST_TEST((lists_of(made).find("<w:num w:numId=\"" + std::string(number) + '"') != std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_list_that_counts_through_all_measures_goes_on_doing_so) {
    const auto from = counted("7", "7");
    BOOST_TEST_REQUIRE(from.report().measures.at(1).steps.at(1).marker == "4.");
    auto now = from.report();
    now.measures.push_back(new_measure());
    now.measures[2].steps = {{"5.", "สำรวจ"}, {"6.", "ตรวจนับ"}};
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(made.content, "counted.docx").report() == now));
    BOOST_TEST(lists_of(made) == paper::element("w:numbering", definitions + lists + behind_lists));
}

BOOST_AUTO_TEST_CASE(a_list_that_comes_again_into_its_cell_counts_from_1) {
    const auto full = counted();
    auto empty = full.report();
    empty.measures[1].steps.clear();
    const auto emptied = ita::open(ita::update(full, empty).content, "counted.docx");
    BOOST_TEST_REQUIRE((emptied.report() == empty));
    const auto made = ita::update(emptied, full.report());
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(made.content, "counted.docx").report() == full.report()));
}

BOOST_AUTO_TEST_CASE(a_measure_that_waits_counts_for_itself_too) {
    const auto from = counted();
    auto now = from.report();
    now.measures.insert(now.measures.begin(), new_measure());
    const auto made = ita::update(from, now, {}, ita::tracked{.author = "สำนักปลัด"});
    BOOST_TEST((ita::open(made.content, "counted.docx").report() == now));
}

BOOST_AUTO_TEST_CASE(levels_of_a_numbering_style_are_copied_from_where_they_stand) {
    const auto styled = definition("3", "decimal", "<w:styleLink w:val=\"L\"/>");
    const auto all = ita::patching::lists_added(
        {{8, 9}},
        paper::element("w:numbering", styled + "<w:abstractNum w:abstractNumId=\"4\"><w:numStyleLink w:val=\"L\"/>" +
                                          "</w:abstractNum>" + list("7", "3") + list("8", "4")),
        {}, {});
    BOOST_TEST_REQUIRE(all.size() == 2u);
    auto wanted = definition("5", "decimal");
    wanted.erase(wanted.find("<w:nsid"), std::string("<w:nsid w:val=\"0A0B0C0D\"/>").size());
    BOOST_TEST(all[0].with == wanted);
    BOOST_TEST(all[1].with == list("9", "5", restarted));
}

BOOST_AUTO_TEST_CASE(numbers_that_no_list_can_bear_are_not_counted_on_from) {
    const auto beyond = definition("9223372036854775807", "decimal");
    const auto all = ita::patching::lists_added(
        {{7, 8}}, paper::element("w:numbering", definition("3", "decimal") + beyond + list("7", "3")), {}, {});
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[1].with == list("8", "4", restarted));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
