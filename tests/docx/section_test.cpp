// tests/docx/section_test.cpp - paper, margins, headers and footers.
#include <boost/test/unit_test.hpp>

#include "docx/fixture.hpp"
#include "docx/section.hpp"

using namespace ita::doc;
using namespace ita::literals;
using ita::test::sheet;

namespace {

std::string written(const page_setup& page) {
    sheet s;
    const auto edges = ita::docx::write_page_edges(page, s.all);
    ita::docx::write_sect_pr(s.root.add("w:sectPr"), page, edges, s.body);
    return s.written();
}

std::string names_of(const page_setup& page) {
    sheet s;
    std::string names;
    for (const auto& edge : ita::docx::write_page_edges(page, s.all)) names += edge.name + ' ' + edge.pages + ' ';
    return names;
}

const std::string a4 = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
const std::string margins_of_a_letter =
    "<w:pgMar w:top=\"1417\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"708\" w:footer=\"567\" "
    "w:gutter=\"0\"/>";

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_section)

BOOST_AUTO_TEST_CASE(paper_and_margins_are_written_in_twips) {
    BOOST_TEST(written({}) == "<w:sectPr>" + a4 + margins_of_a_letter + "</w:sectPr>");
}
BOOST_AUTO_TEST_CASE(paper_wider_than_high_is_landscape) {
    const auto xml = written({.width = 29.7_cm, .height = 21_cm});
    BOOST_TEST(xml.find("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(thai_page_numbers_are_a_property_of_the_section) {
    BOOST_TEST(written({.thai_page_numbers = true}) ==
               "<w:sectPr>" + a4 + margins_of_a_letter + "<w:pgNumType w:fmt=\"thaiNumbers\"/></w:sectPr>");
}
BOOST_AUTO_TEST_CASE(a_header_on_all_pages_is_one_part) {
    const page_setup page{.header = {plain("x")}};
    BOOST_TEST(names_of(page) == "header1.xml default ");
    BOOST_TEST(written(page).starts_with("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz"));
}
BOOST_AUTO_TEST_CASE(a_first_page_without_header_keeps_its_footer) {
    const page_setup page{.header = {plain("x")}, .footer = {plain("y")}, .header_on_first_page = false};
    BOOST_TEST(names_of(page) == "header1.xml default footer1.xml default footer2.xml first ");
    const auto xml = written(page);
    BOOST_TEST(xml.find("<w:footerReference w:type=\"first\" r:id=\"rId3\"/>") != std::string::npos);
    BOOST_TEST(xml.find("<w:titlePg/></w:sectPr>") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_header_that_is_empty_makes_no_first_page_differ) {
    BOOST_TEST(written({.header_on_first_page = false}).find("titlePg") == std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_header_has_relationships_of_its_own) {
    sheet s;
    const page_setup page{.header = {{.content = {run{.text = "x", .link = "https://example.go.th"}}}}};
    const auto edges = ita::docx::write_page_edges(page, s.all);
    BOOST_TEST(edges[0].links.find("https://example.go.th") != std::string::npos);
    BOOST_TEST(s.body.links.empty());
}
BOOST_AUTO_TEST_SUITE_END()
