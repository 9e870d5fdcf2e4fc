// tests/odt/read_test.cpp - whole documents: what we write comes back, what is no text document is refused.
#include "odt/read.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

#include <ita/base/error.hpp>

#include "base/iri.hpp"
#include "odt/codec.hpp"
#include "odt/outline.hpp"
#include "odt/values.hpp"
#include "package/writer.hpp"
#include "support/documents.hpp"

namespace {
namespace bdata = boost::unit_test::data;
using namespace ita::literals;
using ita::errc;
using ita::test::flat_file;
using ita::test::outline;

ita::bytes written(const ita::doc::document& what) {
    ita::odt::writer to{ita::compression::fast};
    ita::doc::pour(what, to);
    return to.finish();
}

/// The writer's paragraph without height, after a table that ends the text, is none of the document's.
void drop_gap(std::vector<ita::doc::block>& body) {
    const auto* last = body.size() < 2 ? nullptr : std::get_if<ita::doc::paragraph>(&body.back().value);
    if (last && last->content.empty() && std::holds_alternative<ita::doc::table>(body[body.size() - 2].value))
        body.pop_back();
}

ita::doc::document read(const ita::bytes& package) {
    ita::notes doubts;
    auto made = ita::odt::read(ita::zip::reader(package, {}, "a.odt"), {}, doubts);
    BOOST_TEST(doubts.empty());
    drop_gap(made.body);
    return made;
}

/// A label that was typed is written as text and a tab, a link as an IRI, and they come back as such.
ita::doc::block as_written(ita::doc::block from);
std::vector<ita::doc::block> as_written(std::vector<ita::doc::block> from) {
    if (from.empty()) from.emplace_back();
    for (auto& each : from) each = as_written(std::move(each));
    return from;
}
ita::doc::block as_written(ita::doc::block from) {
    if (auto* p = std::get_if<ita::doc::paragraph>(&from.value); p != nullptr && p->label) {
        if (p->label->kind == ita::doc::label_kind::typed) {
            p->content.insert(p->content.begin(), ita::doc::run{p->label->text + '\t', {}, {}});
            p->label.reset();
        }
    }
    if (auto* p = std::get_if<ita::doc::paragraph>(&from.value))
        for (auto& span : p->content)
            if (auto* run = std::get_if<ita::doc::run>(&span)) run->link = ita::to_iri(run->link);
    if (auto* t = std::get_if<ita::doc::table>(&from.value))
        for (auto& row : t->rows)
            for (auto& cell : row.cells) cell.blocks = as_written(std::move(cell.blocks));
    return from;
}

struct member {
    std::string name;
    std::string text;
};
ita::bytes package_of(const std::vector<member>& members) {
    ita::zip::writer out(ita::compression::fast);
    for (const auto& each : members) out.add(each.name, each.text);
    return out.finish();
}

std::string with_root(std::string file, const std::string& root) {
    const std::string old = "office:document";
    file.replace(1, old.size(), root);
    file.replace(file.size() - old.size() - 1, old.size(), root);
    return file;
}
const std::string content = with_root(flat_file("<text:p>ก</text:p>"), "office:document-content");
const std::string manifest_start = "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>";

ita::doc::document styled(const std::string& body, const std::string& automatic) {
    return ita::test::read_flat(
        body,
        "<office:font-face-decls><style:font-face style:name='F1' svg:font-family=\"'TH Sarabun New', Sarabun\"/>"
        "</office:font-face-decls><office:styles><style:default-style style:family='paragraph'>"
        "<style:paragraph-properties fo:text-align='start'/><style:text-properties style:font-name='F1' "
        "fo:font-size='12pt' style:font-size-complex='16pt'/></style:default-style><style:style "
        "style:name='Text_20_body' "
        "style:display-name='Text body' style:family='paragraph'><style:paragraph-properties fo:margin-left='1cm'/>"
        "</style:style><style:style style:name='Quote' style:family='paragraph' style:parent-style-name='Text_20_body'>"
        "<style:text-properties fo:font-style='italic'/></style:style></office:styles><office:automatic-styles>" +
            automatic + "</office:automatic-styles>");
}
const ita::doc::paragraph& only(const ita::doc::document& of) {
    return std::get<ita::doc::paragraph>(of.body.at(0).value);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_read)
BOOST_AUTO_TEST_CASE(what_we_write_comes_back_with_its_texts_and_structure) {
    for (const auto& [name, what] : ita::test::documents()) {
        BOOST_TEST_CONTEXT(name) {
            const auto back = read(written(what));
            BOOST_TEST(ita::test::texts_of(back) == ita::test::texts_of(what), boost::test_tools::per_element());
            auto expected = what.body.empty() ? what.body : as_written(what.body);
            BOOST_TEST(outline(back.body) == outline(expected));
        }
    }
}
BOOST_AUTO_TEST_CASE(what_was_read_is_written_and_read_the_same) {
    for (const auto& [name, what] : ita::test::documents()) {
        const auto once = read(written(what));
        const auto twice = read(written(once));
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST((twice.body == once.body));
            BOOST_TEST((twice.styles == once.styles));
            BOOST_TEST((twice.page == once.page));
            BOOST_TEST((twice == once));
        }
    }
}
BOOST_AUTO_TEST_CASE(the_frame_of_what_we_write_comes_back) {
    for (const auto& [name, what] : ita::test::documents()) {
        auto back = read(written(what));
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(std::exchange(back.about.producer, {}).starts_with("ita/"));
            BOOST_TEST((back.about == what.about));
            BOOST_TEST((back.page.width == what.page.width && back.page.height == what.page.height));
            BOOST_TEST((back.page.margins == what.page.margins));
            BOOST_TEST(back.page.header.size() == what.page.header.size());
            BOOST_TEST(back.page.footer.size() == what.page.footer.size());
            BOOST_TEST(back.page.header_on_first_page == what.page.header_on_first_page);
            BOOST_TEST(back.page.footer_on_first_page == what.page.footer_on_first_page);
            BOOST_TEST(back.page.thai_page_numbers == what.page.thai_page_numbers);
            BOOST_TEST((back.text == what.text));
        }
    }
}
BOOST_AUTO_TEST_CASE(tables_come_back_with_widths_lines_and_shades) {
    const auto documents = ita::test::documents();
    const auto& what = std::get<ita::doc::table>(documents.at(3).what.body.at(0).value);
    const auto back = read(written(documents.at(3).what));
    const auto& table = std::get<ita::doc::table>(back.body.at(0).value);
    BOOST_TEST((table.columns == what.columns));
    BOOST_TEST(table.header_rows == what.header_rows);
    BOOST_TEST((table.line == what.line));
    BOOST_TEST((table.padding == what.padding));
    BOOST_TEST(table.title == what.title);
    BOOST_TEST((table.rows.at(0).cells.at(0).shade == what.rows[0].cells[0].shade));
    BOOST_TEST(!table.rows.at(1).may_split);
    BOOST_TEST((table.rows.back().cells.at(1).align == ita::doc::vertical_alignment::center));
}

