// tests/odt/table_test.cpp - table:table and the grid of its cells.
#include "odt/table.hpp"

#include <boost/test/unit_test.hpp>

#include "odt/fixture.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
using ita::doc::cell;
using ita::doc::plain;
using ita::doc::row;
using ita::doc::table;

cell holding(const char* text, std::size_t columns = 1, std::size_t rows = 1) {
    return {.blocks = {plain(text)}, .column_span = columns, .row_span = rows};
}

std::string written(const table& given) {
    ita::test::page page;
    write_table(page.root, given, page.in);
    return page.written();
}

std::string rows_of(const table& given) {
    const auto text = written(given);
    const auto from = text.rfind("<table:table-column");
    return text.substr(text.find("/>", from) + 2);
}

std::string td(const std::string& attributes, const std::string& text, const std::string& style = "ce1") {
    return "<table:table-cell table:style-name=\"" + style + '"' + attributes + "><text:p>" + text +
           "</text:p></table:table-cell>";
}

const std::string tr = "<table:table-row>";
const std::string tr_end = "</table:table-row>";
const std::string end = "</table:table>";
const std::string covered = "<table:covered-table-cell/>";
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_table)
BOOST_AUTO_TEST_CASE(a_table_starts_with_its_title_and_its_columns) {
    const auto text = written({.columns = {1_cm, 1_cm, 2_cm}, .rows = {{{holding("", 3)}}}, .title = "ก & ข"});
    BOOST_TEST(text.substr(0, text.find(tr)) ==
               "<table:table table:name=\"Table1\" table:style-name=\"ta1\"><table:title>ก &amp; ข</table:title>"
               "<table:table-column table:style-name=\"co1\" table:number-columns-repeated=\"2\"/>"
               "<table:table-column table:style-name=\"co2\"/>");
}
BOOST_AUTO_TEST_CASE(header_rows_stand_in_an_element_of_their_own) {
    BOOST_TEST(rows_of({.columns = {1_cm}, .rows = {{{holding("ก")}}, {{holding("ข")}}}, .header_rows = 1}) ==
               "<table:table-header-rows>" + tr + td("", "ก") + tr_end + "</table:table-header-rows>" + tr +
                   td("", "ข", "ce2") + tr_end + end);
}
BOOST_AUTO_TEST_CASE(header_cells_have_room_for_thai_upper_marks) {
    ita::test::page page;
    write_table(page.root, {.columns = {1_cm}, .rows = {{{holding("ที่")}}}, .header_rows = 1}, page.in);
    BOOST_TEST(page.in.automatic.printed().find("fo:padding-top=\"0.05cm\" fo:padding-bottom=\"0.05cm\"") !=
               std::string::npos);
}
BOOST_AUTO_TEST_CASE(places_beside_a_wide_cell_are_covered) {
    BOOST_TEST(rows_of({.columns = {1_cm, 1_cm, 1_cm}, .rows = {{{holding("ก", 2), holding("ข")}}}}) ==
               tr + td(" table:number-columns-spanned=\"2\"", "ก") + covered + td("", "ข") + tr_end + end);
}
BOOST_AUTO_TEST_CASE(places_below_a_high_cell_are_covered) {
    BOOST_TEST(rows_of({.columns = {1_cm, 1_cm}, .rows = {{{holding("ก", 1, 2), holding("ข")}}, {{holding("ค")}}}}) ==
               tr + td(" table:number-rows-spanned=\"2\"", "ก") + td("", "ข") + tr_end + tr + covered + td("", "ค") +
                   tr_end + end);
}
BOOST_AUTO_TEST_CASE(all_places_of_a_wide_and_high_cell_are_covered) {
    BOOST_TEST(
        rows_of({.columns = {1_cm, 1_cm, 1_cm}, .rows = {{{holding("ก"), holding("ข", 2, 2)}}, {{holding("ค")}}}}) ==
        tr + td("", "ก") + td(" table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"", "ข") + covered +
            tr_end + tr + td("", "ค") + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + tr_end +
            end);
}
BOOST_AUTO_TEST_CASE(an_empty_cell_holds_an_empty_paragraph) {
    BOOST_TEST(rows_of({.columns = {1_cm}, .rows = {{{cell{}}}}}) ==
               tr + "<table:table-cell table:style-name=\"ce1\"><text:p/></table:table-cell>" + tr_end + end);
}
BOOST_AUTO_TEST_CASE(looks_of_cells_and_rows_become_automatic_styles) {
    ita::test::page page;
    table given{.columns = {4_cm}, .line = {0.5_pt, {0xC0, 0, 0}}, .padding = 0.2_cm};
    given.rows.push_back({.cells = {holding("")}, .may_split = false});
    given.rows[0].cells[0].shade = ita::color{0xD9, 0xE2, 0xF3};
    given.rows[0].cells[0].align = ita::doc::vertical_alignment::center;
    write_table(page.root, given, page.in);
    BOOST_TEST(page.in.automatic.printed() ==
               "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties style:width=\"4cm\""
               " table:align=\"left\" fo:margin-left=\"0cm\" fo:margin-top=\"0cm\" fo:margin-bottom=\"0cm\""
               " table:border-model=\"collapsing\"/></style:style>"
               "<style:style style:name=\"co1\" style:family=\"table-column\">"
               "<style:table-column-properties style:column-width=\"4cm\"/></style:style>"
               "<style:style style:name=\"ro1\" style:family=\"table-row\">"
               "<style:table-row-properties fo:keep-together=\"always\"/></style:style>"
               "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:table-cell-properties"
               " style:vertical-align=\"middle\" fo:background-color=\"#D9E2F3\" fo:padding-left=\"0.2cm\""
               " fo:padding-right=\"0.2cm\" fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\""
               " fo:border=\"0.5pt solid #C00000\"/></style:style>");
}
BOOST_AUTO_TEST_CASE(a_table_in_a_cell_is_a_table_with_a_name_of_its_own) {
    const table inner{.columns = {1_cm}, .rows = {{{holding("ใน")}}}};
    const auto text = written({.columns = {2_cm}, .rows = {{{cell{.blocks = {inner}}}}}});
    BOOST_TEST(text.find("<table:table-cell table:style-name=\"ce1\"><table:table table:name=\"Table2\"") !=
               std::string::npos);
}
BOOST_AUTO_TEST_SUITE_END()
