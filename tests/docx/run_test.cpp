// tests/docx/run_test.cpp - words, breaks, links and fields as WordprocessingML.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "docx/fixture.hpp"
#include "docx/run.hpp"

using namespace ita::doc;
using namespace ita::literals;
using ita::errc;
using ita::test::error_of;
using ita::test::sheet;

namespace {

std::string written(const span& from, bool thai_page_numbers = false) {
    sheet s;
    s.all.thai_page_numbers = thai_page_numbers;
    std::visit([&](const auto& each) { ita::docx::write_span(s.root, each, s.body); }, from);
    return s.written();
}

ita::error refusal(const run& from) {
    return error_of([&] { (void)written(from); });
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

struct address {
    const char* given;
    const char* written;
};
std::ostream& operator<<(std::ostream& out, const address& a) { return out << a.given; }

const address addresses[] = {
    {"https://example.go.th/?a=1&b=2", "https://example.go.th/?a=1&b=2"},
    {"https://example.go.th/แผน ๒๕๖๘", "https://example.go.th/แผน%20๒๕๖๘"},
    {"a\"<>\\^`{|}", "a%22%3C%3E%5C%5E%60%7B%7C%7D"},
    {"100%25 100% %4G", "100%25%20100%25%20%254G"},
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

BOOST_DATA_TEST_CASE(what_no_address_may_hold_is_encoded, addresses, a) {
    BOOST_TEST(ita::docx::to_iri(a.given) == a.written);
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

BOOST_AUTO_TEST_CASE(a_control_character_is_refused_with_its_place) {
    const auto problem = refusal({.text = "แ\x01"});
    BOOST_TEST((problem.code() == errc::unwritable_text));
    BOOST_TEST(problem.where().part == "/text");
    BOOST_TEST(problem.message() == "expected text that XML can hold, found control character U+0001 at byte 3");
}
BOOST_AUTO_TEST_CASE(a_line_break_in_a_link_is_refused) {
    const auto problem = refusal({.text = "x", .link = "a\nb"});
    BOOST_TEST((problem.code() == errc::unwritable_text));
    BOOST_TEST(problem.where().part == "/link");
}

BOOST_DATA_TEST_CASE(sizes_that_word_lacks_are_refused, (std::array{0.9, 1638.1, 0.0, -16.0}), points) {
    const auto problem = refusal({.text = "x", .format = {.size = ita::length::from_points(points)}});
    BOOST_TEST((problem.code() == errc::out_of_range));
    BOOST_TEST(problem.where().part == "/format/size");
}
BOOST_AUTO_TEST_SUITE_END()
