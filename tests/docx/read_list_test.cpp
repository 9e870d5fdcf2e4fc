// tests/docx/read_list_test.cpp - labels of lists as a page shows them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "docx/read/number_formats.hpp"
#include "docx/reading.hpp"

BOOST_AUTO_TEST_SUITE(docx_read_list)
namespace {
namespace bdata = boost::unit_test::data;
using ita::test::outline;
using ita::test::paper;

struct shown {
    const char* format;
    int number;
    const char* label;
};
std::ostream& operator<<(std::ostream& out, const shown& s) { return out << s.format << ' ' << s.number; }
const shown numbers[] = {
    {"decimal", 12, "12"},
    {"decimalZero", 7, "07"},
    {"decimalZero", 12, "12"},
    {"upperRoman", 1994, "MCMXCIV"},
    {"lowerRoman", 4, "iv"},
    {"lowerLetter", 26, "z"},
    {"lowerLetter", 28, "bb"},
    {"upperLetter", 3, "C"},
    {"thaiNumbers", 120, "๑๒๐"},
    {"thaiLetters", 1, "ก"},
    {"thaiLetters", 4, "ง"},
    {"thaiLetters", 12, "ฏ"},
    {"thaiLetters", 41, "ฮ"},
    {"thaiLetters", 43, "ขข"},
    {"thaiCounting", 1, "หนึ่ง"},
    {"thaiCounting", 10, "สิบ"},
    {"thaiCounting", 11, "สิบเอ็ด"},
    {"thaiCounting", 21, "ยี่สิบเอ็ด"},
    {"thaiCounting", 101, "หนึ่งร้อยเอ็ด"},
    {"thaiCounting", 0, "ศูนย์"},
    {"thaiCounting", 2568, "สองพันห้าร้อยหกสิบแปด"},
    {"ordinal", 1, "1st"},
    {"ordinal", 12, "12th"},
    {"ordinal", 23, "23rd"},
    {"none", 3, ""},
    {"decimalEnclosedCircle", 3, "③"},
    {"decimalEnclosedParen", 3, "(3)"},
    {"numberInDash", 3, "- 3 -"},
    {"hindiNumbers", 10, "१०"},
    {"lowerRoman", 0, "0"},
};
BOOST_DATA_TEST_CASE(numbers_are_shown_in_their_format, bdata::make(numbers), s) {
    BOOST_REQUIRE(ita::docx::number_format_of(s.format) != nullptr);
    BOOST_TEST(ita::docx::number_format_of(s.format)(s.number) == s.label);
}

std::string lvl(int level, const std::string& format, const std::string& text, const std::string& more = {}) {
    return "<w:lvl w:ilvl='" + std::to_string(level) + "'><w:start w:val='1'/><w:numFmt w:val='" + format +
           "'/><w:lvlText w:val='" + text + "'/>" + more + "</w:lvl>";
}
std::string definition(const std::string& id, const std::string& levels) {
    return "<w:abstractNum w:abstractNumId='" + id + "'>" + levels + "</w:abstractNum>";
}
std::string num(const std::string& id, const std::string& definition, const std::string& more = {}) {
    return "<w:num w:numId='" + id + "'><w:abstractNumId w:val='" + definition + "'/>" + more + "</w:num>";
}
std::string item(const std::string& list, const std::string& level = "0", const std::string& style = {}) {
    return "<w:p><w:pPr>" + (style.empty() ? "" : "<w:pStyle w:val='" + style + "'/>") +
           (list.empty() ? "" : "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr>") +
           "</w:pPr></w:p>";
}
std::string style(const std::string& id, const std::string& content) {
    return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + id + "'/>" + content + "</w:style>";
}

struct row {
    const char* name;
    std::string lists;
    std::string body;
    const char* outline;
    std::string styles{};
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.name; }

const std::string nested =
    definition("0", lvl(0, "decimal", "%1.") + lvl(1, "thaiLetters", "%1.%2)") + lvl(2, "lowerRoman", "(%3)"));
const row labels[] = {
    {"levels count by themselves and start anew", nested + num("1", "0"),
     item("1") + item("1", "1") + item("1", "1") + item("1", "2") + item("1") + item("1", "1") + item("1", "2"),
     "[1.]  ; [1.ก)]  ; [1.ข)]  ; [(i)]  ; [2.]  ; [2.ก)]  ; [(i)] "},
    {"a level above that nobody used stands at its start", nested + num("1", "0"), item("1", "1") + item("1"),
     "[1.ก)]  ; [2.] "},
    {"a start of its own is used up by a level below it",
     nested + num("1", "0", "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride>"),
     item("1", "1") + item("1") + item("1"), "[7.ก)]  ; [8.]  ; [9.] "},
    {"lists of one definition count together", nested + num("1", "0") + num("2", "0"),
     item("1") + item("2") + item("1"), "[1.]  ; [2.]  ; [3.] "},
    {"a list with a start of its own starts once",
     nested + num("1", "0") + num("2", "0", "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride>"),
     item("1") + item("2") + item("2") + item("1"), "[1.]  ; [7.]  ; [8.]  ; [9.] "},
    {"a list may have levels of its own",
     nested + num("1", "0", "<w:lvlOverride w:ilvl='0'>" + lvl(0, "thaiNumbers", "%1)") + "</w:lvlOverride>"),
     item("1") + item("1"), "[๑)]  ; [๒)] "},
    {"a level may never start anew",
     definition("0", lvl(0, "decimal", "%1") + lvl(1, "decimal", "%2", "<w:lvlRestart w:val='0'/>")) + num("1", "0"),
     item("1") + item("1", "1") + item("1") + item("1", "1"), "[1]  ; [1]  ; [2]  ; [2] "},
    {"legal numbering is decimal",
     definition("0", lvl(0, "upperRoman", "%1") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>")) + num("1", "0"),
     item("1") + item("1", "1"), "[I]  ; [1.1] "},
    {"bullets of symbol fonts are characters",
     definition("0", lvl(0, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr>") +
                         lvl(1, "bullet", "\uF0A7", "<w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr>") +
                         lvl(2, "bullet", "-")) +
         num("1", "0"),
     item("1") + item("1", "1") + item("1", "2"), "[•]  ; [▪]  ; [-] "},
    {"numbers with a word", definition("0", lvl(0, "thaiNumbers", "มาตรการที่ %1")) + num("1", "0"), item("1"),
     "[มาตรการที่ ๑] "},
    {"none shows none", definition("0", lvl(0, "none", "")) + num("1", "0"), item("1"), ""},
    {"formats of examples",
     definition("0",
                "<w:lvl w:ilvl='0'><w:start w:val='9'/><mc:AlternateContent><mc:Choice Requires='w14'><w:numFmt "
                "w:val='custom' w:format='001, 002, 003, ...'/></mc:Choice><mc:Fallback><w:numFmt w:val='decimal'/>"
                "</mc:Fallback></mc:AlternateContent><w:lvlText w:val='%1'/></w:lvl>") +
         num("1", "0"),
     item("1") + item("1"), "[009]  ; [010] "},
    {"unknown formats are decimal", definition("0", lvl(0, "klingon", "%1.")) + num("1", "0"), item("1"), "[1.] "},
    {"list 0 and lists that are not there", nested + num("1", "0") + num("5", "77"), item("0") + item("9") + item("5"),
     " ;  ; "},
    {"levels that are out of range", nested + num("1", "0"), item("1", "-1") + item("1", "99999"), "[1.]  ; "},
    {"lists in tables count on", nested + num("1", "0"),
     item("1") + "<w:tbl><w:tr><w:tc>" + item("1") + "</w:tc></w:tr></w:tbl>" + item("1"),
     "[1.]  ; (1: [2.] ) ; [3.] "},
    {"a style has a list, a style below it too", nested + num("1", "0"),
     item("", "", "A") + item("", "", "B") + item("0", "0", "A") + item("", "", "A"), "[1.]  ; [2.]  ;  ; [3.] ",
     style("A", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>") + style("B", "<w:basedOn w:val='A'/>")},
    {"a level names its style",
     definition(
         "0", lvl(0, "decimal", "%1", "<w:pStyle w:val='A'/>") + lvl(1, "decimal", "%1.%2", "<w:pStyle w:val='B'/>")) +
         num("1", "0"),
     item("", "", "A") + item("", "", "B") + item("", "", "B"), "[1]  ; [1.1]  ; [1.2] ",
     style("A", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>") +
         style("B", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")},
    {"a definition may be another's, by a numbering style",
     definition("0", lvl(0, "decimal", "%1-") + "<w:styleLink w:val='L'/>") +
         definition("1", "<w:numStyleLink w:val='L'/>") + num("1", "0") + num("2", "1"),
     item("2") + item("2"), "[1-]  ; [2-] ",
     "<w:style w:type='numbering' w:styleId='L'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"},
};
BOOST_DATA_TEST_CASE(labels_are_those_of_a_page, bdata::make(labels), r) {
    const auto read = paper(r.body)
                          .with("numbering", "numbering.xml", paper::element("w:numbering", r.lists))
                          .with("styles", "styles.xml", paper::element("w:styles", r.styles))
                          .read();
    BOOST_TEST(outline(read.body) == r.outline);
}

const ita::doc::paragraph& first_of(const ita::doc::document& from) {
    return std::get<ita::doc::paragraph>(from.body.at(0).value);
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_label_knows_its_level_and_kind_and_the_paragraph_its_indents) {
    const auto ind = "<w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr>";
    const auto lists = definition("0", lvl(1, "bullet", "-", ind)) + num("1", "0");
    const auto read =
        paper(item("1", "1")).with("numbering", "numbering.xml", paper::element("w:numbering", lists)).read();
    const auto& p = first_of(read);
    BOOST_REQUIRE(p.label.has_value());
    BOOST_TEST((p.label->kind == ita::doc::label_kind::bullet));
    BOOST_TEST(p.label->level == 1);
    BOOST_TEST(p.format.left.value_or(ita::length{}).twips() == 720);
    BOOST_TEST(p.format.first_line.value_or(ita::length{}).twips() == -360);
}
BOOST_AUTO_TEST_CASE(an_unknown_format_is_told_once) {
    ita::notes doubts;
    const auto lists = definition("0", lvl(0, "klingon", "%1") + lvl(1, "klingon", "%2")) + num("1", "0");
    (void)paper(item("1")).with("numbering", "numbering.xml", paper::element("w:numbering", lists)).read(doubts);
    BOOST_REQUIRE(doubts.size() == 1U);
    BOOST_TEST(doubts[0].where.part == "word/numbering.xml");
}
BOOST_AUTO_TEST_SUITE_END()
