// tests/docx/parts_test.cpp - the small parts: numbering, fonts, settings, properties, content types.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "docx/fixture.hpp"
#include "docx/parts.hpp"
#include "docx/xstring.hpp"

using namespace ita::doc;
using ita::test::sheet;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_parts)

BOOST_AUTO_TEST_CASE(each_kind_of_bullet_is_a_list_of_nine_levels) {
    ita::docx::bullets lists;
    BOOST_TEST(lists.number_of("-") == 1U);
    BOOST_TEST(lists.number_of("ก") == 2U);
    BOOST_TEST(lists.number_of("-") == 1U);
    const auto xml = lists.print();
    BOOST_TEST(count(xml, "<w:abstractNum ") == 2U);
    BOOST_TEST(count(xml, "<w:lvl ") == 18U);
    BOOST_TEST(holds(xml,
                     "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/>"
                     "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr></w:lvl>"));
    BOOST_TEST(holds(xml,
                     "<w:lvlText w:val=\"ก\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" "
                     "w:hanging=\"360\"/></w:pPr><w:rPr><w:cs/></w:rPr></w:lvl>"));
    BOOST_TEST(
        xml.ends_with("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\">"
                      "<w:abstractNumId w:val=\"2\"/></w:num></w:numbering>"));
}
BOOST_AUTO_TEST_CASE(a_font_names_what_to_take_instead) {
    BOOST_TEST(holds(ita::docx::font_table_xml({{"TH Sarabun New", {"Sarabun", "Laksaman"}}, {"Kinnari", {}}}),
                     "<w:font w:name=\"TH Sarabun New\"><w:altName w:val=\"Sarabun,Laksaman\"/></w:font>"
                     "<w:font w:name=\"Kinnari\"/></w:fonts>"));
}
BOOST_AUTO_TEST_CASE(settings_ask_for_the_layout_of_word_2013_and_name_the_languages) {
    const auto xml = ita::docx::settings_xml({});
    BOOST_TEST(holds(xml,
                     "<w:compatSetting w:name=\"compatibilityMode\" "
                     "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"));
    BOOST_TEST(holds(xml, "<w:themeFontLang w:val=\"en-US\" w:bidi=\"th-TH\"/>"));
}
BOOST_AUTO_TEST_CASE(settings_ask_that_a_line_with_a_break_at_its_end_is_not_spread) {
    BOOST_TEST(holds(ita::docx::settings_xml({}), "<w:compat><w:doNotExpandShiftReturn/><w:compatSetting "));
}
BOOST_AUTO_TEST_CASE(core_properties_hold_what_is_known_and_no_date_of_their_own) {
    const metadata about{.title = "รายงาน & ผล", .keywords = {"ITA", "แผน"}};
    const auto xml = ita::docx::core_xml(about);
    BOOST_TEST(holds(xml,
                     "<dc:title>รายงาน &amp; ผล</dc:title><cp:keywords>ITA, แผน</cp:keywords>"
                     "<dc:language>th-TH</dc:language></cp:coreProperties>"));
}
BOOST_AUTO_TEST_CASE(a_date_that_is_given_is_written) {
    const metadata about{.created = ita::date{std::chrono::year{2025}, std::chrono::October, std::chrono::day{5}}};
    BOOST_TEST(holds(ita::docx::core_xml(about),
                     "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2025-10-05T00:00:00Z</dcterms:created>"));
}
BOOST_AUTO_TEST_CASE(custom_properties_are_numbered_from_two) {
    const auto xml = ita::docx::custom_xml({.custom = {{"เลขที่", "๑/๒๕๖๘"}, {"b", ""}}});
    BOOST_TEST(holds(xml, "pid=\"2\" name=\"เลขที่\"><vt:lpwstr>๑/๒๕๖๘</vt:lpwstr></property>"));
    BOOST_TEST(holds(xml, "pid=\"3\" name=\"b\">"));
}
BOOST_AUTO_TEST_CASE(what_looks_like_an_escape_is_escaped_in_custom_properties) {
    const auto xml = ita::docx::custom_xml({.custom = {{"a", "_x0041_\r"}}});
    BOOST_TEST(holds(xml, "<vt:lpwstr>_x005F_x0041__x000D_</vt:lpwstr>"));
}

struct escaped {
    const char* typed;
    const char* says;
};
std::ostream& operator<<(std::ostream& out, const escaped& e) { return out << e.typed; }
const escaped escapes[] = {{"a_x000A_b", "a\nb"},
                           {"_x0E01_", "ก"},
                           {"_xD83D__xDE00_", "😀"},
                           {"_x005F_x0041_", "_x0041_"},
                           {"_x0001_", "_x0001_"},
                           {"_xD83D_", "_xD83D_"},
                           {"_x00G1_ _x41_", "_x00G1_ _x41_"},
                           {"_x005f_", "_"}};
BOOST_DATA_TEST_CASE(escapes_of_properties_are_read, boost::unit_test::data::make(escapes), e) {
    BOOST_TEST(ita::docx::decoded(e.typed) == e.says);
    BOOST_TEST(ita::docx::decoded(ita::docx::encoded(e.says)) == e.says);
}
BOOST_AUTO_TEST_CASE(content_types_name_endings_that_are_there_and_every_part) {
    pictures kept("media/image");
    (void)kept.keep(ita::bytes(1), image_type::jpeg);
    const auto xml = ita::docx::content_types_xml({{"/word/document.xml", "main"}}, kept);
    BOOST_TEST(
        holds(xml,
              "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Override PartName=\"/word/document.xml\" "
              "ContentType=\"main\"/></Types>"));
    BOOST_TEST(!holds(xml, "image/png"));
}
BOOST_AUTO_TEST_SUITE_END()
