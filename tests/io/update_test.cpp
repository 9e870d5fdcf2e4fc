// tests/io/update_test.cpp - a document is changed as its report was, and nothing is written that it does not say.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/ita.hpp>

#include <functional>
#include <ostream>
#include <string>

#include "base/letters.hpp"
#include "io/three.hpp"
#include "support/members.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::format;
using ita::item;
using ita::outcome;
using ita::test::both;
using ita::test::edits;
using ita::test::opened;
using ita::test::three;

using namespace ita::literals;

BOOST_AUTO_TEST_SUITE(io_update)

BOOST_DATA_TEST_CASE(a_document_becomes_the_report_that_was_asked_for, bdata::make(both) * bdata::make(edits), as,
                     each) {
    const auto from = opened(as);
    BOOST_TEST_REQUIRE((from.report() == three));
    auto now = three;
    each.make(now);
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes)
        BOOST_TEST((change.how == outcome::done), say(change.what, three, ita::language::english)
                                                      << ": " << change.why);
    BOOST_TEST(made.changes.size() == each.changes);
    const auto again = ita::open(made.content, "report");
    BOOST_TEST((again.report() == now));
    for (const auto& change : ita::difference(again.report(), now))
        BOOST_TEST_MESSAGE(say(change, now, ita::language::english));
}

BOOST_DATA_TEST_CASE(the_members_beside_the_text_stay, bdata::make(both), as) {
    const auto from = opened(as);
    auto now = three;
    now.measures[0].title = "การให้บริการประชาชน";
    const auto before = ita::test::members(from.to_bytes()), after = ita::test::members(ita::update(from, now).content);
    BOOST_TEST(before.size() == after.size());
    for (const auto& [name, member] : before) {
        const bool main = name == "word/document.xml" || name == "content.xml";
        BOOST_TEST((after.at(name).text == member.text) != main, name);
    }
}

BOOST_DATA_TEST_CASE(without_a_change_the_bytes_are_those_that_were_opened, bdata::make(both), as) {
    const auto from = opened(as);
    const auto made = ita::update(from, three);
    BOOST_TEST(made.changes.empty());
    BOOST_TEST((made.content == from.to_bytes()));
}

BOOST_DATA_TEST_CASE(words_changed_back_leave_the_text_as_it_was, bdata::make(both), as) {
    const auto from = opened(as);
    auto now = three;
    now.measures[0].steps[0].text = "ประชุมใหญ่ & ชี้แจงแนวทาง";
    now.title = "รายงานฉบับใหม่ของมาตรการส่งเสริมคุณธรรมและความโปร่งใส";
    const auto there = ita::open(ita::update(from, now).content, "report");
    const auto back = ita::test::members(ita::update(there, three).content);
    for (const auto& [name, member] : ita::test::members(from.to_bytes()))
        BOOST_TEST((back.at(name).text == member.text), name);
}

BOOST_DATA_TEST_CASE(what_a_file_cannot_hold_is_told_and_the_rest_is_done, bdata::make(both), as) {
    const auto from = opened(as);
    auto now = three;
    now.measures[0].title = "การให้บริการประชาชน";
    now.annexes.push_back({.title = "ภาพกิจกรรม"});
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 2u);
    BOOST_TEST((made.changes[0].how == outcome::done));
    BOOST_TEST((made.changes[1].how == outcome::impossible));
    BOOST_TEST(made.changes[1].why == "there is no place for it in the file");
    now.annexes.clear();
    BOOST_TEST((ita::open(made.content, "report").report() == now));
}

const std::string counted_lists =
    "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" office:version=\"1.3\" "
    "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text><table:table>"
    "<table:table-column table:number-columns-repeated=\"4\"/><table:table-row>"
    "<table:table-cell><text:p>มาตรการ</text:p></table:table-cell><table:table-cell><text:p>ขั้นตอน</text:p></"
    "table:table-cell>"
    "<table:table-cell><text:p>ผู้รับผิดชอบ</text:p></table:table-cell><table:table-cell><text:p>ผลการดำเนินการ</text:p>"
    "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>๑. การให้บริการ</text:p>"
    "</table:table-cell><table:table-cell><text:list xml:id=\"l1\"><text:list-item><text:p>๑. ประชุม</text:p>\n"
    "<text:list><text:list-item><text:p>- ทุกกอง</text:p></text:list-item>\n<text:list-item><text:p>- ทุกงาน</text:p>"
    "</text:list-item></text:list></text:list-item>\n<text:list-item><text:p>๒. เผยแพร่</text:p></text:list-item>"
    "</text:list></table:table-cell><table:table-cell><text:p>สำนักปลัด</text:p></table:table-cell><table:table-cell>"
    "<text:p>๑. เผยแพร่แล้ว</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>"
    "</office:document>";

BOOST_AUTO_TEST_CASE(entries_of_lists_come_and_go_with_the_lists_below_them) {
    const auto view = ita::as_bytes(counted_lists);
    const auto from = ita::open(ita::bytes(view.begin(), view.end()), "lists.fodt");
    BOOST_TEST_REQUIRE(from.report().measures.at(0).steps.size() == 2u);
    BOOST_TEST_REQUIRE(from.report().measures[0].steps[0].items.size() == 2u);
    auto more = from.report(), less = from.report();
    more.measures[0].steps.push_back(item("๓.", "ติดตาม", {item("-", "รายเดือน"), item("-", "รายปี")}));
    less.measures[0].steps.erase(less.measures[0].steps.begin());
    for (const auto& now : {more, less}) {
        const auto made = ita::update(from, now);
        for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
        BOOST_TEST((ita::open(made.content, "lists.fodt").report() == now));
    }
}

