// tests/io/limits_test.cpp - a file that reaches a limit opens, and one that goes beyond it by one is refused.
#include <boost/test/unit_test.hpp>

#include <boost/test/data/test_case.hpp>

#include <limits>
#include <string>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/io/open.hpp>

#include "docx/reading.hpp"
#include "odt/outline.hpp"
#include "package/writer.hpp"

namespace {

namespace bdata = boost::unit_test::data;
using ita::limits;
using ita::test::flat_file;
using ita::test::paper;

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (; count > 0; --count) all += text;
    return all;
}

/// A file that needs so much of something.
struct edge {
    const char* what;
    std::size_t limits::*which;
    std::size_t needs;
    ita::bytes file;
};
std::ostream& operator<<(std::ostream& out, const edge& e) { return out << e.what; }

ita::bytes flat(const std::string& body, const std::string& before = {}) {
    return ita::bytes_of(flat_file(body, before));
}

std::string table(const std::string& rows) { return "<table:table>" + rows + "</table:table>"; }
std::string row_of(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

/// An ODT of one part, this one.
ita::bytes odt(const std::string& words) {
    ita::zip::writer out(ita::compression::fast);
    out.add("content.xml", words);
    return out.finish();
}
const std::string least_content =
    "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:text><t:p/></o:text></o:body>"
    "</o:document-content>";

ita::bytes docx_with(const std::string& kind, const std::string& root, const std::string& content) {
    return paper("<w:p/>").with(kind, kind + ".xml", paper::element(root, content)).package();
}
std::string numbered(std::size_t count, const std::string& before, const std::string& behind) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += before + std::to_string(i) + behind;
    return all;
}
ita::bytes related(std::size_t count) {
    paper made("<w:p/>");
    for (std::size_t i = 0; i < count; ++i) made.refer("image", "media/none.png");
    return made.package();
}

const std::string json = R"({"title": "t", "measures": [{"title": "m"}]})";
const std::string one_cell = "<table:table-cell><text:p>a</text:p></table:table-cell>";

const edge edges[] = {
    {"bytes of a flat file", &limits::package_bytes, flat("<text:p/>").size(), flat("<text:p/>")},
    {"bytes of a package", &limits::package_bytes, odt(least_content).size(), odt(least_content)},
    {"bytes of JSON", &limits::text_bytes, json.size(), ita::bytes_of(json)},
    {"bytes of extracted text", &limits::text_bytes, 12, ita::bytes_of("a line\nof 12")},
    {"values of JSON", &limits::json_values, 5, ita::bytes_of(json)},
    {"members", &limits::entries, 4, paper("").package()},
    {"a name of a member", &limits::entry_name, std::string("word/_rels/document.xml.rels").size(),
     paper("").package()},
    {"bytes of a member", &limits::entry_bytes, least_content.size(), odt(least_content)},
    {"bytes of all members", &limits::total_bytes, least_content.size(), odt(least_content)},
    {"elements in one another", &limits::xml_depth, 6, flat("<text:p><text:span><text:span/></text:span></text:p>")},
    {"elements and texts", &limits::xml_nodes, 7, flat("<text:p>a</text:p><text:p>b</text:p>")},
    {"attributes", &limits::xml_attributes, 20, flat("<text:p " + numbered(20, "a", "='' ") + "/>")},
    {"a name in XML", &limits::xml_name, 700, flat("<text:p " + times(700, "a") + "=''/>")},
    {"a value in XML", &limits::xml_value, 700, flat("<text:p a='" + times(700, "a") + "'/>")},
    {"blocks", &limits::blocks, 5, flat(times(5, "<text:p/>"))},
    {"columns", &limits::columns, 9, flat(table(row_of(times(9, one_cell))))},
    {"columns of DOCX that a cell spans", &limits::columns, 9,
     paper("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='9'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>").package()},
    {"columns that are repeated", &limits::columns, 9,
     flat(table("<table:table-column table:number-columns-repeated='9'/>" + row_of(one_cell)))},
    {"rows that are repeated", &limits::repeated_rows, 9,
     flat(table("<table:table-row table:number-rows-repeated='9'>" + one_cell + "</table:table-row>"))},
    {"blanks that are repeated", &limits::repeated_blanks, 9, flat("<text:p>a<text:s text:c='9'/></text:p>")},
    {"styles", &limits::definitions, 9, docx_with("styles", "w:styles", numbered(9, "<w:style w:styleId='s", "'/>"))},
    {"definitions of lists", &limits::definitions, 9,
     docx_with("numbering", "w:numbering", numbered(9, "<w:abstractNum w:abstractNumId='", "'/>"))},
    {"lists", &limits::definitions, 9,
     docx_with("numbering", "w:numbering",
               "<w:abstractNum w:abstractNumId='0'/>" +
                   numbered(9, "<w:num w:numId='", "'><w:abstractNumId w:val='0'/></w:num>"))},
    {"relationships", &limits::definitions, 9, related(9)},
};

