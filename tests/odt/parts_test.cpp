// tests/odt/parts_test.cpp - meta.xml, the manifest, the page in styles.xml.
#include "odt/parts.hpp"

#include <boost/test/unit_test.hpp>

#include "odt/fixture.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
using ita::doc::plain;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string styles_of(const ita::doc::document& frame) {
    ita::test::page page(frame);
    return styles_part(frame, page.in, page.fonts);
}

ita::doc::document with_header(bool on_first_page) {
    ita::doc::document frame;
    frame.page.header = {plain("หัว")};
    frame.page.header_on_first_page = on_first_page;
    return frame;
}

const std::string master = "<style:master-page style:name=\"Standard\" style:page-layout-name=\"Standard\">";
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_parts)
BOOST_AUTO_TEST_CASE(what_a_document_says_of_itself_is_in_its_meta_part) {
    ita::doc::metadata about{.title = "ก & ข", .author = "เทศบาล", .subject = "เรื่อง", .keywords = {"ITA", "แผน"}};
    about.created = ita::date{std::chrono::year{2025}, std::chrono::February, std::chrono::day{3}};
    about.custom = {{"เลขที่", "๑/๒๕๖๘"}};
    const auto text = meta_part(about);
    BOOST_TEST(text.substr(text.find("<dc:title>")) ==
               "<dc:title>ก &amp; ข</dc:title><dc:subject>เรื่อง</dc:subject><meta:keyword>ITA</meta:keyword>"
               "<meta:keyword>แผน</meta:keyword><meta:initial-creator>เทศบาล</meta:initial-creator>"
               "<dc:creator>เทศบาล</dc:creator><dc:language>th-TH</dc:language>"
               "<meta:creation-date>2025-02-03T00:00:00</meta:creation-date>"
               "<meta:user-defined meta:name=\"เลขที่\" meta:value-type=\"string\">๑/๒๕๖๘</meta:user-defined>"
               "</office:meta></office:document-meta>");
}
BOOST_AUTO_TEST_CASE(no_date_is_made_up) { BOOST_TEST(!holds(meta_part({}), "date")); }
BOOST_AUTO_TEST_CASE(the_manifest_names_every_member_and_its_version) {
    const auto text = manifest_part({{"content.xml", "text/xml"}, {"Pictures/1.png", "image/png"}});
    BOOST_TEST(text.substr(text.find("manifest:version")) ==
               "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
               " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
               "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
               "<manifest:file-entry manifest:full-path=\"Pictures/1.png\" manifest:media-type=\"image/png\"/>"
               "</manifest:manifest>");
}
BOOST_AUTO_TEST_CASE(a_page_without_header_has_the_margins_of_the_document) {
    BOOST_TEST(holds(styles_of({}),
                     "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" style:print-orientation=\"portrait\""
                     " fo:margin-top=\"2.5cm\" fo:margin-right=\"2cm\" fo:margin-bottom=\"2cm\""
                     " fo:margin-left=\"3cm\""));
    BOOST_TEST(
        holds(styles_of({}), "<style:master-page style:name=\"Standard\" style:page-layout-name=\"Standard\"/>"));
}
BOOST_AUTO_TEST_CASE(a_header_stands_in_the_margin_and_leaves_the_text_where_it_is) {
    const auto text = styles_of(with_header(true));
    BOOST_TEST(holds(text, "fo:margin-top=\"1.25cm\""));
    BOOST_TEST(holds(text, "<style:header-style><style:header-footer-properties fo:min-height=\"1.25cm\""));
    BOOST_TEST(holds(text, master + "<style:header><text:p>หัว</text:p></style:header></style:master-page>"));
}
BOOST_AUTO_TEST_CASE(a_header_that_the_first_page_lacks_is_empty_there) {
    BOOST_TEST(holds(styles_of(with_header(false)),
                     master + "<style:header><text:p>หัว</text:p></style:header>"
                              "<style:header-first><text:p/></style:header-first></style:master-page>"));
}
BOOST_AUTO_TEST_CASE(a_footer_is_said_again_for_a_first_page_that_differs_in_its_header) {
    auto frame = with_header(false);
    frame.page.footer = {plain("ท้าย")};
    BOOST_TEST(holds(styles_of(frame),
                     "<style:footer><text:p>ท้าย</text:p></style:footer>"
                     "<style:footer-first><text:p>ท้าย</text:p></style:footer-first>"));
}
BOOST_AUTO_TEST_CASE(paper_wider_than_high_is_landscape) {
    ita::doc::document frame;
    std::swap(frame.page.width, frame.page.height);
    BOOST_TEST(holds(styles_of(frame), "style:print-orientation=\"landscape\""));
}
BOOST_AUTO_TEST_CASE(a_font_is_declared_with_what_to_take_in_its_place) {
    ita::doc::document frame;
    frame.fonts = {{"TH Sarabun New", {"Sarabun", "O'Hara"}}};
    frame.text.font = "Laksaman";
    BOOST_TEST(
        holds(styles_of(frame),
              "<office:font-face-decls><style:font-face style:name=\"TH Sarabun New\""
              " svg:font-family=\"'TH Sarabun New', 'Sarabun', &quot;O'Hara&quot;\"/>"
              "<style:font-face style:name=\"Laksaman\" svg:font-family=\"'Laksaman'\"/></office:font-face-decls>"));
}
BOOST_AUTO_TEST_SUITE_END()
