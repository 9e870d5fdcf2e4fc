// tests/report/compose_table_test.cpp - the table of measures: columns, widths, cells, lists.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <numeric>

#include <ita/report/recognise.hpp>

#include "report/composed.hpp"

namespace {
using namespace composed;
using ita::column_field;
using strings = std::vector<std::string>;

strings headings(const ita::doc::document& d) {
    strings found;
    for (std::size_t i = 0; i < tables(d)[0].columns.size(); ++i) found.push_back(words(cell(d, 0, i).at(0)));
    return found;
}

ita::measure with_extra(std::vector<std::pair<std::string, std::string>> extra) {
    return {.title = "มาตรการ", .extra = std::move(extra)};
}

ita::report with_columns(std::size_t extra) {
    ita::report what{.measures = {{.title = "มาตรการ"}}};
    for (std::size_t i = 0; i < extra; ++i) what.measures[0].extra.emplace_back("ช่อง " + std::to_string(i), "-");
    return what;
}

ita::length hanging(const ita::doc::document& d, const std::string& name) {
    return -style(d, name).paragraph.first_line.value();
}

const std::size_t extra_columns[] = {0, 1, 2, 7, 20, 57};
const ita::length text_width = 25.7_cm;
}  // namespace

BOOST_AUTO_TEST_SUITE(report_compose_table)

BOOST_AUTO_TEST_CASE(the_header_row_is_shaded_bold_centred_marked_and_unsplit) {
    const auto d = ita::compose(small_report());
    const auto t = tables(d).at(0);
    BOOST_TEST((t.header_rows == 1u && !t.rows[0].may_split && t.rows[1].may_split));
    for (const auto& c : t.rows[0].cells) BOOST_TEST((c.shade == ita::color{0xD9, 0xE2, 0xF3}));
    const auto head = style(d, cell(d, 0, 0).at(0).style);
    BOOST_TEST((head.text.bold == true && head.paragraph.align == ita::doc::alignment::center));
}
BOOST_AUTO_TEST_CASE(columns_stand_in_the_order_of_the_look_with_its_headings) {
    const ita::look dress{.columns = {{.field = column_field::number, .share = 0.4},
                                      {.field = column_field::results},
                                      {.field = column_field::measure, .heading = "โครงการ"}}};
    const auto d = ita::compose(small_report(), dress);
    BOOST_TEST((headings(d) == strings{"ที่", "ผลการดำเนินการ", "โครงการ"}));
    BOOST_TEST(words(cell(d, 1, 0).at(0)) == "๑.");
    BOOST_TEST(words(cell(d, 1, 1).at(0)) == "ประชุมแล้ว ๒ ครั้ง");
}
BOOST_AUTO_TEST_CASE(a_marker_stands_in_the_column_of_numbers_or_before_the_title_but_not_in_both) {
    const auto d = ita::compose(small_report(), {.columns = {{.field = column_field::number, .share = 0.4}, {}}});
    BOOST_TEST(words(cell(d, 1, 0).at(0)) == "๑.");
    BOOST_TEST(!cell(d, 1, 1).at(0).label.has_value());
}
BOOST_AUTO_TEST_CASE(measures_without_markers_are_counted_in_the_column_of_numbers) {
    const ita::report what{.measures = {{.title = "ก"}, {.title = "ข"}}};
    const auto d = ita::compose(what, {.columns = {{.field = column_field::number, .share = 0.4}, {}}});
    BOOST_TEST(words(cell(d, 2, 0).at(0)) == "๒");
    BOOST_TEST(ita::recognise(d).report.measures.at(1).marker.empty());
}
BOOST_AUTO_TEST_CASE(extra_headings_are_columns_in_the_order_they_first_appear) {
    const ita::report what{.measures = {with_extra({{"ข", "1"}, {"ก", "2"}}), with_extra({{"ค", "3"}, {"ก", "4"}})}};
    const auto d = ita::compose(what, {.columns = {{.field = column_field::measure}}});
    BOOST_TEST((headings(d) == strings{ita::usual_heading(column_field::measure), "ข", "ก", "ค"}));
    BOOST_TEST(words(cell(d, 1, 2).at(0)) == "2");
    BOOST_TEST(words(cell(d, 2, 1).at(0)).empty());
    BOOST_TEST(words(cell(d, 2, 2).at(0)) == "4");
    BOOST_TEST(words(cell(d, 2, 3).at(0)) == "3");
}
BOOST_AUTO_TEST_CASE(an_extra_column_of_the_look_takes_its_place_and_comes_once) {
    const ita::look dress{.columns = {{.field = column_field::extra, .heading = "หมายเหตุ"}, {}}};
    const auto d = ita::compose({.measures = {with_extra({{"หมายเหตุ", "-"}})}}, dress);
    BOOST_TEST((headings(d) == strings{"หมายเหตุ", ita::usual_heading(column_field::measure)}));
    BOOST_TEST(words(cell(d, 1, 0).at(0)) == "-");
}
BOOST_AUTO_TEST_CASE(two_texts_under_one_extra_heading_are_two_paragraphs) {
    const auto d = ita::compose({.measures = {with_extra({{"ก", "1"}, {"ก", "2"}})}}, {.columns = {{}}});
    BOOST_TEST((texts(cell(d, 1, 1)) == strings{"1", "2"}));
}
BOOST_AUTO_TEST_CASE(three_hundred_measures_share_their_extra_columns) {
    ita::report what;
    for (int i = 0; i < 300; ++i) what.measures.push_back(with_extra({{"ช่อง " + std::to_string(i % 9), "-"}}));
    BOOST_TEST(tables(ita::compose(what)).at(0).columns.size() == 6u + 9u);
}

