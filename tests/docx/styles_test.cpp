// tests/docx/styles_test.cpp - named looks, their ids and the document's defaults.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "docx/fixture.hpp"
#include "docx/parts.hpp"

using namespace ita::doc;
using namespace ita::literals;
using ita::test::sheet;

namespace {

std::string written(const document& frame) { return ita::docx::styles_part_of(frame).xml; }

std::string id_of(const std::string& name) {
    sheet s;
    s.all.styles.assign({{.name = name}});
    return s.all.styles.of(name);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct id {
    const char* name;
    const char* written;
};
std::ostream& operator<<(std::ostream& out, const id& i) { return out << i.name; }

const id ids[] = {{"Title", "Title"},        {"title", "Title"}, {"caption", "Caption"},         {"Header", "Header"},
                  {"Heading 1", "Heading1"}, {"Cell", "Cell"},   {"Table text 2", "Tabletext2"}, {"เนื้อความ", "Style"},
                  {"Normal", "Normal"}};

struct tongue {
    const char* tag;
    const char* latin;
    const char* complex;
};
std::ostream& operator<<(std::ostream& out, const tongue& t) { return out << t.tag; }

const tongue tongues[] = {
    {"th-TH", "en-US", "th-TH"}, {"th", "en-US", "th"},  {"lo-LA", "en-US", "lo-LA"},
    {"en-GB", "en-GB", "th-TH"}, {"", "en-US", "th-TH"}, {"the", "the", "th-TH"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_styles)

BOOST_AUTO_TEST_CASE(the_defaults_hold_the_looks_of_all_text_and_its_languages) {
    const auto xml = written({.text = {.font = "Sarabun", .size = 16_pt}, .paragraph = {.after = 6_pt}});
    BOOST_TEST(holds(xml,
                     "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Sarabun\" w:hAnsi=\"Sarabun\" "
                     "w:eastAsia=\"Sarabun\" w:cs=\"Sarabun\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
                     "<w:lang w:val=\"en-US\" w:eastAsia=\"en-US\" w:bidi=\"th-TH\"/></w:rPr></w:rPrDefault>"
                     "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"));
}
BOOST_AUTO_TEST_CASE(there_is_always_a_style_for_paragraphs_that_name_none) {
    BOOST_TEST(holds(written({}),
                     "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                     "<w:name w:val=\"Normal\"/><w:qFormat/></w:style></w:styles>"));
}
BOOST_AUTO_TEST_CASE(a_style_named_normal_is_that_style) {
    const auto xml = written({.styles = {{.name = "Normal", .text = {.bold = true}}}});
    BOOST_TEST(holds(xml,
                     "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
                     "<w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style></w:styles>"));
    BOOST_TEST(xml.find("Normal", xml.rfind("<w:style ")) != std::string::npos);
    BOOST_TEST(xml.find("<w:style ") == xml.rfind("<w:style "));
}
BOOST_AUTO_TEST_CASE(a_style_names_the_one_that_it_is_based_on) {
    const auto xml =
        written({.styles = {{.name = "ฐาน"},
                            {.name = "Caption", .based_on = "ฐาน", .paragraph = {.align = alignment::center}}}});
    BOOST_TEST(holds(xml,
                     "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/>"
                     "<w:basedOn w:val=\"Style\"/><w:qFormat/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>"));
}

BOOST_DATA_TEST_CASE(an_id_is_words_own_or_the_latin_letters_and_digits_of_the_name, ids, i) {
    BOOST_TEST(id_of(i.name) == i.written);
}
BOOST_AUTO_TEST_CASE(names_of_equal_letters_have_different_ids) {
    sheet s;
    s.all.styles.assign({{.name = "ก"}, {.name = "ข"}, {.name = "a b"}, {.name = "AB"}});
    BOOST_TEST(s.all.styles.of("ก") == "Style");
    BOOST_TEST(s.all.styles.of("ข") == "Style1");
    BOOST_TEST(s.all.styles.of("a b") == "ab");
    BOOST_TEST(s.all.styles.of("AB") == "AB1");
}

BOOST_DATA_TEST_CASE(a_language_is_that_of_latin_text_or_of_complex_scripts, tongues, given) {
    const auto found = ita::docx::languages_of(given.tag);
    BOOST_TEST(found.latin == given.latin);
    BOOST_TEST(found.complex == given.complex);
}
BOOST_AUTO_TEST_SUITE_END()
