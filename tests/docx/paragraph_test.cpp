// tests/docx/paragraph_test.cpp - paragraphs, their layout and their labels as WordprocessingML.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "docx/fixture.hpp"
#include "docx/paragraph.hpp"

using namespace ita::doc;
using namespace ita::literals;
using ita::test::sheet;

namespace {

std::string written(const paragraph& from) {
    sheet s;
    s.all.styles.assign({{.name = "Title"},
                         {.name = "เนื้อความ"},
                         {.name = "Base", .paragraph = {.left = 2_cm, .first_line = -1_cm}},
                         {.name = "Item", .based_on = "Base", .paragraph = {.left = 3_cm}}});
    ita::docx::write_p(s.root.add("w:p"), from, s.body);
    return s.written();
}

struct layout {
    const char* name;
    paragraph_format format;
    const char* xml;
};
std::ostream& operator<<(std::ostream& out, const layout& l) { return out << l.name; }

const layout layouts[] = {
    {"left", {.align = alignment::left}, "<w:jc w:val=\"left\"/>"},
    {"center", {.align = alignment::center}, "<w:jc w:val=\"center\"/>"},
    {"right", {.align = alignment::right}, "<w:jc w:val=\"right\"/>"},
    {"justify", {.align = alignment::justify}, "<w:jc w:val=\"both\"/>"},
    {"thai distribute", {.align = alignment::thai_distribute}, "<w:jc w:val=\"thaiDistribute\"/>"},
    {"first line", {.first_line = 2.5_cm}, "<w:ind w:firstLine=\"1417\"/>"},
    {"hanging", {.left = 1_cm, .first_line = -1_cm}, "<w:ind w:left=\"567\" w:hanging=\"567\"/>"},
    {"no first line", {.first_line = 0_cm}, "<w:ind w:firstLine=\"0\"/>"},
    {"right indent", {.right = 1_cm}, "<w:ind w:right=\"567\"/>"},
    {"space", {.before = 6_pt, .after = 0_pt}, "<w:spacing w:before=\"120\" w:after=\"0\"/>"},
    {"line spacing", {.line_spacing = 1.15}, "<w:spacing w:line=\"276\" w:lineRule=\"auto\"/>"},
    {"keeps", {.keep_with_next = true, .keep_together = false}, "<w:keepNext/><w:keepLines w:val=\"0\"/>"},
    {"break", {.page_break_before = true}, "<w:pageBreakBefore/>"},
    {"tabs",
     {.tabs = {{5_cm}, {10_cm, tab_kind::center}, {15_cm, tab_kind::right}}},
     "<w:tabs><w:tab w:val=\"left\" w:pos=\"2835\"/><w:tab w:val=\"center\" w:pos=\"5669\"/>"
     "<w:tab w:val=\"right\" w:pos=\"8504\"/></w:tabs>"},
};

paragraph with(paragraph_format format) { return {.format = std::move(format)}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_paragraph)

BOOST_AUTO_TEST_CASE(an_empty_paragraph_has_no_properties) { BOOST_TEST(written({}) == "<w:p/>"); }

BOOST_DATA_TEST_CASE(a_layout_is_written_in_twips, layouts, l) {
    BOOST_TEST(written(with(l.format)) == std::string("<w:p><w:pPr>") + l.xml + "</w:pPr></w:p>");
}

BOOST_AUTO_TEST_CASE(a_style_is_named_by_its_id) {
    BOOST_TEST(written(plain("", "Title")) == "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr></w:p>");
    BOOST_TEST(written(plain("", "เนื้อความ")) == "<w:p><w:pPr><w:pStyle w:val=\"Style\"/></w:pPr></w:p>");
}

BOOST_AUTO_TEST_CASE(a_typed_label_is_text_and_a_tab_in_the_run_of_plain_words) {
    auto p = plain("ประชุม");
    p.label = list_label{.text = "๑."};
    BOOST_TEST(written(p) == "<w:p><w:r><w:rPr><w:cs/></w:rPr><w:t>๑.</w:t><w:tab/><w:t>ประชุม</w:t></w:r></w:p>");
}
BOOST_AUTO_TEST_CASE(a_typed_label_does_not_take_the_looks_of_the_words) {
    const paragraph p{.content = {run{.text = "x", .format = {.bold = true}}}, .label = list_label{.text = "1."}};
    BOOST_TEST(written(p) ==
               "<w:p><w:r><w:t>1.</w:t><w:tab/></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>x</w:t></w:r></w:p>");
}
BOOST_AUTO_TEST_CASE(a_typed_label_without_text_leaves_no_trace) {
    auto p = plain("x");
    p.label = list_label{};
    BOOST_TEST(written(p) == "<w:p><w:r><w:t>x</w:t></w:r></w:p>");
}
BOOST_AUTO_TEST_CASE(a_typed_label_without_words_stands_alone) {
    BOOST_TEST(written({.label = list_label{.text = "1."}}) == "<w:p><w:r><w:t>1.</w:t><w:tab/></w:r></w:p>");
}
BOOST_AUTO_TEST_CASE(a_bullet_is_a_list_of_word) {
    auto p = plain("x");
    p.label = list_label{.text = "-", .kind = label_kind::bullet, .level = 2};
    BOOST_TEST(written(p) ==
               "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
               "<w:r><w:t>x</w:t></w:r></w:p>");
}

BOOST_AUTO_TEST_CASE(a_bullet_repeats_the_indents_of_its_style_since_word_prefers_those_of_the_list) {
    auto p = plain("", "Item");
    p.label = list_label{.text = "-", .kind = label_kind::bullet};
    BOOST_TEST(written(p) ==
               "<w:p><w:pPr><w:pStyle w:val=\"Item\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
               "<w:ind w:left=\"1701\" w:hanging=\"567\"/></w:pPr></w:p>");
}

BOOST_AUTO_TEST_SUITE_END()
