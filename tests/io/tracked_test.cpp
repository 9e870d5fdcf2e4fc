// tests/io/tracked_test.cpp - changes that wait for somebody: read as accepted, marked with who and when.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

#include <ita/ita.hpp>

#include "io/three.hpp"
#include "package/replace.hpp"
#include "support/errors.hpp"
#include "support/house.hpp"
#include "support/members.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::format;
using ita::item;
using ita::outcome;
using ita::test::both;
using ita::test::edits;
using ita::test::opened;
using ita::test::three;

const ita::tracked clerk{.author = "ปลัด & คณะ",
                         .when = std::chrono::local_days(std::chrono::year(2025) / 10 / 1) + std::chrono::hours(9)};

bool changes_rows(const ita::change& what) {
    return what.where.part == ita::report_part::measures && what.kind != ita::change_kind::set;
}

std::string text_of(const ita::file& from, ita::byte_view made) {
    const auto name = from.format() == format::docx ? "word/document.xml" : "content.xml";
    return ita::test::members(made).at(name).text;
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
    return found;
}

BOOST_AUTO_TEST_SUITE(io_tracked)

BOOST_DATA_TEST_CASE(a_tracked_document_is_read_as_accepted, bdata::make(both) * bdata::make(edits), as, each) {
    const auto from = opened(as);
    auto now = three;
    each.make(now);
    const auto made = ita::update(from, now, {}, clerk);
    auto wanted = now;
    for (const auto& change : made.changes) {
        const bool possible = as == format::docx || !changes_rows(change.what);
        if (!possible) wanted = three;
        BOOST_TEST((change.how == (possible ? outcome::done : outcome::impossible)),
                   say(change.what, three, ita::language::english) << ": " << change.why);
    }
    BOOST_TEST((ita::open(made.content, "report").report() == wanted));
}

BOOST_DATA_TEST_CASE(a_change_bears_its_author_and_time, bdata::make(both), as) {
    const auto from = opened(as);
    auto now = three;
    now.measures[0].title = "การให้บริการประชาชน";
    const auto text = text_of(from, ita::update(from, now, {}, clerk).content.joined());
    if (as == format::docx)
        BOOST_TEST(count(text, "w:author=\"ปลัด &amp; คณะ\" w:date=\"2025-10-01T09:00:00Z\"") == 1u);
    else
        BOOST_TEST(count(text, "<dc:creator>ปลัด &amp; คณะ</dc:creator><dc:date>2025-10-01T09:00:00</dc:date>") == 1u);
}

BOOST_AUTO_TEST_CASE(changes_of_nobody_are_refused) {
    auto now = three;
    now.measures[0].title = "การให้บริการประชาชน";
    for (const auto* nobody : {"", " \t"}) {
        const auto problem = ita::test::error_of(
            [&] { (void)ita::update(opened(format::docx), now, {}, ita::tracked{.author = nobody, .when = {}}); });
        BOOST_TEST((problem.code() == ita::errc::missing_field));
    }
}

/// The document with a run of no words in each cell that is empty, as Word leaves one behind.
ita::file with_empty_runs(const ita::file& from) {
    auto text = text_of(from, from.to_bytes());
    const std::string end = "</w:pPr></w:p></w:tc>", empty = "</w:pPr><w:r><w:t></w:t></w:r></w:p></w:tc>";
    for (auto at = text.find(end); at != text.npos; at = text.find(end, at + empty.size()))
        text.replace(at, end.size(), empty);
    return ita::open(ita::zip::replaced(from.to_bytes(), {{"word/document.xml", text}}, {}, "report"), "report");
}

BOOST_AUTO_TEST_CASE(an_empty_run_that_words_take_the_place_of_is_marked_once) {
    const auto from = with_empty_runs(opened(format::docx));
    auto now = from.report();
    now.measures[2].outcomes.emplace_back("๑.", "โปร่งใส");
    const auto made = ita::update(from, now, {}, clerk);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::done), made.changes[0].why);
    BOOST_TEST(count(text_of(from, made.content.joined()), "<w:del ") == 1u);
    BOOST_TEST(count(text_of(from, made.content.joined()), "<w:ins ") == 1u);
    BOOST_TEST((ita::open(made.content, "report").report() == now));
}

/// A measure whose steps have a row each.
ita::file row_per_step(format as) {
    const ita::test::table_rows table{{{"มาตรการ"}, {"ขั้นตอนการดำเนินการ"}, {"ผู้รับผิดชอบ"}, {"ผลการดำเนินการ"}},
                                      {{"๑. การให้บริการ"}, {"๑. ประชุม"}, {"สำนักปลัด"}, {"๑. เผยแพร่แล้ว"}},
                                      {{""}, {"๒. เผยแพร่คู่มือ"}, {""}, {""}},
                                      {{"๒. การใช้งบประมาณ"}, {"๑. เผยแพร่แผน"}, {"กองคลัง"}, {"๑. ครบถ้วน"}}};
    return ita::open(ita::test::house{.body = {table}}.as(as), "report");
}

BOOST_DATA_TEST_CASE(a_row_that_leaves_is_marked_or_told, bdata::make(both), as) {
    const auto from = row_per_step(as);
    auto now = from.report();
    BOOST_TEST_REQUIRE(now.measures.at(0).steps.size() == 2u);
    now.measures[0].steps.pop_back();
    const auto made = ita::update(from, now, {}, clerk);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    if (as == format::docx) {
        BOOST_TEST((made.changes[0].how == outcome::done), made.changes[0].why);
        BOOST_TEST(count(text_of(from, made.content.joined()), "<w:trPr><w:del ") == 1u);
    } else {
        BOOST_TEST(made.changes[0].why == "OpenDocument cannot mark a row that leaves, so it stays as an empty one");
    }
    BOOST_TEST((ita::open(made.content, "report").report() == now));
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
