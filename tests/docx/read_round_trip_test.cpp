// tests/docx/read_round_trip_test.cpp - what our writer wrote is read: texts, labels, tables, looks and properties.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "docx/codec.hpp"
#include "docx/read.hpp"
#include "odt/outline.hpp"
#include "support/documents.hpp"
#include "support/pictures.hpp"

BOOST_AUTO_TEST_SUITE(docx_read_round_trip)
namespace {
namespace bdata = boost::unit_test::data;
using namespace ita::doc;
using namespace ita::literals;

std::size_t number_of(const std::string& name) {
    const auto all = ita::test::documents();
    const auto found = std::ranges::find(all, name, &ita::test::named_document::name);
    return static_cast<std::size_t>(found - all.begin());
}

document named(const std::string& name) {
    auto made = ita::test::documents().at(number_of(name)).what;
    for (auto& block : made.body)  // DOCX refuses an SVG that stands alone
        if (auto* p = std::get_if<paragraph>(&block.value))
            for (auto& span : p->content)
                if (auto* picture = std::get_if<image>(&span); picture != nullptr && picture->fallback.empty())
                    picture->fallback = ita::test::picture_bytes("wide.png");
    return made;
}

document through(const document& what, ita::notes& doubts) {
    ita::docx::writer to(ita::compression::fast);
    pour(what, to);
    const auto package = to.finish();
    return ita::docx::read(ita::zip::reader(package, {}, "a.docx"), {}, doubts);
}
document through(const document& what) {
    ita::notes doubts;
    auto read = through(what, doubts);
    BOOST_TEST(doubts.empty(), (doubts.empty() ? "" : to_string(doubts.front())));
    return read;
}

/// Without the empty ones, which stand below tables where Word wants a paragraph.
std::vector<std::string> words_of(const document& what) {
    auto texts = ita::test::texts_of(what);
    std::erase(texts, "");
    return texts;
}

std::vector<table> tables_of(const document& what) {
    std::vector<table> made;
    for (const auto& block : what.body)
        if (const auto* t = std::get_if<table>(&block.value)) made.push_back(*t);
    return made;
}

/// What a table is but for its words.
std::string shape_of(const table& from) {
    std::string text = std::to_string(from.header_rows) + '|' + std::to_string(from.line.width.emu()) + '|' +
                       std::to_string(from.padding.twips()) + '|' + from.title;
    for (const auto width : from.columns) text += ' ' + std::to_string(width.twips());
    for (const auto& row : from.rows) {
        text += row.may_split ? "\n" : "\n!";
        for (const auto& cell : row.cells)
            text += std::to_string(cell.column_span) + 'x' + std::to_string(cell.row_span) +
                    (cell.shade ? to_hex(*cell.shade) : "") + std::to_string(static_cast<int>(cell.align)) + ' ';
    }
    return text;
}

const std::string names[] = {"empty", "letter", "awkward", "tables", "lists", "pictures", "links", "many_rows"};
BOOST_DATA_TEST_CASE(every_text_comes_back, bdata::make(names), name) {
    const auto written = named(name);
    const auto read = through(written);
    BOOST_TEST(words_of(read) == words_of(written), boost::test_tools::per_element());
}
BOOST_DATA_TEST_CASE(every_table_has_its_shape, bdata::make(names), name) {
    const auto written = tables_of(named(name));
    const auto read = tables_of(through(named(name)));
    BOOST_REQUIRE(read.size() == written.size());
    for (std::size_t i = 0; i < read.size(); ++i) BOOST_TEST(shape_of(read[i]) == shape_of(written[i]));
}
// Addresses are escaped on their way and typed labels become words.
const std::string without_typed_labels[] = {"empty", "letter", "awkward", "tables", "pictures", "many_rows"};
BOOST_DATA_TEST_CASE(no_block_comes_or_goes, bdata::make(without_typed_labels), name) {
    auto written = named(name);
    if (written.body.empty()) written.body.emplace_back(paragraph{});  // Word wants one
    BOOST_TEST(ita::test::outline(through(written).body) == ita::test::outline(written.body));
}
BOOST_DATA_TEST_CASE(styles_defaults_and_properties_come_back, bdata::make(names), name) {
    const auto written = named(name);
    auto read = through(written);
    BOOST_TEST(std::exchange(read.about.producer, {}) == "ita");
    BOOST_TEST((read.about == written.about));
    BOOST_REQUIRE(read.styles.size() == written.styles.size());
    for (std::size_t i = 0; i < read.styles.size(); ++i) {
        BOOST_TEST(read.styles[i].name == written.styles[i].name);
        BOOST_TEST(read.styles[i].based_on == written.styles[i].based_on);
        BOOST_TEST((read.styles[i].text == written.styles[i].text));
        BOOST_TEST((read.styles[i].paragraph.align == written.styles[i].paragraph.align));
    }
    BOOST_TEST((read.text == written.text));
    BOOST_TEST((read.paragraph == written.paragraph));
    BOOST_TEST((read.fonts == written.fonts));
}

const paragraph& paragraph_in(const document& from, std::size_t at) {
    return std::get<paragraph>(from.body.at(at).value);
}

document of(paragraph p) {
    document d;
    d.body.emplace_back(std::move(p));
    return d;
}
}  // namespace

