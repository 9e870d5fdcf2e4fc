// tests/io/merged_over_measures_test.cpp - measures come, leave and move where cells are merged over the rows of
// several.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/ita.hpp>

#include <algorithm>
#include <functional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "io/three.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::file;
using ita::measure;
using ita::outcome;
using ita::report;
using ita::test::both;
using namespace ita::literals;

const ita::timeline all_year = ita::understood("ต.ค. ๒๕๖๗ - ก.ย. ๒๕๖๘");
const ita::timeline next_year = ita::understood("ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙");

ita::doc::cell cell(const std::string& words, std::size_t rows = 1) {
    ita::doc::cell made;
    made.blocks.emplace_back(ita::doc::plain(words));
    made.row_span = rows;
    return made;
}

ita::doc::table grid() {
    return {.columns = std::vector<ita::length>(5, 4_cm),
            .rows = {{{cell("มาตรการ"), cell("ขั้นตอน"), cell("ผู้รับผิดชอบ"), cell("ระยะเวลา"), cell("ผลการดำเนินการ")}}},
            .header_rows = 1};
}

file opened(ita::doc::table&& what, ita::format as) {
    ita::doc::document made;
    made.body.emplace_back(std::move(what));
    return ita::open(ita::to_bytes(made, as), "merged");
}

/// Three measures with a time, and owners where asked for, in one cell over their rows, and one with its own.
file four_measures(ita::format as, bool with_owners) {
    auto made = grid();
    made.rows.push_back({{cell("๑. การให้บริการ"), cell("๑. ประชุมชี้แจง"), cell("สำนักปลัด", with_owners ? 3 : 1),
                          cell(all_year.text, 3), cell("๑. ประชุมแล้ว")}});
    for (const auto* each : {"๒. การใช้งบประมาณ", "๓. การใช้อำนาจ"}) {
        made.rows.push_back({{cell(each), cell("๑. เผยแพร่แผน")}});
        if (!with_owners) made.rows.back().cells.push_back(cell("กองคลัง"));
        made.rows.back().cells.push_back(cell("๑. เผยแพร่แล้ว"));
    }
    made.rows.push_back(
        {{cell("๔. การใช้ทรัพย์สิน"), cell("๑. ทำทะเบียน"), cell("กองช่าง"), cell("ไตรมาส ๑"), cell("๑. ครบถ้วน")}});
    return opened(std::move(made), as);
}

/// How many rows the cells of the times reach over, from top to bottom.
std::vector<std::size_t> spans_of_times(const file& in) {
    std::vector<std::size_t> all;
    for (const auto& row : std::get<ita::doc::table>(in.document().body.at(0).value).rows)
        for (const auto& each : row.cells) {
            const auto words = text_of(std::get<ita::doc::paragraph>(each.blocks.at(0).value));
            if (words.starts_with("ต.ค.") || words.starts_with("ไตรมาส")) all.push_back(each.row_span);
        }
    return all;
}

measure coming(const ita::timeline& when) {
    return {.marker = "๙.",
            .title = "การรับเรื่องร้องเรียน",
            .steps = {{"๑.", "ตั้งศูนย์รับเรื่อง"}, {"๒.", "ตอบภายใน ๗ วัน"}},
            .owners = {"สำนักปลัด"},
            .timeline = when,
            .results = {{"๑.", "ตอบครบทุกเรื่อง"}}};
}

using measures = std::vector<measure>;

void set_times(measures& of, std::size_t from, std::size_t to, const ita::timeline& when) {
    for (auto i = from; i < to; ++i) of[i].timeline = when;
}

struct edit {
    const char* what;
    std::function<void(measures&)> make;
    std::vector<std::size_t> spans;
};
std::ostream& operator<<(std::ostream& out, const edit& e) { return out << e.what; }