BOOST_AUTO_TEST_CASE(named_styles_keep_their_names_and_what_they_are_based_on) {
    const auto read = styled("<text:p text:style-name='Quote'>ก</text:p>", {});
    BOOST_TEST(only(read).style == "Quote");
    BOOST_REQUIRE(read.styles.size() == 2U);
    BOOST_TEST(read.styles[0].name == "Text body");
    BOOST_TEST((read.styles[0].paragraph.left == 1_cm));
    BOOST_TEST(read.styles[1].based_on == "Text body");
    BOOST_TEST((read.styles[1].text.italic == true));
}
BOOST_AUTO_TEST_CASE(thai_letters_are_those_of_the_complex_script) {
    const auto read = styled("<text:p/>", {});
    BOOST_TEST((read.text.size == 16_pt));
    BOOST_TEST((read.text.font == "TH Sarabun New"));
    BOOST_REQUIRE(read.fonts.size() == 1U);
    BOOST_TEST(read.fonts[0].instead == std::vector<std::string>{"Sarabun"}, boost::test_tools::per_element());
}
BOOST_AUTO_TEST_CASE(automatic_styles_become_formats_of_paragraph_and_run) {
    const auto read = styled(
        "<text:p text:style-name='P1'>ก<text:span text:style-name='T1'>ข</text:span></text:p>",
        "<style:style style:name='P1' style:family='paragraph' "
        "style:parent-style-name='Quote'><style:paragraph-properties "
        "fo:text-align='center' fo:break-before='page' fo:line-height='150%'><style:tab-stops><style:tab-stop "
        "style:position='2cm' "
        "style:type='right'/></style:tab-stops></style:paragraph-properties><style:text-properties "
        "fo:font-weight='bold'/></style:style><style:style style:name='T1' style:family='text'><style:text-properties "
        "fo:color='#C00000' style:text-underline-style='solid'/></style:style>");
    BOOST_TEST(only(read).style == "Quote");
    BOOST_TEST((only(read).format.align == ita::doc::alignment::center));
    BOOST_TEST((only(read).format.page_break_before == true));
    BOOST_TEST((only(read).format.line_spacing == 1.5));
    // Counted from the edge of the text area, which the left indent of "Text body" stands off from.
    BOOST_TEST((only(read).format.tabs.at(0) == ita::doc::tab_stop{3_cm, ita::doc::tab_kind::right}));
    const auto& first = std::get<ita::doc::run>(only(read).content.at(0));
    const auto& second = std::get<ita::doc::run>(only(read).content.at(1));
    BOOST_TEST((first.format == ita::doc::text_format{.bold = true}));
    BOOST_TEST(
        (second.format == ita::doc::text_format{.bold = true, .underline = true, .color = ita::color{0xC0, 0, 0}}));
}
BOOST_AUTO_TEST_CASE(styles_in_a_ring_are_read) {
    const auto read = styled("<text:p text:style-name='P1'>ก</text:p>",
                             "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='P2'/>"
                             "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='P1'/>");
    BOOST_TEST(outline(read.body) == "ก");
}
BOOST_AUTO_TEST_CASE(values_that_are_none_say_nothing) {
    const auto read =
        styled("<text:p text:style-name='P1'>ก</text:p>",
               "<style:style style:name='P1' style:family='paragraph'><style:paragraph-properties "
               "fo:margin-left='1e9cm' fo:margin-right='x' fo:line-height='1%' fo:text-indent='99999999999cm'/>"
               "<style:text-properties fo:font-size='80%' fo:color='red'/></style:style>");
    BOOST_TEST((only(read).format == ita::doc::paragraph_format{}));
    BOOST_TEST((std::get<ita::doc::run>(only(read).content.at(0)).format == ita::doc::text_format{}));
}
BOOST_AUTO_TEST_CASE(the_page_is_the_one_that_the_first_paragraph_asks_for) {
    const auto read = ita::test::read_flat(
        "<text:p text:style-name='P1'>ก</text:p>",
        "<office:automatic-styles><style:style style:name='P1' style:family='paragraph' style:master-page-name='M'/>"
        "<style:page-layout style:name='L'><style:page-layout-properties fo:page-width='29.7cm' fo:page-height='21cm' "
        "fo:margin='2cm' fo:margin-left='3cm'/><style:header-style><style:header-footer-properties fo:min-height='1cm' "
        "fo:margin-bottom='0.5cm'/></style:header-style></style:page-layout></"
        "office:automatic-styles><office:master-styles>"
        "<style:master-page style:name='Standard'/><style:master-page style:name='M' "
        "style:page-layout-name='L'><style:header>"
        "<text:p>หัว</text:p></style:header><style:footer style:display='false'><text:p>ท้าย</text:p></style:footer>"
        "</style:master-page></office:master-styles>");
    BOOST_TEST((read.page.width == 29.7_cm));
    BOOST_TEST((read.page.margins == ita::doc::margins{3_cm, 2_cm, 2_cm, 3_cm}));
    BOOST_REQUIRE(read.page.header.size() == 1U);
    BOOST_TEST(outline(read.page.header[0]) == "หัว");
    BOOST_TEST(read.page.footer.empty());
}
BOOST_AUTO_TEST_CASE(properties_that_are_no_xml_are_left_out_and_told) {
    ita::notes doubts;
    const auto package = package_of({{"content.xml", content}, {"meta.xml", "<a>"}});
    const auto made = ita::odt::read(ita::zip::reader(package, {}, "a.odt"), {}, doubts);
    BOOST_TEST(outline(made.body) == "ก");
    BOOST_REQUIRE(doubts.size() == 1U);
    BOOST_TEST(to_string(doubts[0]) ==
               "a.odt: meta.xml:1:4: expected </a>, found the end of the part; the properties of "
               "the document are left out");
}
BOOST_AUTO_TEST_CASE(an_old_manifest_may_name_a_document_type) {
    const auto package = package_of({{"content.xml", content},
                                     {"META-INF/manifest.xml",
                                      "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD "
                                      "Manifest 1.0//EN\" \"Manifest.dtd\">" +
                                          manifest_start + "</m:manifest>"}});
    BOOST_TEST(outline(read(package).body) == "ก");
}

