// tests/io/update_test.cpp - a document is changed as its report was, and nothing is written that it does not say.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/ita.hpp>

#include <algorithm>
#include <functional>
#include <ostream>
#include <string>

#include "base/letters.hpp"
#include "io/three.hpp"
#include "support/house.hpp"
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

BOOST_DATA_TEST_CASE(a_file_that_was_opened_to_be_changed_becomes_the_same, bdata::make(both) * bdata::make(edits), as,
                     each) {
    const auto content = opened(as).to_bytes();
    const auto read_twice = ita::open(content), read_once = ita::open(content, {}, {.to_change = true});
    BOOST_TEST((read_once.document() == read_twice.document()));
    auto now = three;
    each.make(now);
    BOOST_TEST((ita::update(read_once, now).content == ita::update(read_twice, now).content));
}

BOOST_DATA_TEST_CASE(the_members_beside_the_text_stay, bdata::make(both), as) {
    const auto from = opened(as);
    auto now = three;
    now.measures[0].title = "การให้บริการประชาชน";
    const auto before = ita::test::members(from.to_bytes()),
               after = ita::test::members(ita::update(from, now).content.joined());
    BOOST_TEST(before.size() == after.size());
    for (const auto& [name, member] : before) {
        const bool main = name == "word/document.xml" || name == "content.xml";
        BOOST_TEST((after.at(name).text == member.text) != main, name);
    }
}

BOOST_DATA_TEST_CASE(what_stays_is_not_copied, bdata::make(both), as) {
    const auto from = opened(as);
    auto now = three;
    now.measures[0].title = "การให้บริการประชาชน";
    const auto made = ita::update(from, now).content;
    const auto shared = std::ranges::count_if(
        made.pieces(), [&](const ita::shared_bytes& each) { return each.owner() == from.to_bytes().owner(); });
    BOOST_TEST(shared > 0);
    BOOST_TEST(made.pieces().size() > static_cast<std::size_t>(shared));
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
    const auto back = ita::test::members(ita::update(there, three).content.joined());
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

/// Steps that the word processor counts, and nothing below them.
const std::string numbered_lists = [] {
    auto all = counted_lists;
    const auto replace = [&all](std::string_view before, std::string_view now) {
        for (auto at = all.find(before); at != all.npos; at = all.find(before, at + now.size()))
            all.replace(at, before.size(), now);
    };
    replace("<office:body>",
            "<office:automatic-styles><text:list-style style:name=\"L\" "
            "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><text:list-level-style-number "
            "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>"
            "</office:automatic-styles><office:body>");
    replace("xml:id=\"l1\"", "text:style-name=\"L\"");
    replace("๑. ประชุม", "ประชุม");
    const auto below = all.find("\n<text:list>"), end = all.find("</text:list>", below);
    all.erase(below, end + std::string_view("</text:list>").size() - below);
    replace("๒. เผยแพร่<", "เผยแพร่<");
    return all;
}();

ita::file numbered() {
    const auto view = ita::as_bytes(numbered_lists);
    return ita::open(ita::bytes(view.begin(), view.end()), "lists.fodt");
}

struct numbering {
    const char* name;
    std::function<void(std::vector<item>&)> make;
    friend std::ostream& operator<<(std::ostream& to, const numbering& each) { return to << each.name; }
};

const std::vector<numbering> numberings{
    {"a step in front",
     [](auto& steps) {
         steps.insert(steps.begin(), item("1.", "วางแผน"));
         steps[1].marker = "2.";
         steps[2].marker = "3.";
     }},
    {"the first step leaves",
     [](auto& steps) {
         steps.erase(steps.begin());
         steps[0].marker = "1.";
     }},
    {"a step goes elsewhere",
     [](auto& steps) {
         std::swap(steps[0], steps[1]);
         steps[0].marker = "1.";
         steps[1].marker = "2.";
     }},
};

BOOST_DATA_TEST_CASE(numbers_that_the_word_processor_counts_are_done_where_they_come_out_so, bdata::make(numberings),
                     each) {
    const auto from = numbered();
    BOOST_TEST_REQUIRE(from.report().measures.at(0).steps.at(1).marker == "2.");
    auto now = from.report();
    each.make(now.measures[0].steps);
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto there = ita::open(made.content, "lists.fodt");
    BOOST_TEST((there.report() == now));
    const auto back = ita::update(there, from.report());
    for (const auto& change : back.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(back.content, "lists.fodt").report() == from.report()));
}

