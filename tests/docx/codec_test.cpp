// tests/docx/codec_test.cpp - whole packages: what is in them, and that they are the same every time.
#include <boost/test/unit_test.hpp>

#include "docx/codec.hpp"
#include "docx/fixture.hpp"
#include "support/members.hpp"
#include "support/pictures.hpp"

using namespace ita::doc;
using namespace ita::literals;

namespace {

ita::bytes written(const document& what) {
    ita::docx::writer to(ita::compression::normal);
    pour(what, to);
    return to.finish();
}

/// What stands between <w:body> and the properties of the section.
std::string body_of(const document& what) {
    const auto xml = ita::test::members(written(what)).at("word/document.xml").text;
    const std::string begin = "<w:body>";
    const auto from = xml.find(begin) + begin.size();
    return xml.substr(from, xml.find("<w:sectPr>") - from);
}

std::string names_in(const document& what) {
    std::string names;
    for (const auto& [name, member] : ita::test::members(written(what))) names += name + ' ';
    return names;
}

table one_row() { return {.columns = {5_cm}, .rows = {{.cells = {{.blocks = {plain("x")}}}}}}; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

const std::string gap = "<w:p><w:pPr><w:spacing ";

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_codec)

BOOST_AUTO_TEST_CASE(an_empty_document_has_a_paragraph_and_no_part_without_use) {
    BOOST_TEST(body_of({}) == "<w:p/>");
    BOOST_TEST(names_in({}) ==
               "[Content_Types].xml _rels/.rels docProps/app.xml docProps/core.xml word/_rels/document.xml.rels "
               "word/document.xml word/settings.xml word/styles.xml ");
}
BOOST_AUTO_TEST_CASE(parts_come_with_what_needs_them) {
    document d{.about = {.custom = {{"a", "b"}}}, .fonts = {{"Sarabun", {}}}};
    d.page.header = {{.content = {image{.data = ita::test::picture_bytes("wide.png")}}}};
    d.body.emplace_back(paragraph{.label = list_label{.text = "-", .kind = label_kind::bullet}});
    BOOST_TEST(names_in(d) ==
               "[Content_Types].xml _rels/.rels docProps/app.xml docProps/core.xml docProps/custom.xml "
               "word/_rels/document.xml.rels word/_rels/header1.xml.rels word/document.xml word/fontTable.xml "
               "word/header1.xml word/media/image1.png word/numbering.xml word/settings.xml word/styles.xml ");
}
BOOST_AUTO_TEST_CASE(content_types_are_the_first_member) {
    const auto package = written({});
    BOOST_TEST(ita::as_text(package).substr(30, 19) == "[Content_Types].xml");
}
BOOST_AUTO_TEST_CASE(a_body_that_ends_with_a_table_gets_a_paragraph_after_it) {
    document d;
    d.body.emplace_back(one_row());
    BOOST_TEST(body_of(d).find("</w:tbl>" + gap) != std::string::npos);
}
BOOST_AUTO_TEST_CASE(tables_that_touch_are_kept_apart) {
    document d;
    d.body = {one_row(), one_row(), plain("x")};
    BOOST_TEST(body_of(d).find("</w:tbl>" + gap) != std::string::npos);
    BOOST_TEST(body_of(d).ends_with("</w:tbl><w:p><w:r><w:t>x</w:t></w:r></w:p>"));
}
BOOST_AUTO_TEST_CASE(thousands_of_rows_come_out_whole) {
    auto t = one_row();
    t.rows.resize(5'000, t.rows.front());
    document d;
    d.body.emplace_back(t);
    BOOST_TEST(count(body_of(d), "<w:tr>") == 5'000U);
}
BOOST_AUTO_TEST_CASE(pictures_are_stored_as_they_are) {
    document d;
    const auto picture = ita::test::picture_bytes("photo.jpg");
    d.body.emplace_back(paragraph{.content = {image{.data = picture}}});
    const auto member = ita::test::members(written(d)).at("word/media/image1.jpeg");
    BOOST_TEST(member.pressed == picture.size());
    BOOST_TEST((member.text == ita::as_text(picture)));
}
BOOST_AUTO_TEST_CASE(the_same_values_give_the_same_bytes) {
    document d{.about = {.title = "แผน"}};
    d.body = {plain("ก"), one_row()};
    BOOST_TEST((written(d) == written(d)));
}
BOOST_AUTO_TEST_SUITE_END()