BOOST_AUTO_TEST_CASE(bullets_are_labels_with_their_levels) {
    paragraph p = plain("ก");
    p.label = list_label{.text = "•", .kind = label_kind::bullet, .level = 3};
    const auto read = through(of(p));
    BOOST_TEST((paragraph_in(read, 0).label == p.label));
}
BOOST_AUTO_TEST_CASE(the_page_comes_back_with_header_and_footer) {
    const auto written = named("letter").page;
    const auto read = through(named("letter")).page;
    BOOST_TEST(read.width.twips() == written.width.twips());
    BOOST_TEST(read.margins.left.twips() == written.margins.left.twips());
    BOOST_TEST(read.thai_page_numbers);
    BOOST_TEST(!read.header_on_first_page);
    BOOST_TEST(read.footer_on_first_page);
    BOOST_TEST((read.header == written.header));
    BOOST_TEST((read.footer == written.footer));
}
BOOST_AUTO_TEST_CASE(a_run_keeps_its_looks_and_its_link) {
    paragraph p;
    p.content.emplace_back(run{.text = "ทุกอย่าง ก", .link = "https://example.go.th/a?b=1&c=2"});
    std::get<run>(p.content[0]).format = {"Kinnari", 24_pt, true, true, true, ita::color{0xC0, 0, 0}};
    p.content.emplace_back(run{.text = "ไม่มี", .format = {{}, {}, false, false, false, {}}});
    const auto read = through(of(p));
    BOOST_TEST((paragraph_in(read, 0).content == p.content));
}
BOOST_AUTO_TEST_CASE(a_paragraph_keeps_its_format) {
    const paragraph_format format{.align = alignment::thai_distribute,
                                  .left = 1_cm,
                                  .right = 2_cm,
                                  .first_line = -1_cm,
                                  .before = 12_pt,
                                  .after = 6_pt,
                                  .line_spacing = 1.5,
                                  .keep_with_next = true,
                                  .keep_together = false,
                                  .page_break_before = true,
                                  .tabs = {{5_cm}, {10_cm, tab_kind::center}, {15_cm, tab_kind::right}}};
    const auto read = paragraph_in(through(of({.content = {run{.text = "ก"}}, .format = format})), 0).format;
    BOOST_TEST(read.left->twips() == format.left->twips());
    BOOST_TEST(read.first_line->twips() == format.first_line->twips());
    BOOST_TEST((read.align == format.align));
    BOOST_TEST(*read.line_spacing == 1.5);
    BOOST_TEST((read.before == format.before));
    BOOST_TEST((read.keep_together == format.keep_together));
    BOOST_TEST((read.page_break_before == format.page_break_before));
    BOOST_TEST(read.tabs.size() == 3U);
    BOOST_TEST((read.tabs[1].kind == tab_kind::center));
}
BOOST_AUTO_TEST_CASE(a_picture_keeps_its_bytes_its_size_and_its_words) {
    const image picture{
        .data = ita::test::picture_bytes("wide.png"), .alt = "ภาพกิจกรรม", .width = 4_cm, .height = 2_cm};
    const auto read = through(of({.content = {run{.text = "ก่อน"}, picture, run{.text = "หลัง"}}}));
    BOOST_TEST((paragraph_in(read, 0).content == std::vector<span>{run{.text = "ก่อน"}, picture, run{.text = "หลัง"}}));
}
BOOST_AUTO_TEST_CASE(an_svg_keeps_the_picture_that_stands_for_it) {
    const image picture{.data = ita::test::picture_bytes("plan.svg"),
                        .fallback = ita::test::picture_bytes("wide.png"),
                        .width = 4_cm,
                        .height = 2_cm};
    const auto read = through(of({.content = {picture}}));
    BOOST_TEST((paragraph_in(read, 0).content == std::vector<span>{picture}));
}
BOOST_AUTO_TEST_SUITE_END()