const std::vector<edit> edits{
    {"one comes among them", [](measures& m) { m.insert(m.begin() + 1, coming(all_year)); }, {4, 1}},
    {"two come", [](measures& m) { m.insert(m.begin() + 1, 2, coming(all_year)), m[2].title = "การรับฟัง"; }, {5, 1}},
    {"one comes behind the last", [](measures& m) { m.insert(m.begin() + 3, coming(all_year)); }, {4, 1}},
    {"one comes before the first", [](measures& m) { m.insert(m.begin(), coming(all_year)); }, {4, 1}},
    {"another time comes behind", [](measures& m) { m.insert(m.begin() + 3, coming(next_year)); }, {3, 1, 1}},
    {"another time comes before", [](measures& m) { m.insert(m.begin(), coming(next_year)); }, {1, 3, 1}},
    {"the first leaves", [](measures& m) { m.erase(m.begin()); }, {2, 1}},
    {"one among them leaves", [](measures& m) { m.erase(m.begin() + 1); }, {2, 1}},
    {"the last leaves", [](measures& m) { m.erase(m.begin() + 2); }, {2, 1}},
    {"the first two leave", [](measures& m) { m.erase(m.begin(), m.begin() + 2); }, {1, 1}},
    {"all leave", [](measures& m) { m.erase(m.begin(), m.begin() + 3); }, {1}},
    {"the last goes first", [](measures& m) { std::rotate(m.begin(), m.begin() + 2, m.begin() + 3); }, {3, 1}},
    {"the first goes last", [](measures& m) { std::rotate(m.begin(), m.begin() + 1, m.begin() + 3); }, {3, 1}},
    {"one leaves and one comes",
     [](measures& m) { m.erase(m.begin()), m.insert(m.begin() + 1, coming(all_year)); },
     {3, 1}},
    {"the next year",
     [](measures& m) { set_times(m, 0, 3, next_year), m.insert(m.begin() + 1, coming(next_year)); },
     {4, 1}},
    {"the next year without the first", [](measures& m) { set_times(m, 0, 3, next_year), m.erase(m.begin()); }, {2, 1}},
};