ita::file opened(const edge& which, std::size_t most) {
    limits bounds;
    bounds.*which.which = most;
    return ita::open(which.file, "a", {.limits = bounds});
}

constexpr std::size_t limits::*every_limit[] = {
    &limits::package_bytes,  &limits::text_bytes,    &limits::json_values,
    &limits::entries,        &limits::entry_name,    &limits::entry_bytes,
    &limits::total_bytes,    &limits::ratio,         &limits::ratio_grace,
    &limits::xml_depth,      &limits::xml_nodes,     &limits::xml_attributes,
    &limits::xml_name,       &limits::xml_value,     &limits::blocks,
    &limits::columns,        &limits::repeated_rows, &limits::repeated_blanks,
    &limits::repeated_bytes, &limits::style_chain,   &limits::definitions,
    &limits::notes};
static_assert(sizeof(limits) == sizeof(every_limit) / sizeof(every_limit[0]) * sizeof(std::size_t));

/// Each of them alone so low or high, then all of them, and those that are asked of one another.
std::vector<limits> all_at(std::size_t value) {
    std::vector<limits> made;
    limits whole;
    for (const auto which : every_limit) {
        made.emplace_back().*which = value;
        whole.*which = value;
    }
    made.push_back(whole);
    made.push_back({.ratio = value, .ratio_grace = 0});
    return made;
}

/// Those of the edges, and files whose styles are based on one another.
std::vector<ita::bytes> files() {
    std::vector<ita::bytes> all{
        docx_with("styles", "w:styles",
                  "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                  "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>"),
        flat("<text:p text:style-name='A'/>",
             "<office:styles><style:style style:name='A' style:family='paragraph' style:parent-style-name='B'/>"
             "<style:style style:name='B' style:family='paragraph' style:parent-style-name='A'/></office:styles>")};
    for (const auto& each : edges) all.push_back(each.file);
    return all;
}

/// How many files opened, and why the others did not.
struct outcomes {
    std::size_t opened = 0;
    std::size_t at_a_limit = 0;
    std::size_t otherwise = 0;
};

outcomes outcomes_at(std::size_t value) {
    outcomes made;
    const auto all = files();
    for (const auto& most : all_at(value))
        for (const auto& file : all) try {
                (void)ita::open(file, "a", {.limits = most});
                ++made.opened;
            } catch (const ita::error& why) {
                const bool is_limit = why.code() == ita::errc::limit_reached;
                ++(is_limit ? made.at_a_limit : made.otherwise);
            }
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(limits_)
BOOST_AUTO_TEST_CASE(limits_of_nothing_open_a_file_or_tell_which_is_reached) {
    const auto made = outcomes_at(0);
    BOOST_TEST(made.opened > 0U);
    BOOST_TEST(made.at_a_limit > 0U);
    BOOST_TEST(made.otherwise == 0U);
}
BOOST_AUTO_TEST_CASE(limits_without_end_are_limits_as_others_are) {
    const auto made = outcomes_at(std::numeric_limits<std::size_t>::max());
    BOOST_TEST(made.opened > 0U);
    BOOST_TEST(made.at_a_limit == 0U);
}
BOOST_DATA_TEST_CASE(what_a_file_needs_is_enough, bdata::make(edges), e) {
    BOOST_CHECK_NO_THROW((void)opened(e, e.needs));
}
BOOST_DATA_TEST_CASE(one_less_is_refused_with_its_place, bdata::make(edges), e) {
    BOOST_CHECK_EXCEPTION((void)opened(e, e.needs - 1), ita::error, [](const ita::error& refused) {
        BOOST_TEST_MESSAGE(refused.what());
        return refused.code() == ita::errc::limit_reached && refused.where().file == "a";
    });
}
BOOST_AUTO_TEST_SUITE_END()