struct refusal {
    const char* name;
    std::vector<member> members;
    errc code;
};
std::ostream& operator<<(std::ostream& out, const refusal& r) { return out << r.name; }
const refusal refusals[] = {
    {"another type",
     {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}},
     errc::spreadsheet},
    {"slides",
     {{"mimetype", "application/vnd.oasis.opendocument.presentation-template"}, {"content.xml", content}},
     errc::presentation},
    {"a drawing",
     {{"mimetype", "application/vnd.oasis.opendocument.graphics"}, {"content.xml", content}},
     errc::unknown_format},
    {"no content", {{"styles.xml", "<a/>"}}, errc::missing_part},
    {"an encrypted part",
     {{"content.xml", "?"},
      {"META-INF/manifest.xml", manifest_start + "<m:file-entry m:full-path='content.xml'><m:encryption-data/>"
                                                 "</m:file-entry></m:manifest>"}},
     errc::encrypted},
    {"entities in the manifest",
     {{"content.xml", content},
      {"META-INF/manifest.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]>" + manifest_start + "</m:manifest>"}},
     errc::malformed_xml},
    {"another root", {{"content.xml", "<html/>"}}, errc::unknown_format},
    {"a body that is no text",
     {{"content.xml",
       "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><o:body>"
       "<o:spreadsheet/></o:body></o:document-content>"}},
     errc::spreadsheet},
    {"styles that are no XML", {{"content.xml", content}, {"styles.xml", "<a>"}}, errc::malformed_xml},
};
BOOST_DATA_TEST_CASE(what_is_no_text_document_is_refused, bdata::make(refusals), r) {
    const auto package = package_of(r.members);
    ita::notes doubts;
    BOOST_CHECK_EXCEPTION((void)ita::odt::read(ita::zip::reader(package, {}, "a.odt"), {}, doubts), ita::error,
                          [&](const ita::error& e) {
                              BOOST_TEST_MESSAGE(e.what());
                              return e.code() == r.code && e.where().file == "a.odt";
                          });
}
BOOST_AUTO_TEST_CASE(a_flat_file_of_another_root_is_refused) {
    ita::notes doubts;
    BOOST_CHECK_EXCEPTION((void)ita::odt::read_flat("<a/>", {}, doubts), ita::error,
                          [](const ita::error& e) { return e.code() == errc::unknown_format; });
}
BOOST_AUTO_TEST_SUITE_END()