BOOST_AUTO_TEST_CASE(a_number_that_the_word_processor_counts_otherwise_is_told) {
    const auto from = numbered();
    auto now = from.report();
    now.measures[0].steps.insert(now.measures[0].steps.begin(), item("1.", "วางแผน"));
    now.measures[0].steps[1].marker = "7.";
    now.measures[0].steps[2].marker = "3.";
    std::size_t left_out = 0;
    for (const auto& each : ita::update(from, now).changes) {
        if (each.how != outcome::impossible) continue;
        ++left_out;
        BOOST_TEST((std::get<std::string>(each.what.after) == "7."));
        BOOST_TEST(each.why == "the word processor counts its number itself");
    }
    BOOST_TEST(left_out == 1u);
}

/// What a tracked removal is told as stands before all text, so the list goes on with it.
BOOST_AUTO_TEST_CASE(an_entry_that_leaves_is_told_in_the_list_that_goes_on_with_it) {
    const auto from = numbered();
    auto now = from.report();
    now.measures[0].steps.erase(now.measures[0].steps.begin());
    const auto made = ita::update(from, now, {}, ita::tracked{.author = "ปลัด", .when = {}}).content.joined();
    const std::string text(ita::as_text(made));
    BOOST_TEST((text.find("<text:list xml:id=\"ct1\" text:style-name=\"L\"><text:list-item><text:p>ประชุม</text:p>"
                          "</text:list-item><text:list-item><text:p/></text:list-item></text:list></text:deletion>") !=
                text.npos));
    BOOST_TEST((text.find("<text:list text:continue-list=\"ct1\" text:style-name=\"L\">") != text.npos));
}

