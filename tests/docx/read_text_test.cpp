// tests/docx/read_text_test.cpp - paragraphs, runs, fields and tracked changes, each said in one line.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

#include "docx/reading.hpp"

BOOST_AUTO_TEST_SUITE(docx_read_text)
namespace {
namespace bdata = boost::unit_test::data;
using ita::test::outline;
using ita::test::p;
using ita::test::paper;
using ita::test::read_outline;
using ita::test::words;

struct row {
    const char* name;
    std::string body;
    const char* outline;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.name; }

std::string in_p(const std::string& content) { return "<w:p>" + content + "</w:p>"; }
std::string in_r(const std::string& content) { return "<w:r>" + content + "</w:r>"; }
std::string fld(const std::string& type) { return in_r("<w:fldChar w:fldCharType='" + type + "'/>"); }
std::string instr(const std::string& text) { return in_r("<w:instrText>" + text + "</w:instrText>"); }
std::string field(const std::string& instruction, const std::string& result) {
    return fld("begin") + instr(instruction) + fld("separate") + result + fld("end");
}
std::string gone_mark(const std::string& how) {
    return "<w:pPr><w:rPr><w:" + how + " w:id='1' w:author='x'/></w:rPr></w:pPr>";
}

const row texts[] = {
    {"words", p("ก") + p("ข"), "ก ; ข"},
    {"an empty paragraph is one", "<w:p/>" + p("ก"), " ; ก"},
    {"runs of one look are one", in_p(words("ก") + words("ข")), "กข"},
    {"blanks at ends go unless kept", in_p(in_r("<w:t> ก  ข </w:t>") + words(" ค ")), "ก  ข ค "},
    {"blanks kept from above", "<w:p xml:space='preserve'>" + in_r("<w:t> ก </w:t>") + "</w:p>", " ก "},
    {"tabs and line ends in words are blanks", in_p(words("ก\tข\nค")), "ก ข ค"},
    {"tabs and breaks", in_p(in_r("<w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>ค</w:t><w:cr/><w:ptab/>")),
     "ก\\tข\\nค\\n\\t"},
    {"hyphens", in_p(in_r("<w:t>ก</w:t><w:noBreakHyphen/><w:softHyphen/>")), "ก\u2011\u00AD"},
    {"signs of symbol fonts",
     in_p(in_r("<w:sym w:font='Wingdings' w:char='F0FE'/><w:sym w:font='Symbol' w:char='F0B7'/>"
               "<w:sym w:font='wingdings' w:char='00A8'/>")),
     "☑•◻"},
    {"ruby shows its base",
     in_p(in_r("<w:ruby><w:rt>" + words("ข") + "</w:rt><w:rubyBase>" + words("ก") + "</w:rubyBase></w:ruby>")), "ก"},
    {"bookmarks and proofs are no text",
     in_p("<w:bookmarkStart w:id='1' w:name='b'/>" + words("ก") + "<w:bookmarkEnd w:id='1'/><w:proofErr w:type='x'/>"),
     "ก"},
    {"smart tags and directions are seen through",
     in_p("<w:smartTag>" + words("ก") + "<w:bdo>" + words("ข") + "</w:bdo></w:smartTag>"), "กข"},
    {"content controls at every level",
     "<w:sdt><w:sdtPr/><w:sdtContent>" +
         in_p(words("ก") + "<w:sdt><w:sdtContent>" + words("ข") + "</w:sdtContent></w:sdt>") +
         "</w:sdtContent></w:sdt>",
     "กข"},
    {"custom XML", "<w:customXml><w:customXmlPr/>" + p("ก") + "</w:customXml>", "ก"},

    {"inserted stays, deleted goes",
     in_p("<w:ins>" + words("ก") + "</w:ins><w:del>" + in_r("<w:delText>ข</w:delText>") + "</w:del>"), "ก"},
    {"moved is once",
     in_p("<w:moveFrom>" + words("ก") + "</w:moveFrom>") + in_p("<w:moveTo>" + words("ก") + "</w:moveTo>"), " ; ก"},
    {"a deleted mark joins", in_p(gone_mark("del") + words("ก")) + p("ข"), "กข"},
    {"a mark moved away joins", in_p(gone_mark("moveFrom")) + p("ข"), "ข"},
    {"several deleted marks join", in_p(gone_mark("del") + words("ก")) + in_p(gone_mark("del") + words("ข")) + p("ค"),
     "กขค"},
    {"an inserted mark divides", in_p(gone_mark("ins") + words("ก")) + p("ข"), "ก ; ข"},
    {"a deleted mark at the end stays", p("ก") + in_p(gone_mark("del") + words("ข")), "ก ; ข"},

    {"a field shows its result", in_p(words("ก") + field("DATE \\@ x", words("ข")) + words("ค")), "กขค"},
    {"a field in an instruction is none",
     in_p(field(" IF </w:instrText></w:r>" + field("MERGEFIELD x", words("ซ่อน")) + "<w:r><w:instrText> = 1",
                words("เห็น"))),
     "เห็น"},
    {"a field in a result is shown", in_p(field("TOC", words("ก") + field("PAGEREF x", words("ข")) + words("ค"))),
     "กขค"},
    {"page numbers are fields", in_p(field(" PAGE ", words("7")) + words("/") + field("numpages \\* x", words("9"))),
     "{page}/{pages}"},
    {"page numbers without a result", in_p(fld("begin") + instr("PAGE") + fld("end") + in_r("<w:pgNum/>")),
     "{page}{page}"},
    {"an instruction in pieces", in_p(fld("begin") + instr("PA") + instr("GE") + fld("separate") + fld("end")),
     "{page}"},
    {"simple fields",
     in_p("<w:fldSimple w:instr=' PAGE '>" + words("7") + "</w:fldSimple><w:fldSimple w:instr='DATE'>" + words("ก") +
          "</w:fldSimple>"),
     "{page}ก"},
    {"a field over paragraphs",
     in_p(fld("begin") + instr("TOC") + fld("separate") + words("ก")) + in_p(words("ข") + fld("end")) + p("ค"),
     "ก ; ข ; ค"},
    {"a field that never ends", in_p(words("ก") + fld("begin") + instr("DATE") + words("ซ่อน")) + p("ข"), "ก ; ข"},
    {"a field that never began", in_p(fld("separate") + words("ก") + fld("end")), "ก"},
    {"boxes of forms",
     in_p(in_r("<w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='1'/></w:checkBox></w:ffData>"
               "</w:fldChar>") +
          instr("FORMCHECKBOX") + fld("end")),
     "☒"},
    {"a link by a field", in_p(field("HYPERLINK \\o \"x\" \"http://a.th/\"", words("ก")) + words("ข")),
     "<http://a.th/|ก>ข"},
    {"a link to a place is plain",
     in_p(field("HYPERLINK \\l \"b\"", words("ก")) + "<w:hyperlink w:anchor='b'>" + words("ข") + "</w:hyperlink>"),
     "กข"},

    {"the choice that is known",
     in_p("<mc:AlternateContent><mc:Choice Requires='x'>" + words("ก") + "</mc:Choice><mc:Choice Requires='w14 wps'>" +
          words("ข") + "</mc:Choice><mc:Fallback>" + words("ค") + "</mc:Fallback></mc:AlternateContent>"),
     "ข"},
    {"else the fallback",
     in_p(in_r("<mc:AlternateContent><mc:Choice Requires='x'><w:t>ก</w:t></mc:Choice><mc:Fallback><w:t>ค</w:t>"
               "</mc:Fallback></mc:AlternateContent>")),
     "ค"},
    {"a text box stands behind its paragraph, once",
     in_p(
         words("ก") +
         in_r("<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>"
              "<wps:txbx><w:txbxContent>" +
              p("ข") +
              "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
              "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" +
              p("ข") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>") +
         words("ค")) +
         p("ง"),
     "กค ; ข ; ง"},
    {"a text box of VML",
     in_p(in_r("<w:pict><v:rect><v:textbox><w:txbxContent>" + p("ข") +
               "</w:txbxContent></v:textbox></v:rect></w:pict>")),
     " ; ข"},
    {"what is not modelled has a name",
     "<w:altChunk r:id='x'/>" + in_p(words("ก") + "<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath>" + in_r("<x:y/>")) +
         in_p(in_r("<w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline>"
                   "</w:drawing>")),
     "?w:altChunk ; ก ; ?m:oMath ; ?x:y ;  ; ?c:chart"},
};
BOOST_DATA_TEST_CASE(texts_are_read_as_a_page_shows_them, bdata::make(texts), r) {
    BOOST_TEST(read_outline(r.body) == r.outline);
}

std::string tc(const std::string& content, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(content) + "</w:tc>";
}
std::string tr(const std::string& content, const std::string& properties = {}) {
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + content + "</w:tr>";
}
std::string tbl(const std::string& content) { return "<w:tbl>" + content + "</w:tbl>"; }
const std::string over = "<w:vMerge w:val='restart'/>";
const std::string under = "<w:vMerge/>";
const std::string wide = "<w:gridSpan w:val='2'/>";

const row tables[] = {
    {"rows and cells", tbl(tr(tc("ก") + tc("ข")) + tr(tc("ค") + tc("ง"))), "(2: ก | ข / ค | ง)"},
    {"columns merged", tbl(tr(tc("ก", wide)) + tr(tc("ข") + tc("ค"))), "(2: ก^2x1 / ข | ค)"},
    {"rows merged", tbl(tr(tc("ก", over) + tc("ข")) + tr(tc("", under) + tc("ค")) + tr(tc("", under) + tc("ง"))),
     "(2: ก^1x3 | ข / ค / ง)"},
    {"rows and columns merged", tbl(tr(tc("ก", wide + over) + tc("ข")) + tr(tc("", wide + under) + tc("ค"))),
     "(3: ก^2x2 | ข / ค)"},
    {"a merge begun anew", tbl(tr(tc("ก", over)) + tr(tc("ข", over)) + tr(tc("", under))), "(1: ก / ข^1x2 / )"},
    {"a merge that never began begins", tbl(tr(tc("ก", under)) + tr(tc("ข", under))), "(1: ก^1x2 / )"},
    {"a merge under a cell of another width", tbl(tr(tc("ก", over + wide)) + tr(tc("ข", under) + tc("ค"))),
     "(2: ก^2x1 / ข | ค)"},
    {"cells merged as old Word did", tbl(tr(tc("ก", "<w:hMerge w:val='restart'/>") + tc("", "<w:hMerge/>") + tc("ข"))),
     "(3: ก^2x1 | ข)"},
    {"columns left free",
     tbl(tr(tc("ก") + tc("ข") + tc("ค")) + tr(tc("ง"), "<w:gridBefore w:val='1'/><w:gridAfter w:val='1'/>")),
     "(3: ก | ข | ค /  | ง | )"},
    {"a row that is short", tbl(tr(tc("ก") + tc("ข") + tc("ค")) + tr(tc("ง"))), "(3: ก | ข | ค / ง | ^2x1)"},
    {"deleted and inserted rows", tbl(tr(tc("ก"), "<w:del w:id='1'/>") + tr(tc("ข"), "<w:ins w:id='1'/>")), "(1: ข)"},
    {"content controls round rows and cells",
     tbl("<w:sdt><w:sdtContent>" + tr("<w:sdt><w:sdtContent>" + tc("ก") + "</w:sdtContent></w:sdt>" + tc("ข")) +
         "</w:sdtContent></w:sdt>"),
     "(2: ก | ข)"},
    {"tables in cells", tbl(tr("<w:tc>" + tbl(tr(tc("ก"))) + p("ข") + "</w:tc>")), "(1: (1: ก) ; ข)"},
    {"a table without cells is none", tbl("") + tbl("<w:tr/>") + p("ก"), "ก"},
    {"a cell without paragraphs", tbl(tr("<w:tc/>" + tc("ก"))), "(2:  | ก)"},
    {"a field ends with its cell", tbl(tr("<w:tc><w:p>" + fld("begin") + "</w:p></w:tc>" + tc("ก"))), "(2:  | ก)"},
};
BOOST_DATA_TEST_CASE(tables_have_the_spans_that_a_page_shows, bdata::make(tables), r) {
    BOOST_TEST(read_outline(r.body) == r.outline);
}

const ita::doc::table& table_in(const ita::doc::document& from) {
    return std::get<ita::doc::table>(from.body.at(0).value);
}
const ita::doc::paragraph& paragraph_in(const ita::doc::document& from, std::size_t at) {
    return std::get<ita::doc::paragraph>(from.body.at(at).value);
}
}  // namespace

BOOST_AUTO_TEST_CASE(rows_that_repeat_are_headings_and_rows_may_be_kept_whole) {
    const auto head = "<w:tblHeader/>";
    const auto read =
        paper(tbl(tr(tc("ก"), head) + tr(tc("ข"), head) + tr(tc("ค"), "<w:cantSplit/>") + tr(tc("ง"), head))).read();
    BOOST_TEST(table_in(read).header_rows == 2U);
    BOOST_TEST(table_in(read).rows[0].may_split);
    BOOST_TEST(!table_in(read).rows[2].may_split);
}
BOOST_AUTO_TEST_CASE(columns_have_the_widths_of_the_grid) {
    const auto read = paper(tbl("<w:tblGrid><w:gridCol w:w='567'/><w:gridCol w:w='1134.0'/></w:tblGrid>" +
                                tr(tc("ก") + tc("ข") + tc("ค"))))
                          .read();
    BOOST_TEST(table_in(read).columns.size() == 3U);
    BOOST_TEST(table_in(read).columns[0].twips() == 567);
    BOOST_TEST(table_in(read).columns[1].twips() == 1134);
    BOOST_TEST(table_in(read).columns[2].twips() == 1134);
}
BOOST_AUTO_TEST_CASE(a_page_break_is_of_the_paragraph_that_starts_the_page) {
    const auto br = "<w:r><w:br w:type='page'/></w:r>";
    const auto read =
        paper(in_p(words("ก") + br) + in_p(words("ข")) + in_p(br + words("ค")) + in_p(words("ง") + br + words("จ")))
            .read();
    BOOST_TEST(outline(read.body) == "ก ; ข ; ค ; ง\\nจ");
    BOOST_TEST(!paragraph_in(read, 0).format.page_break_before.has_value());
    BOOST_TEST(paragraph_in(read, 1).format.page_break_before.value_or(false));
    BOOST_TEST(paragraph_in(read, 2).format.page_break_before.value_or(false));
    BOOST_TEST(!paragraph_in(read, 3).format.page_break_before.has_value());
}
BOOST_AUTO_TEST_CASE(a_link_leads_where_its_relationship_says) {
    const auto link = [](const std::string& id) {
        return "<w:hyperlink r:id='" + id + "'>" + words("ก") + "</w:hyperlink>";
    };
    ita::notes doubts;
    const auto read = paper(in_p(link("rId1") + words("ข") + link("rId2") + link("none")))
                          .refer("hyperlink", "https://example.go.th/?a=%20", true)
                          .refer("hyperlink", "document.xml")
                          .read(doubts);
    BOOST_TEST(outline(read.body) == "<https://example.go.th/?a=%20|ก>ขกก");
    BOOST_TEST(doubts.size() == 1U);
}
BOOST_AUTO_TEST_CASE(each_kind_of_doubt_is_told_once_with_its_place) {
    ita::notes doubts;
    std::string body;
    for (int i = 0; i < 50; ++i) body += in_p("<m:oMath/>");
    (void)paper(body + "<w:altChunk/>").read(doubts);
    BOOST_TEST(doubts.size() == 2U);
    BOOST_TEST(doubts[0].where.part == "word/document.xml");
    BOOST_TEST(doubts[0].where.line == 1U);
    BOOST_TEST(doubts[0].text == "what <m:oMath> holds is not read");
}
BOOST_AUTO_TEST_CASE(notes_and_comments_stand_beside_the_text_in_its_order) {
    const auto notes =
        paper::element("w:footnotes", "<w:footnote w:id='0' w:type='separator'>" + p("เส้น") +
                                          "</w:footnote><w:footnote w:id='2'>" + p("เชิงอรรถ") + "</w:footnote>");
    const auto comments =
        paper::element("w:comments", "<w:comment w:id='7' w:author='สมชาย'>" + p("ตรวจแล้ว") + "</w:comment>");
    const auto read =
        paper(in_p(words("ก") + in_r("<w:commentReference w:id='7'/>") + in_r("<w:footnoteReference w:id='2'/>") +
                   in_r("<w:footnoteReference w:id='2'/>") + in_r("<w:endnoteReference w:id='2'/>")))
            .with("footnotes", "footnotes.xml", notes)
            .with("comments", "comments.xml", comments)
            .read();
    BOOST_TEST(outline(read.body) == "ก");
    BOOST_REQUIRE(read.asides.size() == 2U);
    BOOST_TEST((read.asides[0].kind == ita::doc::aside_kind::comment));
    BOOST_TEST(read.asides[0].author == "สมชาย");
    BOOST_TEST(outline(read.asides[0].content.at(0)) == "ตรวจแล้ว");
    BOOST_TEST((read.asides[1].kind == ita::doc::aside_kind::footnote));
    BOOST_TEST(outline(read.asides[1].content.at(0)) == "เชิงอรรถ");
}
BOOST_AUTO_TEST_SUITE_END()
