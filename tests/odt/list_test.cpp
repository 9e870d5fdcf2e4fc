// tests/odt/list_test.cpp - bullets become lists.
#include <boost/test/unit_test.hpp>

#include "odt/blocks.hpp"
#include "odt/fixture.hpp"
#include "odt/list.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
using ita::doc::block;
using ita::doc::label_kind;
using ita::doc::paragraph;
using ita::doc::plain;

paragraph bullet(const char* text, const char* mark = "-", int level = 0) {
    auto p = plain(text);
    p.label = {.text = mark, .kind = label_kind::bullet, .level = level};
    return p;
}

const std::string l1 = "<text:list text:style-name=\"L1\">";
const std::string l2 = "<text:list text:style-name=\"L2\">";
const std::string item = "<text:list-item>";
const std::string item_end = "</text:list-item>";
const std::string end = "</text:list>";

std::string p(const std::string& text) { return "<text:p>" + text + "</text:p>"; }

std::string written(const std::vector<block>& blocks) {
    ita::test::page page;
    write_blocks(page.root, blocks, page.in);
    return page.written();
}

std::string styles_for(const paragraph& given, const ita::doc::document& frame = {}) {
    ita::test::page page(frame);
    write_blocks(page.root, {given}, page.in);
    return page.in.automatic.printed();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_list)
BOOST_AUTO_TEST_CASE(bullets_that_follow_one_another_are_one_list) {
    BOOST_TEST(written({bullet("ก"), bullet("ข")}) == l1 + item + p("ก") + item_end + item + p("ข") + item_end + end);
}
BOOST_AUTO_TEST_CASE(another_paragraph_ends_the_list) {
    BOOST_TEST(written({bullet("ก"), plain("ข"), bullet("ค")}) ==
               l1 + item + p("ก") + item_end + end + p("ข") + l1 + item + p("ค") + item_end + end);
}
BOOST_AUTO_TEST_CASE(another_bullet_starts_another_list) {
    BOOST_TEST(written({bullet("ก"), bullet("ข", "•")}) ==
               l1 + item + p("ก") + item_end + end + l2 + item + p("ข") + item_end + end);
}
BOOST_AUTO_TEST_CASE(a_deeper_bullet_stands_in_the_item_above_and_the_list_goes_on_after_it) {
    BOOST_TEST(written({bullet("ก"), bullet("ข", "-", 1), bullet("ค")}) ==
               l1 + item + p("ก") + l2 + item + p("ข") + item_end + end + item_end + item + p("ค") + item_end + end);
}
BOOST_AUTO_TEST_CASE(a_list_may_start_deep) {
    BOOST_TEST(written({bullet("ก", "-", 1)}) == l1 + item + l1 + item + p("ก") + item_end + end + item_end + end);
}
BOOST_AUTO_TEST_CASE(the_list_level_holds_the_indents_and_the_paragraph_does_not) {
    auto given = bullet("ก", "•", 1);
    given.format.left = 2_cm;
    given.format.first_line = -0.5_cm;
    given.format.after = 3_pt;
    BOOST_TEST(
        styles_for(given) ==
        "<text:list-style style:name=\"L1\"><text:list-level-style-bullet text:bullet-char=\"•\" text:level=\"2\">"
        "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        "<style:list-level-label-alignment text:label-followed-by=\"listtab\""
        " text:list-tab-stop-position=\"2cm\" fo:text-indent=\"-0.5cm\" fo:margin-left=\"2cm\"/>"
        "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
        "<style:paragraph-properties fo:margin-bottom=\"0.1058cm\"/></style:style>");
}
BOOST_AUTO_TEST_CASE(a_bullet_of_more_than_one_character_is_a_number_without_digits) {
    BOOST_TEST(styles_for(bullet("ก", "->"))
                   .find("<text:list-level-style-number style:num-format=\"\" style:num-prefix=\"->\""
                         " text:level=\"1\">") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(the_indents_of_a_named_style_count_for_its_bullets) {
    ita::doc::document frame;
    frame.styles = {{.name = "Owner", .paragraph = {.left = 0.4_cm, .first_line = -0.4_cm}}};
    auto given = bullet("กองคลัง");
    given.style = "Owner";
    BOOST_TEST(styles_for(given, frame).find("fo:text-indent=\"-0.4cm\" fo:margin-left=\"0.4cm\"") !=
               std::string::npos);
}
BOOST_AUTO_TEST_SUITE_END()