void is_wholly_done(const file& from, const report& now, const std::vector<std::size_t>& spans) {
    const auto made = ita::update(from, now);
    for (const auto& each : made.changes)
        BOOST_TEST((each.how == outcome::done), say(each, from.report(), ita::language::english));
    const auto again = ita::open(made.content, from.name());
    BOOST_TEST((again.report() == now));
    BOOST_TEST(spans_of_times(again) == spans, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE(io_merged_over_measures)

BOOST_DATA_TEST_CASE(measures_come_leave_and_move_below_a_cell_of_several,
                     bdata::make(both) * bdata::make({false, true}) * bdata::make(edits), as, with_owners, edit) {
    const auto from = four_measures(as, with_owners);
    BOOST_TEST_REQUIRE(from.report().measures.size() == 4u);
    BOOST_TEST_REQUIRE((from.report().measures[2].timeline == all_year));
    auto now = from.report();
    edit.make(now.measures);
    is_wholly_done(from, now, edit.spans);
    const auto there = ita::open(ita::update(from, now).content, from.name());
    const auto back = ita::open(ita::update(there, from.report()).content, from.name());
    BOOST_TEST((back.report() == from.report()));
}

BOOST_DATA_TEST_CASE(a_measure_among_others_has_their_time_which_is_told, bdata::make(both), as) {
    const auto from = four_measures(as, false);
    auto now = from.report();
    now.measures.insert(now.measures.begin() + 1, coming(ita::understood("ไตรมาส ๓")));
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST(made.changes[0].why == "without its timeline: a cell is merged over the rows of several measures");
    now.measures[1].timeline = all_year;
    const auto again = ita::open(made.content, from.name());
    BOOST_TEST((again.report() == now));
    BOOST_TEST(spans_of_times(again) == (std::vector<std::size_t>{4, 1}), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_measure_does_not_part_the_rows_of_others, bdata::make(both), as) {
    const auto from = four_measures(as, false);
    auto now = from.report();
    std::rotate(now.measures.begin() + 1, now.measures.begin() + 3, now.measures.end());
    const auto made = ita::update(from, now);
    for (const auto& each : made.changes)
        if (each.how == outcome::impossible)
            BOOST_TEST(each.why == "a cell is merged over the rows of several measures");
    BOOST_TEST(spans_of_times(ita::open(made.content, from.name())) == (std::vector<std::size_t>{3, 1}),
               boost::test_tools::per_element());
}

/// Two measures of two steps, each in a row, whose time is one cell over all four.
file two_by_rows(ita::format as) {
    auto made = grid();
    made.rows.push_back({{cell("๑. การให้บริการ", 2), cell("๑. ประชุมชี้แจง"), cell("สำนักปลัด", 2), cell(all_year.text, 4),
                          cell("๑. ประชุมแล้ว", 2)}});
    made.rows.push_back({{cell("๒. เผยแพร่คู่มือ")}});
    made.rows.push_back(
        {{cell("๒. การใช้งบประมาณ", 2), cell("๑. เผยแพร่แผน"), cell("กองคลัง", 2), cell("๑. เผยแพร่แล้ว", 2)}});
    made.rows.push_back({{cell("๒. รายงานผล")}});
    return opened(std::move(made), as);
}

BOOST_DATA_TEST_CASE(rows_of_a_measure_that_comes_are_counted_with_those_of_its_steps,
                     bdata::make(both) * bdata::make({1, 2, 4}), as, steps) {
    const auto from = two_by_rows(as);
    BOOST_TEST_REQUIRE(from.report().measures.size() == 2u);
    BOOST_TEST_REQUIRE(from.report().measures[1].steps.size() == 2u);
    auto now = from.report();
    auto one = coming(all_year);
    one.steps.clear();
    for (int i = 1; i <= steps; ++i) one.steps.emplace_back(std::to_string(i) + ".", "งานที่ " + std::to_string(i));
    now.measures.insert(now.measures.begin() + 1, std::move(one));
    now.measures[0].steps.emplace_back("๓.", "ติดตามผล");
    is_wholly_done(from, now, {static_cast<std::size_t>(4 + steps + 1)});
    now.measures.erase(now.measures.begin());
    is_wholly_done(from, now, {static_cast<std::size_t>(2 + steps)});
}

const ita::tracked clerk{.author = "ปลัด", .when = {}};

BOOST_AUTO_TEST_CASE(rows_below_a_merged_cell_are_marked_but_it_does_not_move) {
    const auto from = four_measures(ita::format::docx, false);
    auto now = from.report();
    now.measures.erase(now.measures.begin() + 1);
    now.measures.insert(now.measures.begin() + 2, coming(all_year));
    const auto made = ita::update(from, now, {}, clerk);
    for (const auto& each : made.changes) BOOST_TEST((each.how == outcome::done), each.why);
    BOOST_TEST((ita::open(made.content, from.name()).report() == now));
    now = from.report();
    now.measures.erase(now.measures.begin());
    const auto refused = ita::update(from, now, {}, clerk);
    BOOST_TEST_REQUIRE(refused.changes.size() == 1u);
    BOOST_TEST(refused.changes[0].why == "a cell is merged over the rows of several measures");
    BOOST_TEST((refused.content == from.to_bytes()));
}

BOOST_AUTO_TEST_CASE(a_marked_row_that_comes_first_has_a_cell_of_its_own_which_is_told) {
    const auto from = four_measures(ita::format::docx, false);
    auto now = from.report();
    now.measures.insert(now.measures.begin(), coming(all_year));
    const auto made = ita::update(from, now, {}, clerk);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::approximated));
    BOOST_TEST((ita::open(made.content, from.name()).report() == now));
    now.measures[0].timeline = next_year;
    BOOST_TEST((ita::update(from, now, {}, clerk).changes.at(0).how == outcome::done));
}

BOOST_AUTO_TEST_CASE(opendocument_has_no_mark_for_them) {
    const auto from = four_measures(ita::format::odt, false);
    auto now = from.report();
    now.measures.erase(now.measures.begin() + 1);
    const auto made = ita::update(from, now, {}, clerk);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::impossible));
    BOOST_TEST((made.content == from.to_bytes()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
