// tests/report/filling_test.cpp - a report dressed as a layout has it, and matched with what stands there by place.
#include <boost/test/unit_test.hpp>

#include <ita/report/difference.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "report/difference/filling.hpp"

namespace {

using ita::change_kind;
using ita::item;
using ita::differing::difference_in_place;
using ita::differing::dressed;

const ita::lexicon& words() { return ita::standard_lexicon(); }

ita::report with_steps(std::vector<item> steps) { return {.measures = {{.title = "ก", .steps = std::move(steps)}}}; }

std::vector<std::string> markers(const std::vector<item>& list) {
    std::vector<std::string> all;
    for (const auto& each : list) all.push_back(each.marker);
    return all;
}

BOOST_AUTO_TEST_SUITE(filling)

BOOST_AUTO_TEST_CASE(changes_in_place_lead_to_the_report_and_none_moves) {
    const ita::report before{.measures = {{.title = "เผยแพร่แผน"}, {.title = "อบรม"}, {.title = "จัดทำคู่มือ"}}};
    const ita::report now{
        .measures = {{.title = "จัดทำคู่มือประชาชน"}, {.title = "เผยแพร่แผน"}, {.title = "ใหม่"}, {.title = "อื่น"}}};
    const auto changes = difference_in_place(before, now);
    BOOST_TEST(std::ranges::none_of(changes, [](const auto& c) { return c.kind == change_kind::move; }));
    BOOST_TEST((ita::apply(before, changes) == now));
}

BOOST_AUTO_TEST_CASE(what_is_not_alike_is_matched_by_place) {
    const auto before = with_steps({{"๑.", "ประชุม"}, {"๒.", "เผยแพร่"}}),
               now = with_steps({{"๑.", "สำรวจ"}, {"๒.", "อบรม"}});
    const auto changes = difference_in_place(before, now);
    BOOST_TEST_REQUIRE(changes.size() == 2u);
    for (const auto& each : changes) BOOST_TEST((each.kind == change_kind::set));
}

BOOST_AUTO_TEST_CASE(what_is_alike_stays_where_it_is) {
    const auto before = with_steps({{"ประชุมชี้แจงแนวทาง"}, {"เผยแพร่แผนบนเว็บไซต์"}});
    const auto now = with_steps({{"สำรวจความเห็นของประชาชน"}, {"ประชุมชี้แจงแนวทาง"}, {"เผยแพร่แผนบนเว็บไซต์"}});
    const auto changes = difference_in_place(before, now);
    BOOST_TEST_REQUIRE(changes.size() == 1u);
    BOOST_TEST((changes[0].kind == change_kind::insert));
}

BOOST_AUTO_TEST_CASE(empty_fields_are_the_houses) {
    const ita::report house{.agency = {.name = "เทศบาลตำบลดอยหมอก", .district = "สายธาร"},
                            .years = {.fiscal = ita::buddhist_year(2567)},
                            .preamble = {"ตามที่"},
                            .signatures = {{.name = "นายสมชาย"}},
                            .annexes = {{.title = "ภาพ"}}};
    const auto made = dressed({.title = "รายงาน", .annexes = {{.title = "อื่น"}}}, house, words());
    BOOST_TEST(made.title == "รายงาน");
    BOOST_TEST((made.agency == house.agency));
    BOOST_TEST((made.years == house.years));
    BOOST_TEST((made.preamble == house.preamble));
    BOOST_TEST((made.signatures == house.signatures));
    BOOST_TEST((made.annexes == house.annexes));
}

BOOST_AUTO_TEST_CASE(what_the_name_of_an_agency_tells_comes_with_the_name) {
    const ita::report house{
        .agency = {.kind = "อบต.", .name = "องค์การบริหารส่วนตำบลบ้านสวน", .subdistrict = "บ้านสวน", .province = "รุ่งเรือง"}};
    const auto made = dressed({.agency = {.name = "เทศบาลตำบลดอยหมอก"}}, house, words()).agency;
    BOOST_TEST(made.kind == "เทศบาลตำบล");
    BOOST_TEST(made.subdistrict.empty());
    BOOST_TEST(made.province == "รุ่งเรือง");
}

BOOST_AUTO_TEST_CASE(lists_without_markers_count_in_the_houses_form) {
    const auto house = with_steps({{"(1)", "x", {{"-", "y"}}}, {"(2)", "z"}});
    const auto made = dressed(with_steps({{"", "a", {item("b"), item("c")}}, item("d"), item("e")}), house, words());
    const auto& steps = made.measures[0].steps;
    BOOST_TEST((markers(steps) == std::vector<std::string>{"(1)", "(2)", "(3)"}));
    BOOST_TEST((markers(steps[0].items) == std::vector<std::string>{"-", "-"}));
}

BOOST_AUTO_TEST_CASE(markers_that_were_given_stay) {
    const auto given = with_steps({{"ก.", "a"}, {"", "b"}});
    BOOST_TEST((dressed(given, with_steps({{"๑.", "x"}}), words()).measures == given.measures));
}

BOOST_AUTO_TEST_CASE(a_list_of_one_is_marked_as_the_houses_lists_of_one) {
    ita::report house{
        .measures = {{.title = "ก", .steps = {{"๑.", "x"}, {"๒.", "y"}}}, {.title = "ข", .steps = {item("z")}}}};
    BOOST_TEST(dressed(with_steps({item("a")}), house, words()).measures[0].steps[0].marker.empty());
    house.measures.pop_back();
    BOOST_TEST(dressed(with_steps({item("a")}), house, words()).measures[0].steps[0].marker == "๑.");
}

BOOST_AUTO_TEST_CASE(a_time_is_what_its_words_say) {
    const auto made = dressed({.measures = {{.title = "ก", .timeline = "ไตรมาส ๑"}}}, {}, words());
    BOOST_TEST((made.measures[0].timeline == ita::understood("ไตรมาส ๑")));
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
