// tests/docx/run_test.cpp - words, breaks, links and fields as WordprocessingML.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "docx/fixture.hpp"
#include "docx/run.hpp"

using namespace ita::doc;
using namespace ita::literals;
using ita::test::sheet;

namespace {

std::string written(const span& from, bool thai_page_numbers = false) {
    sheet s;
    s.all.thai_page_numbers = thai_page_numbers;
    std::visit([&](const auto& each) { ita::docx::write_span(s.root, each, s.body); }, from);
    return s.written();
}

struct words {
    const char* text;
    const char* xml;
};
std::ostream& operator<<(std::ostream& out, const words& w) { return out << w.xml; }

const words texts[] = {
    {"ITA", "<w:r><w:t>ITA</w:t></w:r>"},
    {"", "<w:r/>"},
    {"แผน", "<w:r><w:rPr><w:cs/></w:rPr><w:t>แผน</w:t></w:r>"},
    {"ITA ๒๕๖๘", "<w:r><w:rPr><w:cs/></w:rPr><w:t>ITA ๒๕๖๘</w:t></w:r>"},
    {"ກ", "<w:r><w:t>ກ</w:t></w:r>"},
    {" a", "<w:r><w:t xml:space=\"preserve\"> a</w:t></w:r>"},
    {"a ", "<w:r><w:t xml:space=\"preserve\">a </w:t></w:r>"},
    {"a  b", "<w:r><w:t xml:space=\"preserve\">a  b</w:t></w:r>"},
    {"a b", "<w:r><w:t>a b</w:t></w:r>"},
    {"a\nb", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"},
    {"a\t\n", "<w:r><w:t>a</w:t><w:tab/><w:br/></w:r>"},
    {"\n\tb\n", "<w:r><w:br/><w:tab/><w:t>b</w:t><w:br/></w:r>"},
    {"<&>\"'", "<w:r><w:t>&lt;&amp;&gt;\"'</w:t></w:r>"},
};

struct look {
    const char* name;
    text_format format;
    const char* xml;
};
std::ostream& operator<<(std::ostream& out, const look& l) { return out << l.name; }

const look looks[] = {
    {"font",
     {.font = "TH Sarabun New"},
     "<w:rFonts w:ascii=\"TH Sarabun New\" w:hAnsi=\"TH Sarabun New\" w:eastAsia=\"TH Sarabun New\" "
     "w:cs=\"TH Sarabun New\"/>"},
    {"size", {.size = 16_pt}, "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"},
    {"size between half-points", {.size = 16.3_pt}, "<w:sz w:val=\"33\"/><w:szCs w:val=\"33\"/>"},
    {"bold", {.bold = true}, "<w:b/><w:bCs/>"},
    {"not bold", {.bold = false}, "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>"},
    {"italic", {.italic = true}, "<w:i/><w:iCs/>"},
    {"underline", {.underline = true}, "<w:u w:val=\"single\"/>"},
    {"no underline", {.underline = false}, "<w:u w:val=\"none\"/>"},
    {"color", {.color = ita::color{0xC0, 0, 0x0A}}, "<w:color w:val=\"C0000A\"/>"},
    {"all",
     {.size = 20_pt, .bold = true, .italic = true, .underline = true, .color = ita::color{}},
     "<w:b/><w:bCs/><w:i/><w:iCs/><w:color w:val=\"000000\"/><w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/>"
     "<w:u w:val=\"single\"/>"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_run)

BOOST_DATA_TEST_CASE(words_become_text_breaks_and_tabs, texts, w) { BOOST_TEST(written(run{.text = w.text}) == w.xml); }

BOOST_DATA_TEST_CASE(looks_are_written_for_thai_and_latin_letters_alike, looks, l) {
    const auto wanted = std::string("<w:r><w:rPr>") + l.xml + "</w:rPr><w:t>x</w:t></w:r>";
    BOOST_TEST(written(run{.text = "x", .format = l.format}) == wanted);
}

BOOST_AUTO_TEST_CASE(a_link_is_a_relationship_to_outside_and_equal_links_share_it) {
    sheet s;
    const run link{.text = "x", .link = "https://example.go.th"};
    ita::docx::write_span(s.root, link, s.body);
    ita::docx::write_span(s.root, link, s.body);
    const std::string once = "<w:hyperlink r:id=\"rId1\" w:history=\"1\"><w:r><w:t>x</w:t></w:r></w:hyperlink>";
    BOOST_TEST(s.written() == once + once);
    BOOST_TEST(s.body.links.print().find(
                   "Target=\"https://example.go.th\" TargetMode=\"External\"/></Relationships>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_number_is_a_complex_field_with_the_last_known_number) {
    BOOST_TEST(written(field{}) ==
               "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
               "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
               "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
               "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}
BOOST_AUTO_TEST_CASE(thai_page_numbers_have_no_switch_of_their_own) {
    const auto xml = written(field{}, true);
    BOOST_TEST(xml.find("> PAGE <") != std::string::npos);
    BOOST_TEST(xml.find("<w:r><w:rPr><w:cs/></w:rPr><w:t>๑</w:t></w:r>") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_page_count_is_a_field_too) {
    BOOST_TEST(written(field{field_kind::page_count, {.bold = true}})
                   .find("<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:instrText xml:space=\"preserve\"> NUMPAGES "
                         "</w:instrText></w:r>") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
