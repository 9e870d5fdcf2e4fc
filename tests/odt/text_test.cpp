// tests/odt/text_test.cpp - words, blanks, links and fields in a line.
#include "odt/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "odt/fixture.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
using ita::doc::field;
using ita::doc::field_kind;
using ita::doc::run;
namespace data = boost::unit_test::data;

struct pair {
    const char* given;
    const char* wanted;
};
std::ostream& operator<<(std::ostream& out, const pair& row) { return out << row.given; }

const pair alone[] = {
    {"คำ", "คำ"},
    {"a b", "a b"},
    {" a", "<text:s/>a"},
    {"a ", "a<text:s/>"},
    {" ", "<text:s/>"},
    {"   ", "<text:s text:c=\"3\"/>"},
    {"a  b", "a<text:s text:c=\"2\"/>b"},
    {"a\nb", "a<text:line-break/>b"},
    {"a\tb", "a<text:tab/>b"},
    {"a \n b", "a<text:s/><text:line-break/><text:s/>b"},
    {"\t x", "<text:tab/><text:s/>x"},
    {"long enough for eight bytes  and more", "long enough for eight bytes<text:s text:c=\"2\"/>and more"},
    {"&<>\"", "&amp;&lt;&gt;\""}};

std::string written(const std::vector<ita::doc::span>& content, const ita::doc::document& frame = {}) {
    ita::test::page page(frame);
    write_spans(page.root, content, page.in);
    return page.written();
}

std::string styles_for(const std::vector<ita::doc::span>& content, const ita::doc::document& frame = {}) {
    ita::test::page page(frame);
    write_spans(page.root, content, page.in);
    return page.in.automatic.printed();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_text)
BOOST_DATA_TEST_CASE(blanks_that_readers_drop_become_elements, data::make(alone), row) {
    BOOST_TEST(written({run{.text = row.given}}) == row.wanted);
}
BOOST_AUTO_TEST_CASE(a_blank_between_two_runs_is_plain_where_letters_stand_beside_it) {
    BOOST_TEST(written({run{.text = "a "}, run{}, run{.text = "b"}}) == "a b");
    BOOST_TEST(written({run{.text = "a"}, run{.text = " b"}}) == "a b");
}
BOOST_AUTO_TEST_CASE(blanks_that_meet_at_the_edge_of_two_runs_become_elements) {
    BOOST_TEST(written({run{.text = "a "}, run{.text = " b"}}) == "a<text:s/><text:s/>b");
}
BOOST_AUTO_TEST_CASE(a_blank_beside_a_field_is_plain) {
    BOOST_TEST(written({run{.text = "- "}, field{}, run{.text = " -"}}) ==
               "- <text:page-number text:select-page=\"current\" style:num-format=\"1\">1</text:page-number> -");
}
BOOST_AUTO_TEST_CASE(a_format_makes_a_span_and_an_equal_format_the_same_style) {
    const ita::doc::text_format bold{.bold = true};
    BOOST_TEST(written({run{"a", bold, {}}, run{"b", {.italic = true}, {}}, run{"c", bold, {}}}) ==
               "<text:span text:style-name=\"T1\">a</text:span><text:span text:style-name=\"T2\">b</text:span>"
               "<text:span text:style-name=\"T1\">c</text:span>");
}
BOOST_AUTO_TEST_CASE(every_property_of_letters_is_said_for_complex_scripts_too) {
    const ita::doc::text_format all{"TH Sarabun New", 16.5_pt, true, false, true, ita::color{0xC0, 0, 1}};
    BOOST_TEST(
        styles_for({run{"ก", all, {}}}) ==
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties"
        " style:font-name=\"TH Sarabun New\" style:font-name-asian=\"TH Sarabun New\""
        " style:font-name-complex=\"TH Sarabun New\" fo:font-size=\"16.5pt\" style:font-size-asian=\"16.5pt\""
        " style:font-size-complex=\"16.5pt\" fo:font-weight=\"bold\" style:font-weight-asian=\"bold\""
        " style:font-weight-complex=\"bold\" fo:font-style=\"normal\" style:font-style-asian=\"normal\""
        " style:font-style-complex=\"normal\" style:text-underline-style=\"solid\" style:text-underline-width=\"auto\""
        " style:text-underline-color=\"font-color\" fo:color=\"#C00001\"/></style:style>");
}
BOOST_AUTO_TEST_CASE(a_link_stands_around_its_span) {
    BOOST_TEST(written({run{"ก", {.bold = true}, "https://example.go.th/?a&b"}}) ==
               "<text:a xlink:type=\"simple\" xlink:href=\"https://example.go.th/?a&amp;b\">"
               "<text:span text:style-name=\"T1\">ก</text:span></text:a>");
}
BOOST_AUTO_TEST_CASE(a_thai_page_number_is_a_field_in_the_thai_language) {
    ita::doc::document frame;
    frame.page.thai_page_numbers = true;
    BOOST_TEST(written({field{}}, frame) ==
               "<text:span text:style-name=\"T1\"><text:page-number text:select-page=\"current\""
               " style:num-format=\"Native Numbering\">๑</text:page-number></text:span>");
    BOOST_TEST(styles_for({field{}}, frame) ==
               "<style:style style:name=\"T1\" style:family=\"text\">"
               "<style:text-properties fo:language=\"th\" fo:country=\"TH\"/></style:style>");
}
BOOST_AUTO_TEST_CASE(the_number_of_pages_is_a_field_of_its_own) {
    BOOST_TEST(written({field{field_kind::page_count}}) ==
               "<text:page-count style:num-format=\"1\">1</text:page-count>");
}
BOOST_AUTO_TEST_SUITE_END()
