// tests/odt/trace_test.cpp - each word of a text document is traced to the bytes that it was read from.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

#include <ita/base/error.hpp>
#include <ita/doc/path.hpp>

#include "odt/outline.hpp"
#include "odt/read.hpp"
#include "package/replace.hpp"
#include "support/traced.hpp"

namespace {
namespace bdata = boost::unit_test::data;
namespace fs = std::filesystem;
using ita::doc::trace;

ita::doc::document read_file(const std::string& content, bool flat, trace* told) {
    ita::notes doubts;
    if (flat) return ita::odt::read_flat(content, {}, doubts, {}, told);
    return ita::odt::read(ita::zip::reader(ita::bytes_of(content), {}), {}, doubts, told);
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The file with another text in place of the one that was traced.
std::string with_part(const std::string& content, const trace& told, const std::string& text) {
    if (told.part.empty()) return text;
    return std::string(ita::as_text(ita::zip::replaced(ita::bytes_of(content), {{told.part, text}}, {}).joined()));
}

/// Nothing where the file is refused.
ita::test::traced_facts facts_of_file(const fs::path& file) {
    const auto content = content_of(file);
    const bool flat = file.extension() == ".fodt";
    ita::doc::document read;
    trace told;
    try {
        read = read_file(content, flat, &told);
    } catch (const ita::error&) {
        return {};
    }
    auto found = ita::test::facts_of(read, told);
    for (const auto& fault : found.faults) BOOST_ERROR(file << ": " << fault);
    BOOST_TEST((read == read_file(content, flat, nullptr)), file << " reads otherwise while it is traced");
    BOOST_TEST((ita::xml::spliced(told.text, ita::test::kept(told)) == told.text), file << " is not spliced back");
    const auto again = with_part(content, told, ita::xml::spliced(told.text, ita::test::rewritten(told)));
    BOOST_TEST((read == read_file(again, flat, nullptr)), file << " reads otherwise when its texts are written anew");
    return found;
}

void check_files(const std::vector<fs::path>& files) {
    ita::test::traced_facts all;
    for (const auto& file : files) {
        all += facts_of_file(file);
    }
    std::cout << "ODT: " << to_string(all) << '\n';
    BOOST_TEST(all.texts > 0U);
}

/// "'foo '|tab|'bar'": texts in quotes, elements by what they are.
std::string pieces_of(const std::string& body, bool told_item = false) {
    trace told;
    ita::notes doubts;
    const auto read = ita::odt::read_flat(ita::test::flat_file(body), {}, doubts, {}, &told);
    for (const auto& fault : ita::test::facts_of(read, told).faults) BOOST_ERROR(fault);
    const auto* const p = std::get_if<ita::doc::paragraph>(&read.body.at(0).value);
    const auto& traced = told.paragraphs.at(p->from.element);
    if (told_item) return told.text.substr(traced.list_item.from, traced.list_item.size());
    std::string all;
    for (const auto& each : traced.pieces) {
        const auto raw = told.text.substr(each.raw.from, each.raw.size());
        const auto run = told.text.substr(each.run.from, each.run.size());
        all += (all.empty() ? "" : "|") + (each.is_text ? '\'' + raw + '\'' : raw) + (each.is_field ? "?" : "") + '@' +
               run.substr(1, run.find_first_of(" />") - 1);
    }
    return all;
}

struct row {
    const char* content;
    const char* pieces;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.content; }
const row rows[] = {
    {"<text:p/>", ""},
    {"<text:p>คำ</text:p>", "'คำ'@text:p"},
    {"<text:h>  foo   bar  </text:h>", "'foo '@text:h|'bar'@text:h"},
    {"<text:p>a\n b</text:p>", "'a\n'@text:p|'b'@text:p"},
    {"<text:p>a&#10;b</text:p>", "'a&#10;b'@text:p"},
    {"<text:p>x &lt;&amp;&#x20;&#32;y&#32;</text:p>", "'x &lt;&amp;&#x20;'@text:p|'y'@text:p"},
    {"<text:p>a <text:span> b</text:span> </text:p>", "'a '@text:p|'b'@text:span"},
    {"<text:p>a<text:span> </text:span></text:p>", "'a'@text:p"},
    {"<text:p>a<text:tab/><text:s/><text:s text:c=\"3\"/>b<text:line-break/></text:p>",
     "'a'@text:p|<text:tab/>@text:p|<text:s/>@text:p|<text:s "
     "text:c=\"3\"/>@text:p|'b'@text:p|<text:line-break/>@text:p"},
    {"<text:p>a<![CDATA[ b  <c> ]]></text:p>", "'a'@text:p|<![CDATA[ b  <c> ]]>@text:p"},
    {"<text:p>a<![CDATA[ ]]></text:p>", "'a'@text:p"},
    {"<text:p>a<!-- no -->b</text:p>", "'a'@text:p|'b'@text:p"},
    {"<text:p>a<text:date>1 มกราคม</text:date></text:p>", "'a'@text:p|'1 มกราคม'?@text:p"},
    {"<text:p><text:a><text:span>b</text:span>c</text:a><text:meta>d</text:meta></text:p>",
     "'b'@text:span|'c'@text:a|'d'@text:p"},
    {"<text:p>a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>b</text:p>",
     "'a'@text:p|'b'@text:p"},
};
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_trace)
BOOST_DATA_TEST_CASE(pieces_are_what_stands_in_the_file, bdata::make(rows), r) {
    BOOST_TEST(pieces_of(r.content) == r.pieces);
}
BOOST_AUTO_TEST_CASE(an_item_is_told_where_it_holds_the_paragraph_alone) {
    const std::string alone = "<text:list-item><text:number>1.</text:number><text:p>a</text:p></text:list-item>";
    BOOST_TEST(pieces_of("<text:list>" + alone + "</text:list>", true) == alone);
    BOOST_TEST(pieces_of("<text:list><text:list-item><text:p>a</text:p><text:p>b</text:p></text:list-item></text:list>",
                         true) == "");
    BOOST_TEST(pieces_of("<text:p>a</text:p>", true) == "");
}
BOOST_AUTO_TEST_CASE(copies_of_repeated_cells_and_rows_have_one_origin) {
    trace told;
    ita::notes doubts;
    const auto read = ita::odt::read_flat(
        ita::test::flat_file(
            "<table:table><table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
            "table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell/></table:table-row></table:table>"),
        {}, doubts, {}, &told);
    const auto& table = std::get<ita::doc::table>(read.body.at(0).value);
    BOOST_TEST(table.rows.at(0).from.element == table.rows.at(1).from.element);
    BOOST_TEST(table.rows[0].cells.at(0).from.element == table.rows[1].cells.at(1).from.element);
    BOOST_TEST(table.rows.at(2).cells.at(1).from.element == 0U);
    BOOST_TEST(told.elements.size() == 5U);
    BOOST_TEST(told.paragraphs.size() == 1U);
}
BOOST_AUTO_TEST_CASE(words_of_our_own_files_are_traced) {
    check_files(ita::test::files_in(ITA_SOURCE_DIR "/tests", {".odt", ".fodt"}));
}
BOOST_AUTO_TEST_CASE(words_of_real_files_are_traced) {
    const auto files = ita::test::files_in(ITA_SOURCE_DIR "/../shared/corpus/odt", {".odt", ".ott", ".fodt"});
    if (files.empty()) {
        std::cout << "skipped: no shared material\n";
        return;
    }
    check_files(files);
}
BOOST_AUTO_TEST_SUITE_END()