BOOST_DATA_TEST_CASE(an_item_without_a_marker_gets_the_next_of_its_list, bdata::make(both), as) {
    const auto from = opened(as);
    auto now = three;
    now.measures[0].steps.push_back(item("ติดตามผล"));
    now.measures[0].steps[0].items.push_back(item("ทุกฝ่าย"));
    const auto made = ita::open(ita::update(from, now).content, "report").report();
    BOOST_TEST(made.measures[0].steps.back().marker == "๓.");
    BOOST_TEST(made.measures[0].steps[0].items.back().marker == "-");
}

/// A measure of three steps, each in a row with its result; what is one for all three is merged over them.
ita::doc::document row_per_step() {
    const auto cell = [](const char* words, std::size_t rows = 1) {
        ita::doc::cell made;
        made.blocks.emplace_back(ita::doc::plain(words));
        made.row_span = rows;
        return made;
    };
    ita::doc::table grid{.columns = std::vector<ita::length>(4, 4_cm), .header_rows = 1};
    grid.rows.push_back({{cell("มาตรการ"), cell("ขั้นตอน"), cell("ผู้รับผิดชอบ"), cell("ผลการดำเนินการ")}});
    grid.rows.push_back({{cell("๑. การให้บริการ", 3), cell("๑. ประชุม"), cell("สำนักปลัด", 3), cell("๑. ประชุมแล้ว")}});
    grid.rows.push_back({{cell("๒. จัดทำคู่มือ"), cell("๒. จัดทำแล้ว")}});
    grid.rows.push_back({{cell("๓. เผยแพร่"), cell("๓. เผยแพร่แล้ว")}});
    grid.rows.push_back({{cell("๒. การใช้งบประมาณ"), cell("๑. จัดทำแผน"), cell("กองคลัง"), cell("๑. มีแผน")}});
    ita::doc::document made;
    made.body.emplace_back(std::move(grid));
    return made;
}

struct shortening {
    std::vector<std::size_t> steps, results;  ///< that go, the last first
    std::size_t rows, merged;                 ///< then
};
std::ostream& operator<<(std::ostream& out, const shortening& s) { return out << s.rows << " rows"; }
const shortening shortenings[] = {{{1}, {1}, 4, 2}, {{2, 1}, {2, 1}, 3, 1}, {{1}, {2}, 5, 3}, {{0}, {0}, 5, 3}};

BOOST_DATA_TEST_CASE(a_row_whose_words_all_leave_goes_with_them, bdata::make(both) * bdata::make(shortenings), as,
                     each) {
    const auto from = ita::open(ita::to_bytes(row_per_step(), as), "rows");
    auto now = from.report();
    BOOST_TEST_REQUIRE(now.measures.at(0).results.size() == 3u);
    const auto erase = [](std::vector<item>& of, const std::vector<std::size_t>& all) {
        for (const auto i : all) of.erase(of.begin() + static_cast<std::ptrdiff_t>(i));
    };
    erase(now.measures[0].steps, each.steps);
    erase(now.measures[0].results, each.results);
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto again = ita::open(made.content, "rows");
    BOOST_TEST((again.report() == now));
    const auto& grid = std::get<ita::doc::table>(again.document().body.at(0).value);
    BOOST_TEST(grid.rows.size() == each.rows);
    BOOST_TEST(grid.rows.at(1).cells.at(0).row_span == each.merged);
    BOOST_TEST(grid.rows.back().cells.size() == 4u);
}

BOOST_DATA_TEST_CASE(what_is_lost_beside_the_pages_is_told, bdata::make(both), as) {
    auto kept = three;
    kept.measures[1].issue = 4;
    const auto from = opened(as, kept);
    BOOST_TEST_REQUIRE((from.report() == kept));
    auto now = kept;
    now.measures[1].title = "การใช้เงินแผ่นดิน";
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST(made.changes[0].why == "an issue or a time is not on the pages, and its words are others now");
}

BOOST_AUTO_TEST_CASE(a_file_in_another_encoding_stays_as_it_is) {
    // Little-endian UTF-16 with its mark; every letter of the file is in the basic plane.
    ita::bytes wide{std::byte{0xFF}, std::byte{0xFE}};
    for (std::size_t at = 0; at < counted_lists.size();) {
        const auto letter = ita::first_letter(std::string_view(counted_lists).substr(at));
        wide.push_back(static_cast<std::byte>(letter.code & 0xFF));
        wide.push_back(static_cast<std::byte>(letter.code >> 8));
        at += letter.size;
    }
    const auto from = ita::open(wide, "lists.fodt");
    auto now = from.report();
    now.measures.at(0).title = "การให้บริการประชาชน";
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST(made.changes[0].why == "the file is not in UTF-8");
    BOOST_TEST((made.content == wide));
}

BOOST_AUTO_TEST_CASE(json_is_written_anew) {
    const auto from = ita::open(ita::to_bytes(three, format::json), "report.json");
    auto now = three;
    now.title = "รายงาน";
    const auto made = ita::update(from, now);
    BOOST_TEST(made.changes.size() == 1u);
    BOOST_TEST((ita::open(made.content, "report.json").report() == now));
}

BOOST_AUTO_TEST_CASE(text_that_was_extracted_is_not_changed) {
    const std::string text =
        "รายงาน\n\nมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\n๑. การให้บริการ\t๑. ประชุม\tสำนักปลัด\t๑. แล้ว\n";
    const auto view = ita::as_bytes(text);
    const auto from = ita::open(ita::bytes(view.begin(), view.end()), "report.txt");
    BOOST_CHECK_EXCEPTION((void)ita::update(from, three), ita::error,
                          [](const ita::error& e) { return e.code() == ita::errc::unread_format; });
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