BOOST_DATA_TEST_CASE(widths_fill_the_text_area_to_the_emu, extra_columns, extra) {
    const auto t = tables(ita::compose(with_columns(extra))).at(0);
    BOOST_TEST(t.columns.size() == 6u + extra);
    BOOST_TEST(std::accumulate(t.columns.begin(), t.columns.end(), 0_cm).emu() == text_width.emu());
}
BOOST_AUTO_TEST_CASE(widths_are_in_the_ratio_of_shares) {
    const ita::look dress{.columns = {{.share = 30}, {.field = column_field::steps, .share = 1}}};
    const auto t = tables(ita::compose(small_report(), dress)).at(0);
    BOOST_TEST((t.columns[0] / t.columns[1]) == 30.0, boost::test_tools::tolerance(1e-5));
}
BOOST_AUTO_TEST_CASE(columns_that_a_report_adds_leave_none_too_narrow_for_words) {
    const auto t = tables(ita::compose(with_columns(4))).at(0);
    for (const auto width : t.columns) BOOST_TEST((width >= 2_cm), width.centimetres());
    const auto steps = t.columns[1];
    for (std::size_t i = 6; i < t.columns.size(); ++i) BOOST_TEST((t.columns[i] < steps), i);
}
BOOST_AUTO_TEST_CASE(none_of_very_many_columns_vanishes) {
    const auto t = tables(ita::compose(with_columns(57))).at(0);
    for (const auto width : t.columns) BOOST_TEST((width > 0.3_cm));
}

