// tests/odt/style_sheet_test.cpp - named styles and the document's defaults.
#include "odt/style_sheet.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "odt/fixture.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
namespace data = boost::unit_test::data;

std::string written(const ita::doc::document& frame) {
    ita::test::page page(frame);
    page.styles.write_styles(page.root, page.fonts);
    return page.written();
}

std::string default_style(const std::string& language) { return written({.about = {.language = language}}); }

struct language_row {
    const char* tag;
    const char* written;
};
std::ostream& operator<<(std::ostream& out, const language_row& row) { return out << row.tag; }

const std::string thai = " style:language-complex=\"th\" style:country-complex=\"TH\"/>";
const language_row languages[] = {{"th-TH", " fo:language=\"en\" fo:country=\"US\""},
                                  {"en-GB", " fo:language=\"en\" fo:country=\"GB\""},
                                  {"lo", " fo:language=\"lo\" fo:country=\"none\""},
                                  {"zh-Hant-TW", " fo:language=\"zh\" fo:script=\"Hant\" fo:country=\"TW\""},
                                  {"", ""}};

}  // namespace

BOOST_AUTO_TEST_SUITE(odt_style_sheet)
BOOST_AUTO_TEST_CASE(a_style_is_shown_by_its_name_and_written_by_an_encoded_one) {
    ita::doc::document frame;
    frame.styles = {{.name = "Heading 1", .text = {.bold = true}}, {.name = "ย่อย", .based_on = "Heading 1"}};
    const auto text = written(frame);
    BOOST_TEST(text.substr(text.find("<style:style style:name=\"Heading")) ==
               "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\""
               " style:parent-style-name=\"Standard\"><style:text-properties fo:font-weight=\"bold\""
               " style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\"/></style:style>"
               "<style:style style:name=\"_e22__e48__e2d__e22_\" style:display-name=\"ย่อย\" style:family=\"paragraph\""
               " style:parent-style-name=\"Heading_20_1\"/>");
}
BOOST_DATA_TEST_CASE(latin_words_in_a_thai_text_are_english, data::make(languages), row) {
    BOOST_TEST(default_style(row.tag).find("<style:text-properties" + (row.written + thai)) != std::string::npos);
}
BOOST_AUTO_TEST_CASE(no_line_of_a_paragraph_stands_alone_on_a_page) {
    BOOST_TEST(
        written({}).starts_with("<style:default-style style:family=\"paragraph\">"
                                "<style:paragraph-properties fo:widows=\"2\" fo:orphans=\"2\""));
}
BOOST_AUTO_TEST_CASE(tabs_without_stops_stand_where_docx_has_them) {
    BOOST_TEST(written({}).find(" style:tab-stop-distance=\"1.27cm\"/>") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_style_called_standard_takes_the_place_of_ours) {
    ita::doc::document frame;
    frame.styles = {{.name = "Standard"}};
    const auto text = written(frame);
    BOOST_TEST(text.find("\"Standard\"") == text.rfind("\"Standard\""));
}
BOOST_AUTO_TEST_CASE(indents_come_down_from_parents_and_defaults) {
    ita::doc::document frame;
    frame.paragraph.first_line = 1_cm;
    frame.styles = {{.name = "A", .paragraph = {.left = 2_cm}},
                    {.name = "B", .based_on = "A", .paragraph = {.left = 3_cm}}};
    const style_sheet styles(frame);
    BOOST_TEST((styles.at("B").whole.left == 3_cm));
    BOOST_TEST((styles.at("B").whole.first_line == 1_cm));
    BOOST_TEST((styles.at("").whole.left == std::nullopt));
}
BOOST_AUTO_TEST_SUITE_END()
