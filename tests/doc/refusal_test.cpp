// tests/doc/refusal_test.cpp - what no format takes: one answer of both writers, with the field as a JSON pointer.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <limits>
#include <ostream>

#include "docx/codec.hpp"
#include "odt/codec.hpp"
#include "support/errors.hpp"
#include "support/pictures.hpp"

namespace {

using namespace ita::doc;
using namespace ita::literals;
using ita::errc;
using ita::length;
using ita::test::picture_bytes;
namespace data = boost::unit_test::data;

template <class Writer>
ita::bytes written_by(const document& what) {
    Writer to{ita::compression::fast};
    pour(what, to);
    return to.finish();
}

struct format {
    const char* name;
    ita::bytes (*written)(const document&);
};
std::ostream& operator<<(std::ostream& out, const format& f) { return out << f.name; }

const format formats[] = {{"DOCX", written_by<ita::docx::writer>}, {"ODT", written_by<ita::odt::writer>}};

const char* const unsound = "\x01";
const auto not_a_number = std::numeric_limits<double>::quiet_NaN();
const auto beyond = length::from_emu(std::numeric_limits<std::int64_t>::max());
const auto before = length::from_emu(std::numeric_limits<std::int64_t>::min());

cell holding(std::string text, std::size_t columns = 1, std::size_t rows = 1) {
    return {.blocks = {plain(std::move(text))}, .column_span = columns, .row_span = rows};
}

table two_columns() {
    return {.columns = {2_cm, 3_cm}, .rows = {{.cells = {holding("ก"), holding("ข")}}, {.cells = {holding("ค", 2)}}}};
}

table within_one_another(int count) {
    table outer{.columns = {2_cm}, .rows = {{.cells = {holding("ใน")}}}};
    while (--count > 0) {
        table next{.columns = {2_cm}, .rows = {{.cells = {cell{.blocks = {outer}}}}}};
        outer = std::move(next);
    }
    return outer;
}

std::vector<paragraph_style> chain(std::size_t above) {
    std::vector<paragraph_style> styles{{.name = "0"}};
    for (std::size_t i = 1; i <= above; ++i)
        styles.push_back({.name = std::to_string(i), .based_on = std::to_string(i - 1)});
    return styles;
}

/// Every kind of thing once.
document whole() {
    document d{.about = {.title = "แผน", .keywords = {"ก", "ข"}, .custom = {{"เลขที่", "๑"}, {"ปี", "๒๕๖๘"}}}};
    d.styles = {{.name = "A"}, {.name = "B", .based_on = "A"}};
    d.fonts = {{"Sarabun", {"Laksaman", "Kinnari"}}};
    d.page.header = {plain("หัว")};
    d.page.footer = {plain("ท้าย"), plain("กระดาษ")};
    d.body = {plain("ก", "B"), two_columns()};
    d.body.emplace_back(paragraph{.content = {run{.text = "ก"}, field{}, image{.data = picture_bytes("wide.png")}},
                                  .label = list_label{.text = "-", .kind = label_kind::bullet}});
    return d;
}

paragraph& words_of(document& in) { return std::get<paragraph>(in.body[0].value); }
run& run_of(document& in) { return std::get<run>(words_of(in).content[0]); }
table& table_of(document& in) { return std::get<table>(in.body[1].value); }
paragraph& bullet_of(document& in) { return std::get<paragraph>(in.body[2].value); }
image& picture_of(document& in) { return std::get<image>(bullet_of(in).content[2]); }

ita::date day(int year, unsigned month, unsigned of_month) {
    return ita::date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

struct fault {
    const char* part;
    errc code;
    void (*make)(document&);
};
std::ostream& operator<<(std::ostream& out, const fault& f) { return out << f.part; }

using d = document;
constexpr auto bad_text = errc::unwritable_text;
constexpr auto bad_number = errc::out_of_range;
constexpr auto nothing_there = errc::missing_field;

const fault faults[] = {
    // What the document says of itself
    {"/about/title", bad_text, [](d& in) { in.about.title = unsound; }},
    {"/about/author", bad_text, [](d& in) { in.about.author = unsound; }},
    {"/about/subject", bad_text, [](d& in) { in.about.subject = unsound; }},
    {"/about/keywords/1", bad_text, [](d& in) { in.about.keywords[1] = unsound; }},
    {"/about/language", bad_text, [](d& in) { in.about.language = unsound; }},
    {"/about/language", bad_number, [](d& in) { in.about.language = "-"; }},
    {"/about/language", bad_number, [](d& in) { in.about.language = "th-"; }},
    {"/about/language", bad_number, [](d& in) { in.about.language = "th TH"; }},
    {"/about/language", bad_number, [](d& in) { in.about.language = "ไทย"; }},
    {"/about/language", bad_number, [](d& in) { in.about.language = "123"; }},
    {"/about/language", bad_number, [](d& in) { in.about.language = "th-TH\n"; }},
    {"/about/created", bad_number, [](d& in) { in.about.created = day(2025, 2, 30); }},
    {"/about/created", bad_number, [](d& in) { in.about.created = day(-1, 1, 1); }},
    {"/about/custom/0/name", nothing_there, [](d& in) { in.about.custom[0].first.clear(); }},
    {"/about/custom/0/name", bad_text, [](d& in) { in.about.custom[0].first = unsound; }},
    {"/about/custom/1/value", bad_text, [](d& in) { in.about.custom[1].second = unsound; }},
    {"/about/custom/1/name", bad_number, [](d& in) { in.about.custom[1].first = "เลขที่"; }},
    // Styles and fonts
    {"/text/size", bad_number, [](d& in) { in.text.size = 0.9_pt; }},
    {"/paragraph/after", bad_number, [](d& in) { in.paragraph.after = -1_pt; }},
    {"/styles/1/name", nothing_there, [](d& in) { in.styles[1].name.clear(); }},
    {"/styles/1/name", bad_text, [](d& in) { in.styles[1].name = unsound; }},
    {"/styles/1/name", bad_number, [](d& in) { in.styles[1].name = "A"; }},
    {"/styles/1/based_on", nothing_there, [](d& in) { in.styles[1].based_on = "C"; }},
    {"/styles/1/based_on", bad_text, [](d& in) { in.styles[1].based_on = unsound; }},
    {"/styles/0/based_on", bad_number, [](d& in) { in.styles[0].based_on = "A"; }},
    {"/styles/0/based_on", bad_number, [](d& in) { in.styles[0].based_on = "B"; }},
    {"/styles/65/based_on", errc::limit_reached, [](d& in) { in.styles = chain(65); }},
    {"/styles/1/text/size", bad_number, [](d& in) { in.styles[1].text.size = 1639_pt; }},
    {"/styles/1/text/font", bad_text, [](d& in) { in.styles[1].text.font = unsound; }},
    {"/styles/1/paragraph/tabs/1/at", bad_number,
     [](d& in) {
         in.styles[1].paragraph.tabs = {{1_cm}, {56_cm}};
     }},
    {"/fonts/0/name", bad_text, [](d& in) { in.fonts[0].name = unsound; }},
    {"/fonts/0/instead/1", bad_text, [](d& in) { in.fonts[0].instead[1] = unsound; }},
    // Paper
    {"/page/width", bad_number, [](d& in) { in.page.width = 60_cm; }},
    {"/page/height", bad_number, [](d& in) { in.page.height = -1_cm; }},
    {"/page/margins/left", bad_number, [](d& in) { in.page.margins.left = -1_cm; }},
    {"/page/margins/top", bad_number, [](d& in) { in.page.margins.top = beyond; }},
    {"/page/margins", bad_number, [](d& in) { in.page.width = 5.9_cm; }},
    {"/page/margins", bad_number, [](d& in) { in.page.height = 5_cm; }},
    {"/page/header/0/content/0/text", bad_text, [](d& in) { in.page.header = {plain(unsound)}; }},
    {"/page/footer/1/content/0/text", bad_text, [](d& in) { in.page.footer[1] = plain(unsound); }},
    {"/page/footer/1/style", nothing_there, [](d& in) { in.page.footer[1].style = "C"; }},
    // Paragraphs
    {"/body/0/style", nothing_there, [](d& in) { words_of(in).style = "C"; }},
    {"/body/0/style", bad_text, [](d& in) { words_of(in).style = unsound; }},
    {"/body/0/format/left", bad_number, [](d& in) { words_of(in).format.left = beyond; }},
    {"/body/0/format/right", bad_number, [](d& in) { words_of(in).format.right = before; }},
    {"/body/0/format/first_line", bad_number, [](d& in) { words_of(in).format.first_line = -56_cm; }},
    {"/body/0/format/before", bad_number, [](d& in) { words_of(in).format.before = -1_pt; }},
    {"/body/0/format/after", bad_number, [](d& in) { words_of(in).format.after = 56_cm; }},
    {"/body/0/format/line_spacing", bad_number, [](d& in) { words_of(in).format.line_spacing = 0.49; }},
    {"/body/0/format/line_spacing", bad_number, [](d& in) { words_of(in).format.line_spacing = 5.01; }},
    {"/body/0/format/line_spacing", bad_number, [](d& in) { words_of(in).format.line_spacing = not_a_number; }},
    {"/body/0/format/tabs/0/at", bad_number, [](d& in) { words_of(in).format.tabs = {{before}}; }},
    {"/body/2/label/level", bad_number, [](d& in) { bullet_of(in).label->level = 9; }},
    {"/body/2/label/level", bad_number, [](d& in) { bullet_of(in).label = list_label{.level = -1}; }},
    {"/body/2/label/text", nothing_there, [](d& in) { bullet_of(in).label->text.clear(); }},
    {"/body/2/label/text", bad_text, [](d& in) { bullet_of(in).label->text = unsound; }},
    {"/body/2/label/text", bad_text, [](d& in) { bullet_of(in).label = list_label{.text = unsound}; }},
    // Words, fields, pictures
    {"/body/0/content/0/text", bad_text, [](d& in) { run_of(in).text = "\xFF"; }},
    {"/body/0/content/0/link", bad_text, [](d& in) { run_of(in).link = unsound; }},
    {"/body/0/content/0/link", bad_text, [](d& in) { run_of(in).link = "https://a.go.th/\t"; }},
    {"/body/0/content/0/link", bad_text, [](d& in) { run_of(in).link = "https://a.go.th/\n"; }},
    {"/body/0/content/0/link", bad_text, [](d& in) { run_of(in).link = "https://a.go.th/\x7F"; }},
    {"/body/0/content/0/format/size", bad_number, [](d& in) { run_of(in).format.size = 1638.1_pt; }},
    {"/body/0/content/0/format/size", bad_number, [](d& in) { run_of(in).format.size = 0_pt; }},
    {"/body/0/content/0/format/font", bad_text, [](d& in) { run_of(in).format.font = unsound; }},
    {"/body/2/content/1/format/size", bad_number,
     [](d& in) { std::get<field>(bullet_of(in).content[1]).format.size = -16_pt; }},
    {"/body/2/content/2/alt", bad_text, [](d& in) { picture_of(in).alt = unsound; }},
    {"/body/2/content/2/data", errc::not_a_picture, [](d& in) { picture_of(in).data = ita::bytes(8); }},
    {"/body/2/content/2/width", bad_number, [](d& in) { picture_of(in).width = -1_cm; }},
    {"/body/2/content/2/height", bad_number, [](d& in) { picture_of(in).height = 56_cm; }},
    {"/body/2/content/2/fallback", errc::not_a_picture,
     [](d& in) { picture_of(in) = {.data = picture_bytes("plan.svg"), .fallback = ita::bytes(8)}; }},
    {"/body/2/content/2/fallback", errc::not_a_picture,
     [](d& in) { picture_of(in) = {.data = picture_bytes("plan.svg"), .fallback = picture_bytes("plan.svg")}; }},
    // Tables
    {"/body/1/columns", nothing_there, [](d& in) { table_of(in).columns.clear(); }},
    {"/body/1/columns/1", bad_number, [](d& in) { table_of(in).columns[1] = 0_cm; }},
    {"/body/1/line/width", bad_number, [](d& in) { table_of(in).line.width = 13_pt; }},
    {"/body/1/padding", bad_number, [](d& in) { table_of(in).padding = -1_pt; }},
    {"/body/1/title", bad_text, [](d& in) { table_of(in).title = unsound; }},
    {"/body/1/header_rows", bad_number, [](d& in) { table_of(in).header_rows = 3; }},
    {"/body/1/rows", nothing_there, [](d& in) { table_of(in).rows.clear(); }},
    {"/body/1/rows", bad_number, [](d& in) { table_of(in).rows[1] = {{holding("ค", 2, 2)}}; }},
    {"/body/1/rows/1/cells", nothing_there, [](d& in) { table_of(in).rows[1] = {{holding("ค")}}; }},
    {"/body/1/rows/1/cells/1", bad_number, [](d& in) { table_of(in).rows[1].cells.push_back(holding("ง")); }},
    {"/body/1/rows/1/cells/0/column_span", bad_number, [](d& in) { table_of(in).rows[1] = {{holding("ค", 0)}}; }},
    {"/body/1/rows/1/cells/0/column_span", bad_number, [](d& in) { table_of(in).rows[1] = {{holding("ค", 3)}}; }},
    {"/body/1/rows/1/cells/0/column_span", bad_number,
     [](d& in) {
         table_of(in).rows[0] = {{holding("ก"), holding("ข", 1, 2)}};
     }},
    {"/body/1/rows/1/cells/0/row_span", bad_number, [](d& in) { table_of(in).rows[1] = {{holding("ค", 2, 0)}}; }},
    {"/body/1/rows/0/cells/1/blocks/1/content/0/text", bad_text,
     [](d& in) { table_of(in).rows[0].cells[1].blocks.emplace_back(plain(unsound)); }},
    {"/body/1/rows/0/cells/1/blocks/1/rows", nothing_there,
     [](d& in) { table_of(in).rows[0].cells[1].blocks.emplace_back(table{.columns = {1_cm}}); }},
    {"/body/3/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/"
     "cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/"
     "rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/"
     "blocks/0/rows/0/cells/0/blocks/0/rows/0/cells/0/blocks/0",
     errc::limit_reached, [](d& in) { in.body.emplace_back(within_one_another(17)); }},
};

/// What both writers end in; the first where they differ in anything but their words, which is then shown.
ita::error refusal(const document& what) {
    const auto one = ita::test::error_of([&] { (void)formats[0].written(what); });
    const auto two = ita::test::error_of([&] { (void)formats[1].written(what); });
    BOOST_TEST(one.what() == std::string(two.what()));
    BOOST_TEST((one.code() == two.code()));
    return one;
}

struct words {
    const char* message;
    void (*make)(document&);
};
std::ostream& operator<<(std::ostream& out, const words& w) { return out << w.message; }

const words messages[] = {
    {"/about/keywords/1: expected text that a document can hold, found control character U+0001 at byte 0",
     [](d& in) { in.about.keywords[1] = unsound; }},
    {"/about/created: expected a day of the calendar in the years 0 to 9999, found 2025-2-30",
     [](d& in) { in.about.created = day(2025, 2, 30); }},
    {"/body/0/style: expected a style of the document, found \"หัวเรื่อง\"", [](d& in) { words_of(in).style = "หัวเรื่อง"; }},
    {"/page/width: expected a length from 0.254 cm to 55.88 cm, found 60 cm", [](d& in) { in.page.width = 60_cm; }},
    {"/page/margins: expected margins that leave 1 cm or more of the width, found 0.9 cm left",
     [](d& in) { in.page.width = 5.9_cm; }},
    {"/text/size: expected letters of 1 pt to 1638 pt, found 0.9 pt", [](d& in) { in.text.size = 0.9_pt; }},
    {"/body/1/rows/0/cells: expected cells for 2 columns, found cells for 1",
     [](d& in) { table_of(in).rows[0].cells.pop_back(); }},
    {"/body/1/rows/0/cells/1/column_span: expected a span from 1 to 1, found 5",
     [](d& in) { table_of(in).rows[0].cells[1].column_span = 5; }},
    {"/body/1/rows: expected 2 more rows under a cell that spans them, found none",
     [](d& in) { table_of(in).rows[1].cells[0].row_span = 3; }},
    {"/body/0/content/0/link: expected an address, found control character U+000A at byte 1",
     [](d& in) { run_of(in).link = "a\nb"; }},
};

const auto is_internal = [](const ita::error& e) { return e.code() == errc::internal; };

template <class Writer>
void refuses_disorder() {
    Writer closed{ita::compression::fast};
    BOOST_CHECK_EXCEPTION(closed.add(plain("")), ita::error, is_internal);
    BOOST_CHECK_EXCEPTION((void)closed.finish(), ita::error, is_internal);
    Writer open{ita::compression::fast};
    open.open({});
    BOOST_CHECK_EXCEPTION(open.add(row{}), ita::error, is_internal);
    BOOST_CHECK_EXCEPTION(open.close_table(), ita::error, is_internal);
    open.open_table(two_columns());
    BOOST_CHECK_EXCEPTION(open.add(plain("")), ita::error, is_internal);
    BOOST_CHECK_EXCEPTION((void)open.finish(), ita::error, is_internal);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(doc_refusal)

BOOST_DATA_TEST_CASE(the_document_that_is_broken_below_is_sound_itself, data::make(formats), as) {
    BOOST_TEST(as.written(whole()).size() > 0U);
}
BOOST_DATA_TEST_CASE(both_writers_refuse_a_fault_alike_and_name_the_field, data::make(faults), f) {
    auto broken = whole();
    f.make(broken);
    const auto problem = refusal(broken);
    BOOST_TEST(problem.where().part == f.part);
    BOOST_TEST((problem.code() == f.code));
}
BOOST_DATA_TEST_CASE(a_message_says_what_was_expected_and_what_was_found, data::make(messages), w) {
    auto broken = whole();
    w.make(broken);
    BOOST_TEST(refusal(broken).what() == std::string(w.message));
}
BOOST_DATA_TEST_CASE(what_lies_on_a_limit_is_written, data::make(formats), as) {
    auto d = whole();
    d.styles = chain(64);
    words_of(d).style = "64";
    words_of(d).format = {.left = -55.88_cm, .after = 55.88_cm, .line_spacing = 5, .tabs = {{55.88_cm}}};
    run_of(d).format.size = 1638_pt;
    table_of(d).line.width = 12_pt;
    d.body.emplace_back(within_one_another(16));
    BOOST_TEST(as.written(d).size() > 0U);
}
BOOST_DATA_TEST_CASE(a_document_without_a_language_is_written, data::make(formats), as) {
    auto d = whole();
    d.about.language.clear();
    BOOST_TEST(as.written(d).size() > 0U);
}
BOOST_AUTO_TEST_CASE(an_svg_alone_is_enough_for_odt_and_not_for_docx) {
    auto d = whole();
    picture_of(d) = {.data = picture_bytes("plan.svg")};
    BOOST_TEST(written_by<ita::odt::writer>(d).size() > 0U);
    const auto problem = ita::test::error_of([&] { (void)written_by<ita::docx::writer>(d); });
    BOOST_TEST((problem.code() == errc::missing_field));
    BOOST_TEST(problem.where().part == "/body/2/content/2/fallback");
}
BOOST_AUTO_TEST_CASE(pieces_out_of_order_are_a_defect_of_the_caller) {
    refuses_disorder<ita::docx::writer>();
    refuses_disorder<ita::odt::writer>();
}

BOOST_AUTO_TEST_SUITE_END()