BOOST_AUTO_TEST_CASE(a_measure_stands_as_its_marker_and_its_title) {
    const auto p = cell(ita::compose(small_report()), 1, 0).at(0);
    BOOST_TEST_REQUIRE(p.label.has_value());
    BOOST_TEST((*p.label == ita::doc::list_label{.text = "๑."}));
    BOOST_TEST(words(p) == "การปฏิบัติงาน");
}
BOOST_AUTO_TEST_CASE(items_are_paragraphs_with_typed_labels_and_nested_ones_stand_further_in) {
    const auto d = ita::compose(small_report());
    const auto steps = cell(d, 1, 1);
    BOOST_TEST((texts(steps) == strings{"ประชุมชี้แจง", "ทุกกอง", "สรุปผล"}));
    BOOST_TEST((steps[0].label == ita::doc::list_label{.text = "๑."}));
    BOOST_TEST((steps[1].label == ita::doc::list_label{.text = "-", .level = 1}));
    BOOST_TEST(!steps[2].label.has_value());
    const auto outer = style(d, steps[0].style).paragraph;
    const auto inner = style(d, steps[1].style).paragraph;
    BOOST_TEST((*outer.first_line < 0_cm && *outer.left + *outer.first_line == 0_cm));
    BOOST_TEST((*inner.left + *inner.first_line == *outer.left));
}
BOOST_AUTO_TEST_CASE(items_without_a_marker_are_plain_paragraphs_that_do_not_hang) {
    auto what = small_report();
    what.measures[0].steps = {ita::item{"", "นอก", {ita::item{"", "ใน"}}}};
    const auto d = ita::compose(what);
    const auto steps = cell(d, 1, 1);
    BOOST_TEST(steps[0].style == "Table Text");
    const auto inner = style(d, steps[1].style).paragraph;
    BOOST_TEST((!inner.first_line && *inner.left > 0_cm));
}
BOOST_AUTO_TEST_CASE(a_wide_marker_widens_the_hanging_indent_of_its_level_only) {
    const auto usual = ita::compose(small_report());
    auto what = small_report();
    what.measures[0].steps.push_back({"(๑๒)", "ข้อสิบสอง"});
    const auto wide = ita::compose(what);
    BOOST_TEST((hanging(wide, "Item 1") > hanging(usual, "Item 1")));
    BOOST_TEST((hanging(wide, "Item 2") == hanging(usual, "Item 2")));
    what.measures[0].steps.push_back({std::string(400, 'x'), "ยาวผิดปกติ"});
    BOOST_TEST((hanging(ita::compose(what), "Item 1") < 2_cm));
}
BOOST_AUTO_TEST_CASE(marks_above_and_below_do_not_widen_a_marker) {
    auto what = small_report();
    what.measures[0].steps = {ita::item{"ก.", "หนึ่ง"}};
    const auto bare = hanging(ita::compose(what), "Item 1");
    what.measures[0].steps = {ita::item{"กี้.", "หนึ่ง"}};
    BOOST_TEST((hanging(ita::compose(what), "Item 1") == bare));
}
BOOST_AUTO_TEST_CASE(owners_are_bullets) {
    const auto owners = cell(ita::compose(small_report()), 1, 2);
    BOOST_TEST((texts(owners) == strings{"สำนักปลัด", "กองคลัง"}));
    for (const auto& p : owners)
        BOOST_TEST((p.label == ita::doc::list_label{.text = "-", .kind = ita::doc::label_kind::bullet}));
}
BOOST_AUTO_TEST_CASE(a_time_without_words_gets_some) {
    auto what = small_report();
    const auto known = ita::understood("ปีงบประมาณ พ.ศ. ๒๕๖๘");
    what.measures[0].timeline = {"", known.kind, known.from, known.to};
    const auto made = words(cell(ita::compose(what), 1, 3).at(0));
    BOOST_TEST(made == ita::to_text(what.measures[0].timeline));
    BOOST_TEST(made.find("๒๕๖๘") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(an_issue_has_its_own_column_where_the_look_has_one) {
    auto what = small_report();
    what.measures[0].issue = 12;
    const ita::look dress{.digits = ita::digits::ascii, .columns = {{.field = column_field::issue}}};
    BOOST_TEST(words(cell(ita::compose(what, dress), 1, 0).at(0)) == "12");
}
BOOST_AUTO_TEST_CASE(an_empty_cell_holds_one_empty_paragraph) {
    const auto d = ita::compose({.measures = {{.title = "มาตรการ"}}});
    for (std::size_t i = 1; i < 6; ++i) BOOST_TEST((texts(cell(d, 1, i)) == strings{""}), i);
}
BOOST_AUTO_TEST_CASE(rows_are_whole_where_the_look_says_so) {
    BOOST_TEST(!tables(ita::compose(small_report(), {.rows_may_split = false})).at(0).rows.at(1).may_split);
}
BOOST_AUTO_TEST_SUITE_END()
