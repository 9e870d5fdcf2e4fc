// tests/odt/read_text_test.cpp - paragraphs, tables, frames and notes of flat files, each said in one line.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

#include <ita/base/error.hpp>

#include "odt/outline.hpp"

namespace {
namespace bdata = boost::unit_test::data;
using ita::test::outline;
using ita::test::read_flat;

struct row {
    const char* name;
    std::string body;
    const char* outline;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.name; }

const row texts[] = {
    {"words", "<text:p>ก</text:p><text:h text:outline-level='1'>ข</text:h>", "ก ; ข"},
    {"blanks of the file are one", "<text:p> ก \n\t<text:span> ข</text:span> <text:span>ค </text:span> </text:p>",
     "ก ข ค"},
    {"blanks of elements are kept", "<text:p><text:s/>ก <text:s text:c='3'/>ข<text:s/></text:p>", " ก    ข "},
    {"tabs and line breaks", "<text:p>ก<text:tab/>ข<text:line-break/>ค</text:p>", "ก\\tข\\nค"},
    {"a blank behind a tab stays", "<text:p>ก<text:tab/> ข</text:p>", "ก\\t ข"},
    {"soft hyphens and page breaks", "<text:p>ก\xC2\xAD<text:soft-page-break/>ข</text:p><text:soft-page-break/>",
     "ก\xC2\xADข"},
    {"links", "<text:p>ก<text:a xlink:href='http://a.th/'><text:span>ข</text:span></text:a></text:p>",
     "ก<http://a.th/|ข>"},
    {"fields show what they show",
     "<text:p>หน้า <text:page-number>1</text:page-number>/<text:page-count>9</text:page-count> "
     "<text:date>วันนี้</text:date>"
     "<text:user-defined>ค่า</text:user-defined></text:p>",
     "หน้า {page}/{pages} วันนี้ค่า"},
    {"bookmarks are no text",
     "<text:p>ก<text:bookmark text:name='b'/><text:bookmark-start text:name='c'/>ข<text:bookmark-end "
     "text:name='c'/></text:p>",
     "กข"},
    {"ruby shows its base",
     "<text:p><text:ruby><text:ruby-base>ก</text:ruby-base><text:ruby-text>ข</text:ruby-text>"
     "</text:ruby></text:p>",
     "ก"},
    {"words in elements of others", "<text:p>ก<x:b xmlns:x='urn:x'>ข</x:b></text:p>", "กข"},
    {"tracked changes are accepted",
     "<text:tracked-changes><text:changed-region xml:id='c'><text:deletion><text:p>ลบ</text:p></text:deletion>"
     "</text:changed-region></text:tracked-changes><text:p>ก<text:change text:change-id='c'/>"
     "<text:change-start text:change-id='d'/>ข<text:change-end text:change-id='d'/></text:p>",
     "กข"},
    {"sections and indexes",
     "<text:section text:name='s'><text:p>ก</text:p><text:section text:name='t'><text:p>ข</text:p></text:section>"
     "</text:section><text:table-of-content><text:table-of-content-source/><text:index-body><text:index-title><text:p>"
     "สารบัญ</text:p></text:index-title><text:p>ค</text:p></text:index-body></text:table-of-content>",
     "ก ; ข ; สารบัญ ; ค"},
    {"declarations are no text",
     "<office:forms/><text:sequence-decls><text:sequence-decl text:name='a'/></text:sequence-decls><text:p>ก</text:p>",
     "ก"},
    {"what is not modelled", "<text:p>ก<draw:frame><draw:object/><draw:image/></draw:frame>ข</text:p>",
     "กข ; ?draw:object"},
    {"a text box stands behind its paragraph",
     "<text:p>ก<draw:frame><draw:text-box><text:p>ใน</text:p><text:p>กล่อง</text:p></draw:text-box></draw:frame>ข"
     "</text:p><text:p>ค</text:p>",
     "กข ; ใน ; กล่อง ; ค"},
    {"words of shapes",
     "<text:p>ก<draw:g><draw:custom-shape><text:p>ใน</text:p><draw:enhanced-geometry/></draw:custom-shape>"
     "<draw:line/><draw:rect><text:list><text:list-item><text:p>รูป</text:p></text:list-item></text:list></draw:rect>"
     "</draw:g></text:p>",
     "ก ; ใน ; รูป"},
    {"a table in a frame",
     "<text:p><draw:frame><draw:text-box><table:table><table:table-column/><table:table-row><table:table-cell><text:p>ก"
     "</text:p></table:table-cell></table:table-row></table:table></draw:text-box></draw:frame></text:p>",
     " ; (1: ก)"},
};

std::string cells(const std::string& words) {
    std::string all;
    for (const char c : words) all += "<table:table-cell><text:p>" + std::string(1, c) + "</text:p></table:table-cell>";
    return all;
}
std::string table_of(const std::string& rows, const std::string& columns = "<table:table-column/>") {
    return "<table:table>" + columns + rows + "</table:table>";
}
std::string row_of(const std::string& inside) { return "<table:table-row>" + inside + "</table:table-row>"; }
const std::string two = "<table:table-column table:number-columns-repeated='2'/>";

const row tables[] = {
    {"rows and columns", table_of(row_of(cells("ab")) + row_of(cells("cd")), two), "(2: a | b / c | d)"},
    {"columns one by one", table_of(row_of(cells("ab")), "<table:table-column/><table:table-column/>"), "(2: a | b)"},
    {"groups of columns and rows",
     table_of("<table:table-row-group><table:table-rows>" + row_of(cells("ab")) +
                  "</table:table-rows></table:table-row-group>",
              "<table:table-column-group><table:table-header-columns><table:table-column/></table:table-header-columns>"
              "<table:table-column/></table:table-column-group>"),
     "(2: a | b)"},
    {"a span of columns",
     table_of(row_of("<table:table-cell table:number-columns-spanned='2'><text:p>a</text:p></table:table-cell>"
                     "<table:covered-table-cell/>") +
                  row_of(cells("bc")),
              two),
     "(2: a^2x1 / b | c)"},
    {"a span of rows",
     table_of(
         row_of("<table:table-cell table:number-rows-spanned='2'><text:p>a</text:p></table:table-cell>" + cells("b")) +
             row_of("<table:covered-table-cell/>" + cells("c")),
         two),
     "(2: a^1x2 | b / c)"},
    {"a span of both",
     table_of(
         row_of("<table:table-cell table:number-rows-spanned='2' table:number-columns-spanned='2'><text:p>a</text:p>"
                "</table:table-cell><table:covered-table-cell/>" +
                cells("b")) +
             row_of("<table:covered-table-cell table:number-columns-repeated='2'/>" + cells("c")),
         two + "<table:table-column/>"),
     "(3: a^2x2 | b / c)"},
    {"spans that go too far end with the table",
     table_of(
         row_of("<table:table-cell table:number-rows-spanned='9' table:number-columns-spanned='9'><text:p>a</text:p>"
                "</table:table-cell>") +
             row_of(cells("")),
         two),
     "(2: a^2x2 / )"},
    {"a row that is too short is filled", table_of(row_of(cells("ab")) + row_of(cells("c")), two), "(2: a | b / c | )"},
    {"a row that is too long makes columns", table_of(row_of(cells("abc")), two), "(3: a | b | c)"},
    {"repeated cells and rows",
     table_of("<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2'>"
              "<text:p>a</text:p></table:table-cell></table:table-row>",
              two),
     "(2: a | a / a | a)"},
    {"counts that are none",
     table_of("<table:table-row table:number-rows-repeated='x'><table:table-cell "
              "table:number-columns-repeated='-1'><text:p>a</text:p></table:table-cell>"
              "</table:table-row>"),
     "(1: a)"},
    {"nested tables",
     table_of(row_of("<table:table-cell><text:p>a</text:p>" + table_of(row_of(cells("b"))) + "</table:table-cell>")),
     "(1: a ; (1: b))"},
    {"sub-tables",
     table_of(row_of("<table:table-cell><table:table table:is-sub-table='true'><table:table-column/>" +
                     row_of(cells("b")) + "</table:table></table:table-cell>")),
     "(1: (1: b))"},
    {"a covered cell that nothing covers",
     table_of(row_of("<table:covered-table-cell><text:p>a</text:p>"
                     "</table:covered-table-cell>" +
                     cells("b")),
              two),
     "(2: a | b)"},
    {"a table without rows is none", table_of("") + "<text:p>a</text:p>", "a"},
};

const ita::doc::table& only_table(const ita::doc::document& of) {
    return std::get<ita::doc::table>(of.body.at(0).value);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_read_text)
BOOST_DATA_TEST_CASE(text_is_read_as_it_is_shown, bdata::make(texts), r) {
    BOOST_TEST(outline(read_flat(r.body).body) == r.outline);
}
BOOST_DATA_TEST_CASE(tables_fill_their_grid, bdata::make(tables), r) {
    BOOST_TEST(outline(read_flat(r.body).body) == r.outline);
}
BOOST_AUTO_TEST_CASE(header_rows_are_counted) {
    const auto head =
        "<table:table-header-rows>" + row_of(cells("a")) + row_of(cells("b")) + "</table:table-header-rows>";
    const auto read = read_flat(table_of(head + row_of(cells("c"))));
    BOOST_TEST(only_table(read).header_rows == 2U);
    BOOST_TEST(only_table(read).rows.size() == 3U);
}
BOOST_AUTO_TEST_CASE(notes_and_comments_stand_beside_the_text) {
    const auto read = read_flat(
        "<text:p>ก<text:note "
        "text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>"
        "เชิงอรรถ</text:p></text:note-body></text:note><text:note text:note-class='endnote'><text:note-body><text:p>ท้าย"
        "</text:p></text:note-body></text:note><office:annotation><dc:creator>สมชาย</dc:creator><dc:date>2025</dc:date>"
        "<text:p>ตรวจ</text:p><text:list><text:list-item><text:p>แล้ว</text:p></text:list-item></text:list>"
        "</office:annotation>ข</text:p>");
    BOOST_TEST(outline(read.body) == "กข");
    BOOST_REQUIRE(read.asides.size() == 3U);
    BOOST_TEST((read.asides[0].kind == ita::doc::aside_kind::footnote));
    BOOST_TEST(outline(read.asides[0].content.at(0)) == "เชิงอรรถ");
    BOOST_TEST((read.asides[1].kind == ita::doc::aside_kind::endnote));
    BOOST_TEST(read.asides[2].author == "สมชาย");
    BOOST_TEST(outline(read.asides[2].content.at(1)) == "แล้ว");
}
BOOST_AUTO_TEST_CASE(what_is_not_modelled_is_told_once) {
    ita::notes doubts;
    const auto object = std::string("<text:p><draw:frame><draw:object/></draw:frame></text:p>");
    (void)ita::odt::read_flat(ita::test::flat_file(object + object), {}, doubts, "a.fodt");
    BOOST_REQUIRE(doubts.size() == 1U);
    BOOST_TEST(doubts[0].text == "expected text, a table or a picture, found draw:object, which is left out");
    BOOST_TEST(doubts[0].where.file == "a.fodt");
    BOOST_TEST(doubts[0].where.line == 1U);
}
BOOST_AUTO_TEST_CASE(a_picture_of_a_flat_file_is_read) {
    const auto read = read_flat(
        "<text:p>ก<draw:frame svg:width='2cm' svg:height='1cm'><draw:image><office:binary-data>"
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\nAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        "</office:binary-data></draw:image><svg:title>ชื่อ</svg:title><svg:desc>ภาพ</svg:desc></draw:frame></text:p>");
    BOOST_TEST(outline(read.body) == "ก{image}");
    const auto& picture = std::get<ita::doc::image>(std::get<ita::doc::paragraph>(read.body[0].value).content[1]);
    BOOST_TEST(picture.alt == "ภาพ");
    BOOST_TEST((picture.width == ita::length::from_centimetres(2)));
    BOOST_TEST((ita::doc::inspect(picture.data).type == ita::doc::image_type::png));
}

struct excess {
    const char* name;
    std::string body;
    ita::limits most;
};
std::ostream& operator<<(std::ostream& out, const excess& e) { return out << e.name; }
const std::string a_million =
    "<table:table-row table:number-rows-repeated='1000000'>" + cells("a") + "</table:table-row>";
const excess excesses[] = {
    {"blanks", "<text:p><text:s text:c='1000000000'/></text:p>", {}},
    {"rows", table_of(a_million), {}},
    {"columns", table_of("", "<table:table-column table:number-columns-repeated='1000000'/>"), {}},
    {"rows of rows",
     table_of("<table:table-row table:number-rows-repeated='60000'><table:table-cell "
              "table:number-columns-repeated='16000'><text:p>a</text:p></table:table-cell></table:table-row>"),
     {}},
    {"tables in repeated cells",
     table_of("<table:table-row><table:table-cell table:number-columns-repeated='16000'>" +
              table_of("<table:table-row table:number-rows-repeated='60000'>" + cells("a") + "</table:table-row>") +
              "</table:table-cell></table:table-row>"),
     {}},
    {"repeated blanks",
     table_of(
         "<table:table-row><table:table-cell table:number-columns-repeated='16000'><text:p><text:s text:c='60000'/>"
         "</text:p></table:table-cell></table:table-row>"),
     {}},
    {"blocks", "<text:p/><text:p/><text:p/>", {.blocks = 2}},
};
BOOST_DATA_TEST_CASE(few_words_that_ask_for_much_are_refused, bdata::make(excesses), e) {
    BOOST_CHECK_EXCEPTION(read_flat(e.body, {}, e.most), ita::error,
                          [](const ita::error& x) { return x.code() == ita::errc::limit_reached; });
}
BOOST_AUTO_TEST_SUITE_END()