BOOST_DATA_TEST_CASE(words_of_several_runs_come_back_in_the_first, bdata::make(both), as) {
    const ita::test::house paper{.body = {ita::test::runs{"รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม"},
                                          ita::test::runs{"ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"},
                                          ita::test::runs{"สรุปว่าได้ประชุมชี", "้แจงตามมาตรการ"},
                                          ita::test::table_rows{{{"มาตรการ"}, {"ขั้นตอนการดำเนินการ"}, {"ผู้รับผิดชอบ"}},
                                                                {{"๑. การให้บริการ"}, {"๑. ประชุม"}, {"สำนักปลัด"}}}}};
    const auto from = ita::open(paper.as(as), "report");
    auto now = from.report();
    now.preamble.at(0) = "สรุปว่าได้ประชุมอบรมตามมาตรการ";
    const auto there = ita::open(ita::update(from, now).content, "report");
    const auto made = ita::update(there, from.report()).content.joined();
    BOOST_TEST((ita::open(made, "report").report() == from.report()));
    const auto text = ita::test::members(made).at(ita::test::text_member(as)).text;
    BOOST_TEST((text.find("สรุปว่าได้ประชุมชี้แจง<") != std::string::npos));
    BOOST_TEST((text.find(">ตามมาตรการ<") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(words_with_white_space_that_no_page_keeps_come_without_it) {
    const auto from = numbered();
    auto now = from.report();
    now.measures[0].title = " การให้บริการ\r\n  ประชาชน \n";
    now.measures[0].steps.push_back(item("3.", "ติดตาม\nผล "));
    const auto made = ita::update(from, now);
    BOOST_TEST(made.changes.size() == 2u);
    for (const auto& each : made.changes) {
        BOOST_TEST((each.how == outcome::approximated));
        BOOST_TEST(each.why == "line ends in its words, and blanks around them, are not kept");
    }
    now.measures[0].title = "การให้บริการ ประชาชน";
    now.measures[0].steps.back().text = "ติดตาม ผล";
    BOOST_TEST((ita::open(made.content, "lists.fodt").report() == now));
}

BOOST_DATA_TEST_CASE(a_measure_without_a_marker_gets_the_next, bdata::make(both), as) {
    auto now = three;
    now.measures.push_back({.title = "การใช้ดุลพินิจ", .steps = {item("๑.", "ทบทวนระเบียบ")}, .owners = {"กองคลัง"}});
    const auto made = ita::open(ita::update(opened(as), now).content, "report").report();
    now.measures.back().marker = "๔.";
    BOOST_TEST((made == now));
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

using ita::doc::cell;

cell cell_of(const char* words, std::size_t rows = 1) {
    cell made;
    made.blocks.emplace_back(ita::doc::plain(words));
    made.row_span = rows;
    return made;
}

/// What is one for all rows of a measure.
enum class cells_for_all { merged, blank };
std::ostream& operator<<(std::ostream& out, cells_for_all how) {
    return out << (how == cells_for_all::merged ? "merged" : "blank");
}
constexpr cells_for_all manners[] = {cells_for_all::merged, cells_for_all::blank};

/// A measure of three steps, each in a row with its result, and one of one step.
ita::doc::document row_per_step(cells_for_all how = cells_for_all::merged) {
    const bool merged = how == cells_for_all::merged;
    const auto next = [merged](const char* step, const char* result) {
        return merged ? ita::doc::row{{cell_of(step), cell_of(result)}}
                      : ita::doc::row{{cell_of(""), cell_of(step), cell_of(""), cell_of(result)}};
    };
    const std::size_t rows = merged ? 3 : 1;
    ita::doc::table grid{.columns = std::vector<ita::length>(4, 4_cm), .header_rows = 1};
    grid.rows.push_back({{cell_of("มาตรการ"), cell_of("ขั้นตอน"), cell_of("ผู้รับผิดชอบ"), cell_of("ผลการดำเนินการ")}});
    grid.rows.push_back(
        {{cell_of("๑. การให้บริการ", rows), cell_of("๑. ประชุม"), cell_of("สำนักปลัด", rows), cell_of("๑. ประชุมแล้ว")}});
    grid.rows.push_back(next("๒. จัดทำคู่มือ", "๒. จัดทำแล้ว"));
    grid.rows.push_back(next("๓. เผยแพร่", "๓. เผยแพร่แล้ว"));
    grid.rows.push_back({{cell_of("๒. การใช้งบประมาณ"), cell_of("๑. จัดทำแผน"), cell_of("กองคลัง"), cell_of("๑. มีแผน")}});
    ita::doc::document made;
    made.body.emplace_back(std::move(grid));
    return made;
}

BOOST_DATA_TEST_CASE(a_cell_whose_only_entry_goes_elsewhere_keeps_a_paragraph, bdata::make(both) * bdata::make(manners),
                     as, how) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    auto& steps = now.measures.at(0).steps;
    std::rotate(steps.begin(), steps.begin() + 1, steps.end());
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    BOOST_TEST((ita::open(made.content, "rows").report() == now));
    for (const auto& [name, member] : ita::test::members(made.content.joined())) {
        BOOST_TEST(member.text.find("</w:tcPr></w:tc>") == member.text.npos, name);
        BOOST_TEST(member.text.find("<w:tc></w:tc>") == member.text.npos, name);
    }
}

/// The words of a table's rows, cells parted by bars, paragraphs by semicolons.
std::vector<std::string> rows_of(const ita::file& of) {
    std::vector<std::string> all;
    for (const auto& row : std::get<ita::doc::table>(of.document().body.at(0).value).rows) {
        std::string words;
        for (const auto& each : row.cells) {
            if (&each != &row.cells.front()) words += '|';
            for (std::size_t i = 0; i < each.blocks.size(); ++i)
                words += (i > 0 ? ";" : "") + text_of(std::get<ita::doc::paragraph>(each.blocks[i].value));
            if (each.row_span > 1) words += "/" + std::to_string(each.row_span);
        }
        all.push_back(words);
    }
    return all;
}

BOOST_DATA_TEST_CASE(entries_that_change_places_keep_the_rows, bdata::make(both) * bdata::make(manners), as, how) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    auto& steps = now.measures.at(0).steps;
    std::rotate(steps.begin(), steps.begin() + 1, steps.end());
    steps[0].text += "ฉบับใหม่";
    ita::renumber(now);
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto again = ita::open(made.content, "rows");
    BOOST_TEST((again.report() == now));
    auto wanted = rows_of(from);
    const bool merged = how == cells_for_all::merged;
    wanted[1] = merged ? "๑. การให้บริการ/3|๑. จัดทำคู่มือฉบับใหม่|สำนักปลัด/3|๑. ประชุมแล้ว"
                       : "๑. การให้บริการ|๑. จัดทำคู่มือฉบับใหม่|สำนักปลัด|๑. ประชุมแล้ว";
    wanted[2] = merged ? "๒. เผยแพร่|๒. จัดทำแล้ว" : "|๒. เผยแพร่||๒. จัดทำแล้ว";
    wanted[3] = merged ? "๓. ประชุม|๓. เผยแพร่แล้ว" : "|๓. ประชุม||๓. เผยแพร่แล้ว";
    BOOST_TEST(rows_of(again) == wanted, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(an_entry_that_goes_into_the_cell_of_another_is_told, bdata::make(both), as) {
    const auto from = ita::open(ita::to_bytes(row_per_step(), as), "rows");
    auto now = from.report();
    auto& steps = now.measures.at(0).steps;
    std::rotate(steps.begin(), steps.begin() + 1, steps.end());
    steps.emplace_back("๔.", "ติดตาม");
    const auto made = ita::update(from, now);
    BOOST_TEST((ita::open(made.content, "rows").report() == now));
    for (const auto& each : made.changes)
        if (each.what.kind == ita::change_kind::move)
            BOOST_TEST(each.why == "it comes into the cell of a neighbour, where others have a row each");
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

void insert(std::vector<item>& into, std::size_t at, item what) {
    into.insert(into.begin() + static_cast<std::ptrdiff_t>(at), std::move(what));
}

struct coming {
    const char* what;
    std::function<void(ita::measure&)> make;
    std::vector<std::string> merged, blank;  ///< rows of the measure then
};
std::ostream& operator<<(std::ostream& out, const coming& c) { return out << c.what; }

const std::vector<coming> comings{
    {"a step at the end",
     [](auto& m) { m.steps.push_back(item("๔.", "ติดตาม")); },
     {"๑. การให้บริการ/4|๑. ประชุม|สำนักปลัด/4|๑. ประชุมแล้ว", "๒. จัดทำคู่มือ|๒. จัดทำแล้ว", "๓. เผยแพร่|๓. เผยแพร่แล้ว", "๔. ติดตาม|"},
     {"๑. การให้บริการ|๑. ประชุม|สำนักปลัด|๑. ประชุมแล้ว", "|๒. จัดทำคู่มือ||๒. จัดทำแล้ว", "|๓. เผยแพร่||๓. เผยแพร่แล้ว",
      "|๔. ติดตาม||"}},
    {"a step with its result",
     [](auto& m) {
         m.steps.push_back(item("๔.", "ติดตาม"));
         m.results.push_back(item("๔.", "ติดตามแล้ว"));
     },
     {"๑. การให้บริการ/4|๑. ประชุม|สำนักปลัด/4|๑. ประชุมแล้ว", "๒. จัดทำคู่มือ|๒. จัดทำแล้ว", "๓. เผยแพร่|๓. เผยแพร่แล้ว",
      "๔. ติดตาม|๔. ติดตามแล้ว"},
     {"๑. การให้บริการ|๑. ประชุม|สำนักปลัด|๑. ประชุมแล้ว", "|๒. จัดทำคู่มือ||๒. จัดทำแล้ว", "|๓. เผยแพร่||๓. เผยแพร่แล้ว",
      "|๔. ติดตาม||๔. ติดตามแล้ว"}},
    {"two steps at once, one with a result",
     [](auto& m) {
         m.steps.push_back(item("๔.", "ติดตาม"));
         m.steps.push_back(item("๕.", "สรุป"));
         m.results.push_back(item("๔.", "ติดตามแล้ว"));
     },
     {"๑. การให้บริการ/5|๑. ประชุม|สำนักปลัด/5|๑. ประชุมแล้ว", "๒. จัดทำคู่มือ|๒. จัดทำแล้ว", "๓. เผยแพร่|๓. เผยแพร่แล้ว",
      "๔. ติดตาม|๔. ติดตามแล้ว", "๕. สรุป|"},
     {"๑. การให้บริการ|๑. ประชุม|สำนักปลัด|๑. ประชุมแล้ว", "|๒. จัดทำคู่มือ||๒. จัดทำแล้ว", "|๓. เผยแพร่||๓. เผยแพร่แล้ว",
      "|๔. ติดตาม||๔. ติดตามแล้ว", "|๕. สรุป||"}},
    {"a step in the middle",
     [](auto& m) {
         insert(m.steps, 1, item("๒.", "สำรวจ"));
         m.steps[2].marker = "๓.";
         m.steps[3].marker = "๔.";
     },
     {"๑. การให้บริการ/4|๑. ประชุม|สำนักปลัด/4|๑. ประชุมแล้ว", "๒. สำรวจ|", "๓. จัดทำคู่มือ|๒. จัดทำแล้ว", "๔. เผยแพร่|๓. เผยแพร่แล้ว"},
     {"๑. การให้บริการ|๑. ประชุม|สำนักปลัด|๑. ประชุมแล้ว", "|๒. สำรวจ||", "|๓. จัดทำคู่มือ||๒. จัดทำแล้ว",
      "|๔. เผยแพร่||๓. เผยแพร่แล้ว"}},
    {"a step in front, and the numbers behind it go on",
     [](auto& m) {
         insert(m.steps, 0, item("๑.", "สำรวจ"));
         m.steps[1].marker = "๒.";
         m.steps[2].marker = "๓.";
         m.steps[3].marker = "๔.";
     },
     {"๑. การให้บริการ/4|๑. สำรวจ|สำนักปลัด/4|", "๒. ประชุม|๑. ประชุมแล้ว", "๓. จัดทำคู่มือ|๒. จัดทำแล้ว", "๔. เผยแพร่|๓. เผยแพร่แล้ว"},
     {"๑. การให้บริการ|๑. สำรวจ|สำนักปลัด|", "|๒. ประชุม||๑. ประชุมแล้ว", "|๓. จัดทำคู่มือ||๒. จัดทำแล้ว",
      "|๔. เผยแพร่||๓. เผยแพร่แล้ว"}},
    {"two steps in front, one with a result",
     [](auto& m) {
         insert(m.steps, 0, item("(๑)", "สำรวจ"));
         insert(m.steps, 1, item("(๒)", "วางแผน"));
         insert(m.results, 0, item("(๑)", "สำรวจแล้ว"));
         for (std::size_t i = 0; i < 3; ++i) m.steps[i + 2].marker = std::vector<const char*>{"(๓)", "(๔)", "(๕)"}[i];
         for (std::size_t i = 1; i < 4; ++i) m.results[i].marker = std::vector<const char*>{"", "(๒)", "(๓)", "(๔)"}[i];
     },
     {"๑. การให้บริการ/5|(๑) สำรวจ|สำนักปลัด/5|(๑) สำรวจแล้ว", "(๒) วางแผน|", "(๓) ประชุม|(๒) ประชุมแล้ว",
      "(๔) จัดทำคู่มือ|(๓) จัดทำแล้ว", "(๕) เผยแพร่|(๔) เผยแพร่แล้ว"},
     {"๑. การให้บริการ|(๑) สำรวจ|สำนักปลัด|(๑) สำรวจแล้ว", "|(๒) วางแผน||", "|(๓) ประชุม||(๒) ประชุมแล้ว",
      "|(๔) จัดทำคู่มือ||(๓) จัดทำแล้ว", "|(๕) เผยแพร่||(๔) เผยแพร่แล้ว"}},
    {"a step instead of another, whose row it takes",
     [](auto& m) { m.steps[1] = item("๒.", "อบรมเจ้าหน้าที่ทุกคนให้เข้าใจ", {item("-", "ภาคเช้า")}); },
     {"๑. การให้บริการ/3|๑. ประชุม|สำนักปลัด/3|๑. ประชุมแล้ว", "๒. อบรมเจ้าหน้าที่ทุกคนให้เข้าใจ;- ภาคเช้า|๒. จัดทำแล้ว",
      "๓. เผยแพร่|๓. เผยแพร่แล้ว"},
     {"๑. การให้บริการ|๑. ประชุม|สำนักปลัด|๑. ประชุมแล้ว", "|๒. อบรมเจ้าหน้าที่ทุกคนให้เข้าใจ;- ภาคเช้า||๒. จัดทำแล้ว",
      "|๓. เผยแพร่||๓. เผยแพร่แล้ว"}},
    {"a step comes and another leaves with its result",
     [](auto& m) {
         m.steps.push_back(item("๔.", "ติดตาม"));
         m.steps.erase(m.steps.begin() + 1);
         m.results.erase(m.results.begin() + 1);
     },
     {"๑. การให้บริการ/3|๑. ประชุม|สำนักปลัด/3|๑. ประชุมแล้ว", "๓. เผยแพร่|๓. เผยแพร่แล้ว", "๔. ติดตาม|"},
     {"๑. การให้บริการ|๑. ประชุม|สำนักปลัด|๑. ประชุมแล้ว", "|๓. เผยแพร่||๓. เผยแพร่แล้ว", "|๔. ติดตาม||"}},
    {"a result for a step that had none",
     [](auto& m) {
         m.results.pop_back();
         m.steps.push_back(item("๔.", "ติดตาม"));
     },
     {"๑. การให้บริการ/4|๑. ประชุม|สำนักปลัด/4|๑. ประชุมแล้ว", "๒. จัดทำคู่มือ|๒. จัดทำแล้ว", "๓. เผยแพร่|", "๔. ติดตาม|"},
     {"๑. การให้บริการ|๑. ประชุม|สำนักปลัด|๑. ประชุมแล้ว", "|๒. จัดทำคู่มือ||๒. จัดทำแล้ว", "|๓. เผยแพร่||", "|๔. ติดตาม||"}},
};

BOOST_DATA_TEST_CASE(an_entry_comes_in_a_row_of_its_own_where_others_have_one,
                     bdata::make(both) * bdata::make(manners) * bdata::make(comings), as, how, each) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    BOOST_TEST_REQUIRE(now.measures.at(0).results.size() == 3u);
    each.make(now.measures[0]);
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto again = ita::open(made.content, "rows");
    BOOST_TEST((again.report() == now));
    auto wanted = rows_of(from);
    const auto& rows = how == cells_for_all::merged ? each.merged : each.blank;
    wanted.erase(wanted.begin() + 1, wanted.begin() + 4);
    wanted.insert(wanted.begin() + 1, rows.begin(), rows.end());
    BOOST_TEST(rows_of(again) == wanted, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_second_entry_comes_in_a_row_where_other_measures_have_several,
                     bdata::make(both) * bdata::make(manners), as, how) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    now.measures.at(1).steps.emplace_back("๒.", "ใช้จ่ายตามแผน");
    const auto made = ita::open(ita::update(from, now).content, "rows");
    BOOST_TEST((made.report() == now));
    const auto rows = rows_of(made);
    BOOST_TEST_REQUIRE(rows.size() == 6u);
    const bool merged = how == cells_for_all::merged;
    BOOST_TEST(rows[4] == (merged ? "๒. การใช้งบประมาณ/2|๑. จัดทำแผน|กองคลัง/2|๑. มีแผน"
                                  : "๒. การใช้งบประมาณ|๑. จัดทำแผน|กองคลัง|๑. มีแผน"));
    BOOST_TEST(rows[5] == (merged ? "๒. ใช้จ่ายตามแผน|" : "|๒. ใช้จ่ายตามแผน||"));
}

BOOST_DATA_TEST_CASE(a_result_comes_beside_the_step_that_has_none, bdata::make(both) * bdata::make(manners), as, how) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    now.measures.at(0).results.pop_back();
    const auto less = ita::open(ita::update(from, now).content, "rows");
    BOOST_TEST_REQUIRE((less.report() == now));
    const auto more = ita::open(ita::update(less, from.report()).content, "rows");
    BOOST_TEST((more.report() == from.report()));
    BOOST_TEST(rows_of(more) == rows_of(from), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_measure_of_more_or_fewer_steps_comes_with_as_many_rows,
                     bdata::make(both) * bdata::make(manners) * bdata::make({1, 2, 4, 5}), as, how, steps) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    ita::measure coming{.marker = "๓.", .title = "การใช้อำนาจ", .owners = {"กองช่าง"}};
    for (int i = 0; i < steps; ++i) {
        coming.steps.emplace_back("(" + std::to_string(i + 1) + ")", "ขั้น");
        coming.results.emplace_back("(" + std::to_string(i + 1) + ")", "ผล");
    }
    now.measures.insert(now.measures.begin() + 1, coming);
    const auto made = ita::update(from, now);
    for (const auto& change : made.changes) BOOST_TEST((change.how == outcome::done), change.why);
    const auto again = ita::open(made.content, "rows");
    BOOST_TEST((again.report() == now));
    BOOST_TEST(rows_of(again).size() == rows_of(from).size() + static_cast<std::size_t>(steps));
}

BOOST_DATA_TEST_CASE(of_a_measure_that_comes_only_what_has_no_place_is_left_out,
                     bdata::make(both) * bdata::make(manners), as, how) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    now.measures.push_back({.marker = "๓.",
                            .title = "การใช้อำนาจ",
                            .steps = {{"๑.", "ประเมิน"}},
                            .owners = {"กองช่าง"},
                            .results = {{"๑.", "ประเมินแล้ว"}},
                            .outcomes = {{"๑.", "โปร่งใส"}, {"๒.", "ตรวจสอบได้"}}});
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST(made.changes[0].why == "without its outcomes: there is no cell for it in the file");
    BOOST_TEST((std::get<ita::measure>(made.changes[0].what.after) == now.measures.back()));
    now.measures.back().outcomes.clear();
    BOOST_TEST((ita::open(made.content, "rows").report() == now));
}

BOOST_DATA_TEST_CASE(rows_that_come_are_marked_where_the_format_can, bdata::make(both) * bdata::make(manners), as,
                     how) {
    const auto from = ita::open(ita::to_bytes(row_per_step(how), as), "rows");
    auto now = from.report();
    now.measures.at(0).steps.emplace_back("๔.", "ติดตาม");
    insert(now.measures[0].steps, 0, item("๐.", "สำรวจ"));
    const auto made = ita::update(from, now, {}, ita::tracked{.author = "ปลัด", .when = {}});
    for (const auto& change : made.changes) {
        BOOST_TEST((change.how == (as == format::docx ? outcome::done : outcome::approximated)), change.why);
        if (as != format::docx) BOOST_TEST(change.why.starts_with("OpenDocument cannot mark a row that comes"));
    }
    const auto again = ita::open(made.content, "rows");
    BOOST_TEST((again.report() == now));
    const auto rows = rows_of(again).size();
    BOOST_TEST(rows == rows_of(from).size() + (as == format::docx ? 2 : 0));
    if (as != format::docx) return;
    const auto text = ita::test::members(made.content.joined()).at("word/document.xml").text;
    const std::string mark = "<w:trPr><w:ins ";
    BOOST_TEST(text.find(mark) != text.npos);
    BOOST_TEST(text.find(mark, text.rfind("<w:tr>", text.find("ติดตาม"))) < text.find("ติดตาม"));
}

BOOST_DATA_TEST_CASE(a_file_in_another_encoding_stays_as_it_is, bdata::make({false, true}), to_change) {
    // Little-endian UTF-16 with its mark; every letter of the file is in the basic plane.
    ita::bytes wide{std::byte{0xFF}, std::byte{0xFE}};
    for (std::size_t at = 0; at < counted_lists.size();) {
        const auto letter = ita::first_letter(std::string_view(counted_lists).substr(at));
        wide.push_back(static_cast<std::byte>(letter.code & 0xFF));
        wide.push_back(static_cast<std::byte>(letter.code >> 8));
        at += letter.size;
    }
    const auto from = ita::open(wide, "lists.fodt", {.to_change = to_change});
    auto now = from.report();
    now.measures.at(0).title = "การให้บริการประชาชน";
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST(made.changes[0].why == "the file is not in UTF-8");
    BOOST_TEST((made.content.joined() == wide));
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
