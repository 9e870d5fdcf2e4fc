// tests/docx/read_package_test.cpp - packages as producers make them: names, namespaces, broken parts, bounds.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

#include "docx/reading.hpp"
#include "support/pictures.hpp"

BOOST_AUTO_TEST_SUITE(docx_read_package)
namespace {
namespace bdata = boost::unit_test::data;
using ita::errc;
using ita::test::outline;
using ita::test::p;
using ita::test::paper;
using ita::test::transitional;
using ita::test::word_types;
using ita::test::words;

std::string relationships(const std::string& type, const std::string& target, const std::string& more = {}) {
    return "<Relationships xmlns='" + transitional + "package/2006/relationships'><Relationship Id='a' Type='" + type +
           "' Target='" + target + "' " + more + "/></Relationships>";
}
std::string types(const std::string& part, const std::string& type) {
    return "<Types xmlns='" + transitional + "package/2006/content-types'><Override PartName='" + part +
           "' ContentType='" + type + "'/></Types>";
}
const std::string office = transitional + "officeDocument/2006/relationships/officeDocument";

struct refusal {
    const char* name;
    paper what;
    errc code;
    const char* part;
    ita::limits most{};
};
std::ostream& operator<<(std::ostream& out, const refusal& r) { return out << r.name; }

paper sound() { return paper(p("ก")); }
std::string repeated(const std::string& what, int times) {
    std::string made;
    for (int i = 0; i < times; ++i) made += what;
    return made;
}
paper of_cell(const std::string& properties) {
    return paper("<w:tbl><w:tr><w:tc><w:tcPr>" + properties + "</w:tcPr></w:tc></w:tr></w:tbl>");
}

const refusal refusals[] = {
    {"no relationships", sound().put("_rels/.rels", "<Relationships xmlns='urn:x'/>"), errc::missing_part,
     "_rels/.rels"},
    {"a main part outside", sound().put("_rels/.rels", relationships(office, "http://a/", "TargetMode='External'")),
     errc::missing_part, "_rels/.rels"},
    {"a main part that is not there", sound().put("_rels/.rels", relationships(office, "word/none.xml")),
     errc::missing_part, "word/none.xml"},
    {"a spreadsheet",
     sound().put(
         "[Content_Types].xml",
         types("/word/document.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
     errc::spreadsheet, "word/document.xml"},
    {"slides",
     sound().put("[Content_Types].xml",
                 types("/word/document.xml",
                       "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
     errc::presentation, "word/document.xml"},
    {"another root", sound().put("word/document.xml", "<html/>"), errc::unknown_format, "word/document.xml"},
    {"no body", sound().put("word/document.xml", paper::element("w:document", "")), errc::unknown_format,
     "word/document.xml"},
    {"broken XML", sound().put("word/document.xml", "<a"), errc::malformed_xml, "word/document.xml"},
    {"too many paragraphs", paper(repeated("<w:p/>", 11)), errc::limit_reached, "word/document.xml", {.blocks = 10}},
    {"too many columns", of_cell("<w:gridSpan w:val='1000000000'/>"), errc::limit_reached, "word/document.xml"},
    {"too deep", paper(repeated("<w:sdt><w:sdtContent>", 300) + repeated("</w:sdtContent></w:sdt>", 300)),
     errc::limit_reached, "word/document.xml"},
};
BOOST_DATA_TEST_CASE(what_cannot_be_read_is_refused_with_its_part, bdata::make(refusals), r) {
    ita::notes doubts;
    BOOST_CHECK_EXCEPTION((void)r.what.read(doubts, r.most), ita::error, [&](const ita::error& e) {
        BOOST_TEST_MESSAGE(e.what());
        return e.code() == r.code && e.where().part == r.part && e.where().file == "a.docx";
    });
}

struct oddity {
    const char* name;
    paper what;
    const char* outline;
    std::size_t notes;
};
std::ostream& operator<<(std::ostream& out, const oddity& o) { return out << o.name; }

const std::string strict = "http://purl.oclc.org/ooxml/";

const oddity oddities[] = {
    {"another name and case",
     sound()
         .put("[Content_Types].xml", types("/Word/Document2.xml", word_types + "template.main+xml"))
         .put("_rels/.rels", relationships(office, "/Word/Document2.XML"))
         .put("Word/document2.xml", paper::element("w:document", "<w:body>" + p("ข") + "</w:body>")),
     "ข", 0},
    {"macros",
     sound().put("[Content_Types].xml",
                 types("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")),
     "ก", 1},
    {"escapes in names",
     sound()
         .put("_rels/.rels", relationships(office, "a%20b/%E0%B8%81.xml"))
         .put("a b/ก.xml", paper::element("w:document", "<w:body>" + p("ข") + "</w:body>")),
     "ข", 0},
    {"Strict",
     sound()
         .put("_rels/.rels", relationships(strict + "officeDocument/relationships/officeDocument", "word/document.xml"))
         .put("word/document.xml",
              "<document xmlns='" + strict + "wordprocessingml/main'><body><p><r><t>ก</t></r></p></body></document>"),
     "ก", 0},
    {"a byte order mark",
     sound().put("word/document.xml", "\xEF\xBB\xBF" + paper::element("w:document", "<w:body>" + p("ก") + "</w:body>")),
     "ก", 0},
    {"styles that are not there", sound().refer("styles", "none.xml").refer("numbering", "../none.xml"), "ก", 1},
    {"styles that are broken", sound().with("styles", "styles.xml", "<a"), "ก", 1},
    {"a header that is not there",
     paper(p("ก") + "<w:sectPr><w:headerReference w:type='default' r:id='rId9'/></w:sectPr>"), "ก", 1},
    {"a note that is not there", paper("<w:p><w:r><w:footnoteReference w:id='9'/></w:r></w:p>"), "", 1},
    {"a picture that is not there",
     paper("<w:p><w:r><w:pict><v:shape><v:imagedata r:id='rId9'/></v:shape></w:pict></w:r></w:p>"), " ; ?v:imagedata",
     2},
    {"a picture outside",
     paper("<w:p><w:r><w:pict><v:shape><v:imagedata r:id='rId1'/></v:shape></w:pict></w:r></w:p>")
         .refer("image", "file:///etc/passwd", true),
     " ; ?v:imagedata", 2},
    {"spans out of range", of_cell("<w:gridSpan w:val='-1'/><w:vMerge/>"), "(1: )", 0},
    {"values out of range",
     paper("<w:p><w:pPr><w:ind w:left='999999999'/><w:spacing w:before='-5' w:line='x'/><w:jc w:val='?'/></w:pPr>" +
           words("ก") + "</w:p>"),
     "ก", 0},
};
BOOST_DATA_TEST_CASE(what_is_odd_is_read_with_a_note, bdata::make(oddities), o) {
    ita::notes doubts;
    BOOST_TEST(outline(o.what.read(doubts).body) == o.outline);
    BOOST_TEST(doubts.size() == o.notes);
    for (const auto& each : doubts) BOOST_TEST_MESSAGE(to_string(each));
}

const ita::doc::paragraph& first_of(const ita::doc::document& from) {
    return std::get<ita::doc::paragraph>(from.body.at(0).value);
}
std::string style(const std::string& id, const std::string& content, const std::string& more = {}) {
    return "<w:style w:type='paragraph' w:styleId='" + id + "' " + more + ">" + content + "</w:style>";
}
ita::doc::document with_styles(const std::string& body, const std::string& styles) {
    return paper(body).with("styles", "styles.xml", paper::element("w:styles", styles)).read();
}
}  // namespace

BOOST_AUTO_TEST_CASE(styles_are_known_by_their_names) {
    const auto read =
        with_styles("<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr></w:p>" + p("ก"),
                    style("a", "<w:name w:val='Normal'/>", "w:default='1'") +
                        style("Heading1", "<w:name w:val='heading 1'/><w:basedOn w:val='a'/><w:rPr><w:b/></w:rPr>"));
    BOOST_TEST(first_of(read).style == "Heading 1");
    BOOST_REQUIRE(read.styles.size() == 1U);  // the default one says nothing
    BOOST_TEST(read.styles[0].based_on == "");
    BOOST_TEST(read.styles[0].text.bold.value_or(false));
}
BOOST_AUTO_TEST_CASE(a_default_style_that_says_something_is_every_paragraphs) {
    const auto read =
        with_styles(p("ก"), style("a", "<w:name w:val='Normal'/><w:rPr><w:szCs w:val='32'/></w:rPr>", "w:default='1'"));
    BOOST_TEST(first_of(read).style == "Normal");
    BOOST_TEST(read.styles.at(0).text.size->points() == 16);
}
BOOST_AUTO_TEST_CASE(thai_words_have_the_looks_of_complex_scripts_and_latin_ones_their_own) {
    const std::string looks =
        "<w:rPr><w:rFonts w:ascii='Arial' w:cs='Sarabun'/><w:bCs/><w:sz w:val='20'/><w:szCs w:val='32'/></w:rPr>";
    const auto read =
        paper("<w:p><w:r>" + looks + "<w:t>ก</w:t></w:r><w:r>" + looks + "<w:t>a</w:t></w:r></w:p>").read();
    const auto& thai = std::get<ita::doc::run>(first_of(read).content.at(0));
    const auto& latin = std::get<ita::doc::run>(first_of(read).content.at(1));
    BOOST_TEST(*thai.format.font == "Sarabun");
    BOOST_TEST(thai.format.size->points() == 16);
    BOOST_TEST(*thai.format.bold);
    BOOST_TEST(*latin.format.font == "Arial");
    BOOST_TEST(latin.format.size->points() == 10);
}
BOOST_AUTO_TEST_CASE(character_styles_become_looks_of_runs) {
    const auto read =
        with_styles("<w:p><w:r><w:rPr><w:rStyle w:val='S'/><w:i/></w:rPr><w:t>ก</w:t></w:r></w:p>",
                    "<w:style w:type='character' w:styleId='S'><w:basedOn w:val='T'/><w:rPr><w:b/></w:rPr></w:style>"
                    "<w:style w:type='character' w:styleId='T'><w:rPr><w:u w:val='single'/></w:rPr></w:style>");
    const auto& looks = std::get<ita::doc::run>(first_of(read).content.at(0)).format;
    BOOST_TEST((looks.bold.value_or(false) && looks.italic.value_or(false) && looks.underline.value_or(false)));
}
BOOST_AUTO_TEST_CASE(rings_and_long_chains_of_styles_are_cut) {
    std::string styles = style("a0", "<w:basedOn w:val='a0'/>");
    for (int i = 1; i < 5'000; ++i)
        styles += style("a" + std::to_string(i), "<w:basedOn w:val='a" + std::to_string(i + 1) + "'/>");
    const auto read = with_styles("<w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr></w:p>", styles);
    BOOST_TEST(read.styles.size() == 5'000U);
    BOOST_TEST(read.styles[0].based_on == "");
    BOOST_TEST(read.styles[1].based_on == "a2");
}
BOOST_AUTO_TEST_CASE(fonts_may_be_the_themes) {
    const auto theme =
        paper::element("a:theme",
                       "<a:themeElements><a:fontScheme><a:majorFont/><a:minorFont><a:latin typeface='Calibri'/>"
                       "<a:cs typeface=''/><a:font script='Thai' typeface='Cordia New'/></a:minorFont>"
                       "</a:fontScheme></a:themeElements>");
    const auto read = paper(
                          "<w:p><w:r><w:rPr><w:rFonts w:asciiTheme='minorHAnsi' "
                          "w:cstheme='minorBidi'/></w:rPr><w:t>ก</w:t></w:r></w:p>")
                          .with("theme", "theme1.xml", theme)
                          .read();
    BOOST_TEST(*std::get<ita::doc::run>(first_of(read).content.at(0)).format.font == "Cordia New");
}
BOOST_AUTO_TEST_CASE(the_last_section_gives_the_page_and_takes_its_header_from_those_before) {
    const auto header =
        paper::element("w:hdr", "<w:tbl><w:tr><w:tc>" + p("ตรา") + "</w:tc></w:tr></w:tbl>" + p("เทศบาล"));
    const auto read =
        paper(
            "<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='rId1'/></w:sectPr></w:pPr></w:p>"
            "<w:sectPr><w:pgSz w:w='16838' w:h='11906'/><w:pgMar w:top='-567' w:left='1134'/><w:titlePg/></w:sectPr>")
            .with("header", "header1.xml", header)
            .read();
    BOOST_REQUIRE(read.page.header.size() == 2U);
    BOOST_TEST(outline(read.page.header[0]) == "ตรา");
    BOOST_TEST(outline(read.page.header[1]) == "เทศบาล");
    BOOST_TEST(read.page.width.twips() == 16'838);
    BOOST_TEST(read.page.margins.top.twips() == 567);
    BOOST_TEST(read.page.margins.left.twips() == 1'134);
    BOOST_TEST(!read.page.header_on_first_page);
}
BOOST_AUTO_TEST_CASE(the_looks_of_a_table_may_be_its_styles) {
    const auto read = with_styles(
        "<w:tbl><w:tblPr><w:tblStyle w:val='T'/></w:tblPr><w:tr><w:tc>" + p("ก") + "</w:tc></w:tr></w:tbl>",
        "<w:style w:type='table' w:styleId='T'><w:basedOn w:val='U'/><w:tblPr><w:tblBorders><w:insideH w:val='single' "
        "w:sz='8' w:color='FF0000'/></w:tblBorders></w:tblPr></w:style><w:style w:type='table' w:styleId='U'>"
        "<w:tblPr><w:tblCellMar><w:left w:w='0' w:type='dxa'/></w:tblCellMar></w:tblPr></w:style>");
    const auto& table = std::get<ita::doc::table>(read.body.at(0).value);
    BOOST_TEST(table.line.width.points() == 1);
    BOOST_TEST(table.line.color.red == 0xFF);
    BOOST_TEST(table.padding.emu() == 0);
}
BOOST_AUTO_TEST_CASE(a_picture_that_is_shown_again_and_again_is_held_once) {
    ita::notes doubts;
    const auto picture = ita::test::picture_bytes("wide.png");
    const paper all =
        paper(repeated("<w:p><w:r><w:pict><v:shape><v:imagedata r:id='rId1'/></v:shape></w:pict></w:r></w:p>", 20))
            .with("image", "a.png", std::string(ita::as_text(picture)));
    const auto read = all.read(doubts, {.repeated_bytes = 1});
    BOOST_TEST_REQUIRE(read.body.size() == 20U);
    const auto shown = [&](std::size_t i) {
        return std::get<ita::doc::image>(std::get<ita::doc::paragraph>(read.body[i].value).content.at(0)).data;
    };
    BOOST_TEST((shown(0) == ita::shared_bytes(picture)));
    for (std::size_t i = 1; i < 20; ++i) BOOST_TEST(shown(i).data() == shown(0).data());
}
BOOST_AUTO_TEST_CASE(properties_are_read_by_their_names) {
    const auto core =
        "<cp:coreProperties xmlns:cp='" + transitional +
        "package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:dcterms='http://purl.org/dc/terms/'><dc:title>แผน</dc:title><cp:keywords>ITA; โปร่งใส</cp:keywords>"
        "<dcterms:created>2025-01-31T08:00:00Z</dcterms:created></cp:coreProperties>";
    const auto read =
        sound()
            .put(
                "_rels/.rels",
                "<Relationships xmlns='" + transitional + "package/2006/relationships'><Relationship Id='a' Type='" +
                    office + "' Target='word/document.xml'/><Relationship Id='b' Type='" + transitional +
                    "package/2006/relationships/metadata/core-properties' Target='docProps/core.xml'/></Relationships>")
            .put("docProps/core.xml", core)
            .read();
    BOOST_TEST(read.about.title == "แผน");
    BOOST_TEST((read.about.keywords == std::vector<std::string>{"ITA", "โปร่งใส"}));
    BOOST_TEST((read.about.created == ita::date_from_iso("2025-01-31")));
}
BOOST_AUTO_TEST_CASE(the_program_that_made_a_file_and_escaped_properties_are_told) {
    const std::string open = "<Properties xmlns='" + transitional + "officeDocument/2006/";
    const auto relation = [](const std::string& id, const std::string& kind, const std::string& part) {
        return "<Relationship Id='" + id + "' Type='" + transitional + "officeDocument/2006/relationships/" + kind +
               "' Target='" + part + "'/>";
    };
    const auto read =
        sound()
            .put("_rels/.rels", "<Relationships xmlns='" + transitional + "package/2006/relationships'>" +
                                    relation("a", "officeDocument", "word/document.xml") +
                                    relation("b", "extended-properties", "docProps/app.xml") +
                                    relation("c", "custom-properties", "docProps/custom.xml") + "</Relationships>")
            .put("docProps/app.xml", open +
                                         "extended-properties'><Application>Microsoft Office Word"
                                         "</Application></Properties>")
            .put("docProps/custom.xml", open +
                                            "custom-properties'><property name='a'>"
                                            "_x0E01__x000A_ข</property></Properties>")
            .read();
    BOOST_TEST(read.about.producer == "Microsoft Office Word");
    BOOST_TEST_REQUIRE(read.about.custom.size() == 1u);
    BOOST_TEST(read.about.custom[0].second == "ก\nข");
}
BOOST_AUTO_TEST_SUITE_END()
