// tests/odt/paragraph_test.cpp - text:p, its automatic style and its typed label.
#include "odt/paragraph.hpp"

#include <boost/test/unit_test.hpp>

#include "odt/fixture.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
using ita::doc::alignment;
using ita::doc::plain;

ita::doc::document with_styles() {
    ita::doc::document frame;
    frame.styles = {{.name = "Body Text", .paragraph = {.left = 2_cm, .tabs = {{5_cm}}}},
                    {.name = "Child", .based_on = "Body Text", .paragraph = {.first_line = -1_cm}}};
    return frame;
}

std::string styles_for(const ita::doc::paragraph& given) {
    ita::test::page page(with_styles());
    write_p(page.root, given, page.in);
    return page.in.automatic.printed();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_paragraph)
BOOST_AUTO_TEST_CASE(a_paragraph_without_format_names_its_style_or_none) {
    ita::test::page page(with_styles());
    write_p(page.root, plain("ก"), page.in);
    write_p(page.root, plain("", "Body Text"), page.in);
    BOOST_TEST(page.written() == "<text:p>ก</text:p><text:p text:style-name=\"Body_20_Text\"/>");
    BOOST_TEST(page.in.automatic.printed().empty());
}
BOOST_AUTO_TEST_CASE(equal_formats_on_one_style_share_an_automatic_style) {
    ita::test::page page(with_styles());
    for (const char* style : {"Body Text", "Child", "Body Text"}) {
        auto p = plain("", style);
        p.format.keep_with_next = true;
        write_p(page.root, p, page.in);
    }
    BOOST_TEST(page.written() ==
               "<text:p text:style-name=\"P1\"/><text:p text:style-name=\"P2\"/><text:p text:style-name=\"P1\"/>");
}
BOOST_AUTO_TEST_CASE(every_property_of_a_paragraph_is_written) {
    auto p = plain("");
    p.format = {alignment::thai_distribute, 1_cm, 2_cm, -0.5_cm, 6_pt, 12_pt, 1.5, true, false, true, {}};
    BOOST_TEST(styles_for(p) ==
               "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
               "<style:paragraph-properties fo:text-align=\"justify\" fo:margin-left=\"1cm\" fo:margin-right=\"2cm\""
               " fo:text-indent=\"-0.5cm\" fo:margin-top=\"0.2117cm\" fo:margin-bottom=\"0.4233cm\""
               " fo:line-height=\"150%\" fo:keep-with-next=\"always\" fo:keep-together=\"auto\""
               " fo:break-before=\"page\"/></style:style>");
}
BOOST_AUTO_TEST_CASE(tabs_count_from_the_left_indent) {
    auto p = plain("");
    p.format.left = 1_cm;
    p.format.tabs = {{5_cm}, {10_cm, ita::doc::tab_kind::center}, {15_cm, ita::doc::tab_kind::right}};
    BOOST_TEST(styles_for(p).find("<style:tab-stop style:position=\"4cm\"/>"
                                  "<style:tab-stop style:position=\"9cm\" style:type=\"center\"/>"
                                  "<style:tab-stop style:position=\"14cm\" style:type=\"right\"/>") !=
               std::string::npos);
}
BOOST_AUTO_TEST_CASE(inherited_tabs_stay_where_they_are_when_the_indent_moves) {
    auto p = plain("", "Child");
    p.format.left = 3_cm;
    BOOST_TEST(styles_for(p) ==
               "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Child\">"
               "<style:paragraph-properties fo:margin-left=\"3cm\"><style:tab-stops>"
               "<style:tab-stop style:position=\"2cm\"/></style:tab-stops></style:paragraph-properties></style:style>");
}
BOOST_AUTO_TEST_CASE(a_typed_label_is_text_and_a_tab) {
    ita::test::page page;
    auto p = plain(" รวบรวมแผน");
    p.label = {.text = "๑."};
    write_p(page.root, p, page.in);
    BOOST_TEST(page.written() == "<text:p>๑.<text:tab/><text:s/>รวบรวมแผน</text:p>");
}
BOOST_AUTO_TEST_CASE(a_typed_label_without_text_leaves_no_trace) {
    ita::test::page page;
    auto p = plain("ก");
    p.label = ita::doc::list_label{};
    write_p(page.root, p, page.in);
    BOOST_TEST(page.written() == "<text:p>ก</text:p>");
}
BOOST_AUTO_TEST_SUITE_END()
