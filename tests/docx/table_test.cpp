// tests/docx/table_test.cpp - tables, their spans and what Word wants around them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "docx/fixture.hpp"
#include "docx/table.hpp"

using namespace ita::doc;
using namespace ita::literals;
using ita::test::sheet;

namespace {

std::string written(const table& from) {
    sheet s;
    ita::docx::write_tbl(s.root.add("w:tbl"), from, s.body);
    return s.written();
}

/// The rows alone.
std::string rows_of(const table& from) {
    const auto xml = written(from);
    const std::string end = "</w:tblGrid>";
    const auto begin = xml.find(end) + end.size();
    return xml.substr(begin, xml.size() - begin - std::string("</w:tbl>").size());
}

cell holding(std::string text, std::size_t columns = 1, std::size_t rows = 1) {
    return {.blocks = {plain(std::move(text))}, .column_span = columns, .row_span = rows};
}

table grid(std::size_t columns, std::vector<row> rows) {
    return {.columns = std::vector<ita::length>(columns, ita::length::from_points(50)), .rows = std::move(rows)};
}

std::string tc(const std::string& properties, const std::string& text = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" +
           (text.empty() ? "<w:p/>" : "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>") + "</w:tc>";
}
std::string width(int twips) { return "<w:tcW w:w=\"" + std::to_string(twips) + "\" w:type=\"dxa\"/>"; }

const std::string room_for_upper_marks =
    "<w:tcMar><w:top w:w=\"28\" w:type=\"dxa\"/><w:bottom w:w=\"28\" w:type=\"dxa\"/></w:tcMar>";

const std::string gap =
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
    "<w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:pPr></w:p>";

table one_cell() { return grid(1, {{.cells = {holding("x")}}}); }

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_table)

BOOST_AUTO_TEST_CASE(a_frame_tells_widths_lines_and_margins) {
    auto t = grid(2, {});
    t.line = {0.5_pt, {0, 0, 0xFF}};
    t.padding = 0.2_cm;
    t.title = "มาตรการ";
    t.header_rows = 1;
    const std::string line = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"0000FF\"/>";
    BOOST_TEST(
        written(t) ==
        "<w:tbl><w:tblPr><w:tblW w:w=\"2000\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblBorders>"
        "<w:top" +
            line + "<w:left" + line + "<w:bottom" + line + "<w:right" + line + "<w:insideH" + line + "<w:insideV" +
            line +
            "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
            "<w:left w:w=\"113\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
            "<w:right w:w=\"113\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0620\" w:firstRow=\"1\" "
            "w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
            "<w:tblCaption w:val=\"มาตรการ\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1000\"/>"
            "</w:tblGrid></w:tbl>");
}
BOOST_AUTO_TEST_CASE(a_line_of_no_width_is_not_written) {
    BOOST_TEST(written(one_cell()).find("tblBorders") == std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_line_thinner_than_word_draws_is_drawn_as_thin_as_it_can) {
    auto t = one_cell();
    t.line.width = 0.1_pt;
    BOOST_TEST(written(t).find("w:sz=\"2\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rows_are_headers_up_to_their_number_and_may_be_kept_whole) {
    auto t = grid(1, {{.cells = {holding("a")}, .may_split = false}, {.cells = {holding("b")}}});
    t.header_rows = 1;
    BOOST_TEST(rows_of(t) == "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" +
                                 tc(width(1000) + room_for_upper_marks, "a") + "</w:tr><w:tr>" + tc(width(1000), "b") +
                                 "</w:tr>");
}
BOOST_AUTO_TEST_CASE(a_cell_has_a_shade_and_stands_in_the_middle_or_below) {
    auto t = grid(2, {{.cells = {holding("a"), holding("b")}}});
    t.rows[0].cells[0].shade = ita::color{0xD9, 0xE2, 0xF3};
    t.rows[0].cells[0].align = vertical_alignment::center;
    t.rows[0].cells[1].align = vertical_alignment::bottom;
    BOOST_TEST(
        rows_of(t) ==
        "<w:tr>" +
            tc(width(1000) + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"D9E2F3\"/><w:vAlign w:val=\"center\"/>",
               "a") +
            tc(width(1000) + "<w:vAlign w:val=\"bottom\"/>", "b") + "</w:tr>");
}
BOOST_AUTO_TEST_CASE(an_empty_cell_holds_an_empty_paragraph) {
    BOOST_TEST(rows_of(grid(1, {{.cells = {{}}}})) == "<w:tr>" + tc(width(1000)) + "</w:tr>");
}

BOOST_AUTO_TEST_CASE(a_cell_over_columns_spans_the_grid) {
    BOOST_TEST(rows_of(grid(3, {{.cells = {holding("a", 2), holding("b")}}})) ==
               "<w:tr>" + tc(width(2000) + "<w:gridSpan w:val=\"2\"/>", "a") + tc(width(1000), "b") + "</w:tr>");
}
BOOST_AUTO_TEST_CASE(a_cell_over_rows_goes_on_below_as_merged_cells) {
    const auto t = grid(3, {{.cells = {holding("a"), holding("b", 1, 3), holding("c")}},
                            {.cells = {holding("d"), holding("e")}},
                            {.cells = {holding("f"), holding("g")}}});
    const auto merged = tc(width(1000) + "<w:vMerge w:val=\"continue\"/>");
    const auto plain_cell = [](const char* text) { return tc(width(1000), text); };
    BOOST_TEST(rows_of(t) == "<w:tr>" + plain_cell("a") + tc(width(1000) + "<w:vMerge w:val=\"restart\"/>", "b") +
                                 plain_cell("c") + "</w:tr><w:tr>" + plain_cell("d") + merged + plain_cell("e") +
                                 "</w:tr><w:tr>" + plain_cell("f") + merged + plain_cell("g") + "</w:tr>");
}
BOOST_AUTO_TEST_CASE(a_cell_over_rows_and_columns_keeps_its_width_and_shade_below) {
    auto t = grid(3, {{.cells = {holding("a", 2, 2), holding("b")}}, {.cells = {holding("c")}}});
    t.rows[0].cells[0].shade = ita::color{};
    BOOST_TEST(rows_of(t).find("<w:tr>" +
                               tc(width(2000) + "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>"
                                                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"000000\"/>") +
                               tc(width(1000), "c") + "</w:tr>") != std::string::npos);
}
BOOST_AUTO_TEST_CASE(a_row_that_is_covered_whole_still_has_its_cells) {
    const auto xml = rows_of(grid(2, {{.cells = {holding("a", 2, 2)}}, {}}));
    BOOST_TEST(xml.ends_with("<w:tr>" + tc(width(2000) + "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>") +
                             "</w:tr>"));
}

BOOST_AUTO_TEST_CASE(a_cell_that_ends_with_a_table_gets_a_paragraph_after_it) {
    auto t = grid(1, {{.cells = {{.blocks = {one_cell()}}}}});
    BOOST_TEST(rows_of(t).ends_with("</w:tbl>" + gap + "</w:tc></w:tr>"));
}
BOOST_AUTO_TEST_CASE(tables_that_touch_are_kept_apart) {
    auto t = grid(1, {{.cells = {{.blocks = {one_cell(), one_cell(), plain("x")}}}}});
    BOOST_TEST(rows_of(t).find("</w:tbl>" + gap + "<w:tbl>") != std::string::npos);
    BOOST_TEST(rows_of(t).ends_with("</w:tbl><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>"));
}

BOOST_AUTO_TEST_SUITE_END()
