// tests/docx/trace_test.cpp - each word of a Word document is traced to the bytes that it was read from.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

#include <ita/doc/path.hpp>

#include "docx/codec.hpp"
#include "docx/reading.hpp"
#include "package/replace.hpp"
#include "support/documents.hpp"
#include "support/traced.hpp"

namespace {
namespace bdata = boost::unit_test::data;
namespace fs = std::filesystem;
using ita::doc::trace;
using ita::test::paper;

ita::doc::document read_package(const ita::shared_bytes& content, trace* told) {
    ita::notes doubts;
    return ita::docx::read(ita::zip::reader(content, {}), {}, doubts, told);
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Nothing where the file is refused.
ita::test::traced_facts facts_of_package(const ita::shared_bytes& given, const std::string& name) {
    ita::doc::document read;
    trace told;
    try {
        read = read_package(given, &told);
    } catch (const ita::error&) {
        return {};
    }
    auto found = ita::test::facts_of(read, told);
    for (const auto& fault : found.faults) BOOST_ERROR(name << ": " << fault);
    BOOST_TEST((read == read_package(given, nullptr)), name << " reads otherwise while it is traced");
    BOOST_TEST((ita::xml::spliced(told.text, ita::test::kept(told)) == told.text), name << " is not spliced back");
    if (!told.is_utf8) return found;
    const auto again = ita::xml::spliced(told.text, ita::test::rewritten(told));
    BOOST_TEST((read == read_package(ita::zip::replaced(given, {{told.part, again}}, {}), nullptr)),
               name << " reads otherwise when its texts are written anew");
    return found;
}

/// Without pictures, some of which DOCX refuses.
ita::bytes written(ita::doc::document what) {
    for (auto& block : what.body)
        if (auto* const p = std::get_if<ita::doc::paragraph>(&block.value))
            std::erase_if(p->content, [](const auto& span) { return std::holds_alternative<ita::doc::image>(span); });
    ita::docx::writer to(ita::compression::fast);
    ita::doc::pour(what, to);
    return to.finish();
}

void check(const ita::test::traced_facts& all) {
    std::cout << "DOCX: " << to_string(all) << '\n';
    BOOST_TEST(all.texts > 0U);
}

/// The last paragraph: texts in quotes, elements as they are, ? for a field, ! for a joined paragraph.
std::string pieces_of(const std::string& body) {
    trace told;
    const auto read = read_package(paper(body).package(), &told);
    for (const auto& fault : ita::test::facts_of(read, told).faults) BOOST_ERROR(fault);
    const auto* const p = std::get_if<ita::doc::paragraph>(&read.body.back().value);
    const auto& traced = told.paragraphs.at(p->from.element);
    std::string all = traced.is_joined ? "!" : "";
    for (const auto& each : traced.pieces) {
        const auto raw = told.text.substr(each.raw.from, each.raw.size());
        all += (each.at == 0 ? "" : "|") + (each.is_text ? '\'' + raw + '\'' : raw) + (each.is_field ? "?" : "");
    }
    return all;
}

std::string run(const std::string& content) { return "<w:r>" + content + "</w:r>"; }
std::string mark(const std::string& type) { return run("<w:fldChar w:fldCharType=\"" + type + "\"/>"); }
const std::string deleted = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>";

struct row {
    std::string body;
    std::string pieces;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.body; }
const row rows[] = {
    {"<w:p/>", ""},
    {"<w:p>" + run("<w:t>คำ</w:t>") + "</w:p>", "'คำ'"},
    {"<w:p>" + run("<w:t>  a &amp; b\n</w:t>") + "</w:p>", "'a &amp; b'"},
    {"<w:p>" + run("<w:t>&#32;a</w:t>") + run("<w:t xml:space=\"preserve\"> b\tc </w:t>") + "</w:p>", "'a'|' b\tc '"},
    {"<w:p>" + run("<w:t> </w:t>") + run("<w:t/>") + "</w:p>", ""},
    {"<w:p>" + run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:cr/>") + "</w:p>",
     "'a'|<w:tab/>|'b'|<w:br/>|<w:noBreakHyphen/>|<w:cr/>"},
    {"<w:p>" + run("<w:t>a<![CDATA[ <b>]]></w:t><w:t>c<!-- no -->d</w:t>") + "</w:p>",
     "<w:t>a<![CDATA[ <b>]]></w:t>|<w:t>c<!-- no -->d</w:t>"},
    {"<w:p>" + run("<w:br w:type=\"page\"/><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t>") + "</w:p>",
     "'a'|<w:br w:type=\"page\"/>|'b'"},
    {"<w:p>" + run("<w:t>a</w:t>") + mark("begin") + run("<w:instrText>DATE</w:instrText>") + mark("separate") +
         run("<w:t>1</w:t>") + mark("end") + run("<w:t>b</w:t>") + "</w:p>",
     "'a'|'1'?|'b'"},
    {"<w:p><w:fldSimple w:instr=\"DATE\">" + run("<w:t>1</w:t>") + "</w:fldSimple></w:p>", "'1'?"},
    {"<w:p><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>" + run("<w:t>1</w:t>") +
         "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" + run("<w:t>2</w:t>") + "</w:sdtContent></w:sdt></w:p>",
     "'1'?|'2'"},
    {"<w:p><w:del>" + run("<w:delText>x</w:delText>") + "</w:del><w:ins>" + run("<w:t>y</w:t>") + "</w:ins></w:p>",
     "'y'"},
    {"<w:p>" + deleted + run("<w:t>a</w:t>") + "</w:p><w:p>" + run("<w:t>b</w:t>") + "</w:p>", "!'a'|'b'"},
    {"<w:p>" + deleted + "</w:p><w:p>" + run("<w:t>b</w:t>") + "</w:p>", "'b'"},
    {"<w:p>" + deleted + run("<w:t>a</w:t>") + "</w:p>", "'a'"},
};
}  // namespace

BOOST_AUTO_TEST_SUITE(docx_trace)
BOOST_DATA_TEST_CASE(pieces_are_what_stands_in_the_file, bdata::make(rows), r) {
    BOOST_TEST(pieces_of(r.body) == r.pieces);
}
BOOST_AUTO_TEST_CASE(rows_and_cells_have_their_bytes) {
    trace told;
    const auto cell = "<w:tc>" + ita::test::p("a") + "</w:tc>";
    const auto read = read_package(paper("<w:tbl><w:tr>" + cell + cell + "</w:tr></w:tbl>").package(), &told);
    const auto& table = std::get<ita::doc::table>(read.body.at(0).value);
    const auto second = told.elements.at(table.rows.at(0).cells.at(1).from.element);
    BOOST_TEST(told.text.substr(second.from, second.size()) == cell);
    BOOST_TEST(told.elements.size() == 4U);
    BOOST_TEST(ita::test::facts_of(read, told).faults.empty());
}
BOOST_AUTO_TEST_CASE(only_the_main_part_is_traced) {
    trace told;
    const auto file = paper("<w:p>" + run("<w:t>a</w:t><w:commentReference w:id=\"1\"/>") + "</w:p>")
                          .with("comments", "comments.xml",
                                paper::element("w:comments", "<w:comment w:id=\"1\">" + ita::test::p("c") +
                                                                 ita::test::p("d") + "</w:comment>"));
    const auto read = read_package(file.package(), &told);
    BOOST_TEST(read.asides.size() == 1U);
    BOOST_TEST(told.part == "word/document.xml");
    BOOST_TEST(told.paragraphs.size() == 1U);
}
BOOST_AUTO_TEST_CASE(words_of_our_own_files_are_traced) {
    ita::test::traced_facts all;
    for (const auto& each : ita::test::documents()) all += facts_of_package(written(each.what), each.name);
    check(all);
}
BOOST_AUTO_TEST_CASE(words_of_real_files_are_traced) {
    const auto files =
        ita::test::files_in(ITA_SOURCE_DIR "/../shared/corpus/docx", {".docx", ".dotx", ".docm", ".dotm"});
    ita::test::traced_facts all;
    for (const auto& file : files) all += facts_of_package(ita::bytes_of(content_of(file)), file.filename().string());
    if (files.empty())
        std::cout << "skipped: no shared material\n";
    else
        check(all);
}
BOOST_AUTO_TEST_SUITE_END()
