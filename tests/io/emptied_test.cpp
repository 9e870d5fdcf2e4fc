// tests/io/emptied_test.cpp - what leaves a cell leaves it whole, and can come back.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/ita.hpp>

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "io/three.hpp"

namespace {
namespace bdata = boost::unit_test::data;

using ita::item;
using ita::outcome;
using ita::test::both;

using namespace ita::literals;

BOOST_AUTO_TEST_SUITE(io_emptied)

ita::doc::cell cell_of(const std::vector<std::string>& paragraphs, bool bulleted = false) {
    ita::doc::cell made;
    for (const auto& each : paragraphs) {
        auto words = ita::doc::plain(each);
        if (bulleted) words.label = {.text = "•", .kind = ita::doc::label_kind::bullet};
        made.blocks.emplace_back(std::move(words));
    }
    return made;
}

/// How the entries of a list stand in their cell.
enum class manner { inline_, broken, paragraphs, bullets };
constexpr manner manners[] = {manner::inline_, manner::broken, manner::paragraphs, manner::bullets};
std::ostream& operator<<(std::ostream& out, manner how) {
    constexpr const char* names[] = {"in one paragraph", "in lines of one paragraph", "in paragraphs",
                                     "in a real list"};
    return out << names[static_cast<int>(how)];
}

ita::doc::cell list_of(manner how, const std::vector<std::string>& words) {
    std::vector<std::string> all;
    std::string line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto numbered = ita::to_thai_digits(std::to_string(i + 1)) + ". " + words[i];
        all.push_back(how == manner::bullets ? words[i] : numbered);
        line += (line.empty() ? "" : how == manner::inline_ ? " " : "\n") + numbered;
    }
    const bool is_one = how == manner::inline_ || how == manner::broken;
    return cell_of(is_one ? std::vector{line} : all, how == manner::bullets);
}

const std::vector<std::string> some_results{"เผยแพร่คู่มือแล้ว", "อบรมเจ้าหน้าที่แล้ว", "รายงานผู้บริหารแล้ว"};

ita::doc::row row_of(const char* title, manner how, std::size_t results) {
    return {{cell_of({title}), cell_of({"๑. ประชุมชี้แจง"}), cell_of({"สำนักปลัด"}),
             list_of(how, {some_results.begin(), some_results.begin() + static_cast<std::ptrdiff_t>(results)})}};
}

/// A measure with results, beside others that have some too or alone.
ita::doc::document with_results(manner how, std::size_t results, std::size_t measures) {
    constexpr const char* titles[] = {"๑. การให้บริการ", "๒. การใช้งบประมาณ", "๓. การใช้อำนาจ"};
    ita::doc::table grid{.columns = std::vector<ita::length>(4, 4_cm), .header_rows = 1};
    grid.rows.push_back(
        {{cell_of({"มาตรการ"}), cell_of({"ขั้นตอน"}), cell_of({"ผู้รับผิดชอบ"}), cell_of({"ผลการดำเนินการ"})}});
    for (std::size_t i = 0; i < measures; ++i) grid.rows.push_back(row_of(titles[i], how, i == 0 ? results : 2));
    ita::doc::document made;
    made.body.emplace_back(std::move(grid));
    return made;
}

ita::updated_file expect_done(const ita::file& from, const ita::report& now,
                              const std::optional<ita::tracked>& as = std::nullopt) {
    auto made = ita::update(from, now, {}, as);
    // Of some marked changes LibreOffice makes a little less.
    for (const auto& each : made.changes)
        BOOST_TEST((as ? each.how != outcome::impossible : each.how == outcome::done), say(each, from.report()));
    return made;
}

BOOST_DATA_TEST_CASE(a_list_that_was_emptied_is_filled_again,
                     bdata::make(both) * bdata::make(manners) * bdata::make({1, 2, 3}) * bdata::make({1, 3}), as, how,
                     results, measures) {
    const auto from = ita::open(
        ita::to_bytes(with_results(how, static_cast<std::size_t>(results), static_cast<std::size_t>(measures)), as),
        "a");
    BOOST_TEST_REQUIRE(from.report().measures.at(0).results.size() == static_cast<std::size_t>(results));
    auto now = from.report();
    now.measures[0].results.clear();
    const auto less = ita::open(expect_done(from, now).content, "a");
    BOOST_TEST((less.report() == now));
    const auto more = ita::open(expect_done(less, from.report()).content, "a");
    BOOST_TEST((more.report() == from.report()));
}

const std::vector<std::string> other_results{"ครบทุกกอง", "พบข้อร้องเรียน ๒ เรื่อง", "ซื้อพัสดุตามแผน", "บันทึกภาพไว้ทุกครั้ง"};

BOOST_DATA_TEST_CASE(all_that_stands_in_a_cell_is_replaced,
                     bdata::make(both) * bdata::make(manners) * bdata::make({1, 2, 3}) * bdata::make({1, 2, 4}) *
                         bdata::make({false, true}),
                     as, how, before, after, is_tracked) {
    const auto from = ita::open(ita::to_bytes(with_results(how, static_cast<std::size_t>(before), 3), as), "a");
    auto now = from.report();
    auto& results = now.measures.at(0).results;
    BOOST_TEST_REQUIRE(results.size() == static_cast<std::size_t>(before));
    const auto like = results[0];
    results.clear();
    for (std::size_t i = 0; i < static_cast<std::size_t>(after); ++i)
        results.emplace_back(how == manner::bullets ? like.marker : ita::to_thai_digits(std::to_string(i + 1)) + ".",
                             other_results[i]);
    const ita::tracked clerk{.author = "ปลัด", .when = {}};
    const auto made = expect_done(from, now, is_tracked ? std::optional(clerk) : std::nullopt);
    BOOST_TEST((ita::open(made.content, "a").report() == now));
}

std::string words_of_results(const ita::file& in) {
    const auto& grid = std::get<ita::doc::table>(in.document().body.at(0).value);
    return text_of(std::get<ita::doc::paragraph>(grid.rows.at(1).cells.at(3).blocks.at(0).value));
}

BOOST_DATA_TEST_CASE(what_parts_entries_of_one_paragraph_goes_with_them, bdata::make(both) * bdata::make({0, 1}), as,
                     which) {
    const auto how = which == 0 ? manner::inline_ : manner::broken;
    const auto from = ita::open(ita::to_bytes(with_results(how, 3, 1), as), "a");
    const auto left_by = [&](std::initializer_list<std::size_t> kept) {
        auto now = from.report();
        auto& results = now.measures[0].results;
        results.clear();
        for (const auto i : kept) results.push_back(from.report().measures[0].results.at(i));
        return words_of_results(ita::open(expect_done(from, now).content, "a"));
    };
    BOOST_TEST(left_by({0}) == "๑. เผยแพร่คู่มือแล้ว");
    BOOST_TEST(left_by({1}) == "๒. อบรมเจ้าหน้าที่แล้ว");
    BOOST_TEST(left_by({2}) == "๓. รายงานผู้บริหารแล้ว");
    if (how == manner::broken) BOOST_TEST(left_by({0, 2}) == "๑. เผยแพร่คู่มือแล้ว\n๓. รายงานผู้บริหารแล้ว");
    BOOST_TEST(left_by({}) == "");
}

/// A table a measure, the names of fields at its side.
ita::doc::document tables_at_side() {
    ita::doc::document made;
    for (const auto* number : {"๑.", "๒."}) {
        ita::doc::table grid{.columns = std::vector<ita::length>(2, 8_cm)};
        grid.rows.push_back({{cell_of({"มาตรการ"}), cell_of({std::string(number) + " การให้บริการ"})}});
        grid.rows.push_back({{cell_of({"ขั้นตอนการดำเนินการ"}), cell_of({"๑. ประชุมชี้แจง"})}});
        grid.rows.push_back({{cell_of({"ผู้รับผิดชอบ"}), cell_of({"สำนักปลัด"})}});
        grid.rows.push_back({{cell_of({"ผลการดำเนินการ"}), cell_of({"๑. เผยแพร่คู่มือแล้ว"})}});
        made.body.emplace_back(ita::doc::plain("ตารางของมาตรการ"));
        made.body.emplace_back(std::move(grid));
    }
    return made;
}

BOOST_DATA_TEST_CASE(a_result_comes_back_beside_its_name, bdata::make(both) * bdata::make({1, 2}), as, emptied) {
    const auto from = ita::open(ita::to_bytes(tables_at_side(), as), "a");
    auto now = from.report();
    BOOST_TEST_REQUIRE(now.measures.size() == 2u);
    for (int i = 0; i < emptied; ++i) now.measures[static_cast<std::size_t>(i)].results.clear();
    const auto less = ita::open(expect_done(from, now).content, "a");
    BOOST_TEST((less.report() == now));
    BOOST_TEST((ita::open(expect_done(less, from.report()).content, "a").report() == from.report()));
}

/// A table a measure, its title above.
ita::doc::document tables_below_titles() {
    ita::doc::document made;
    for (const auto* title : {"มาตรการที่ ๑ การให้บริการ", "มาตรการที่ ๒ การใช้งบประมาณ"}) {
        ita::doc::table grid{.columns = std::vector<ita::length>(2, 8_cm)};
        grid.rows.push_back({{cell_of({"ขั้นตอนการดำเนินการ"}), cell_of({"๑. ประชุมชี้แจง"})}});
        grid.rows.push_back({{cell_of({"ผู้รับผิดชอบ"}), cell_of({"สำนักปลัด"})}});
        grid.rows.push_back({{cell_of({"ระยะเวลา"}), cell_of({"ปีงบประมาณ ๒๕๖๘"})}});
        grid.rows.push_back({{cell_of({"ผลการดำเนินการ"}), cell_of({"๑. เผยแพร่คู่มือแล้ว"})}});
        made.body.emplace_back(ita::doc::plain(title));
        made.body.emplace_back(std::move(grid));
    }
    return made;
}

/// A row a measure, the time of all in one cell.
ita::doc::document with_shared_time() {
    ita::doc::table grid{.columns = std::vector<ita::length>(4, 4_cm), .header_rows = 1};
    grid.rows.push_back(
        {{cell_of({"มาตรการ"}), cell_of({"ขั้นตอน"}), cell_of({"ระยะเวลา"}), cell_of({"ผลการดำเนินการ"})}});
    auto time = cell_of({"ปีงบประมาณ ๒๕๖๘"});
    time.row_span = 2;
    grid.rows.push_back({{cell_of({"๑. การให้บริการ"}), cell_of({"๑. ประชุมชี้แจง"}), time, cell_of({"๑. เผยแพร่คู่มือแล้ว"})}});
    grid.rows.push_back({{cell_of({"๒. การใช้งบประมาณ"}), cell_of({"๑. เผยแพร่แผน"}), cell_of({"๑. รายงานผู้บริหารแล้ว"})}});
    ita::doc::document made;
    made.body.emplace_back(std::move(grid));
    return made;
}

BOOST_DATA_TEST_CASE(a_list_comes_back_below_a_title_and_beside_a_cell_of_several_measures,
                     bdata::make(both) * bdata::make({false, true}) * bdata::make({0, 1}), as, is_shared, which) {
    const auto from = ita::open(ita::to_bytes(is_shared ? with_shared_time() : tables_below_titles(), as), "a");
    BOOST_TEST_REQUIRE(from.report().measures.size() == 2u);
    for (const auto list : {&ita::measure::steps, &ita::measure::results}) {
        auto now = from.report();
        auto& entries = now.measures[static_cast<std::size_t>(which)].*list;
        BOOST_TEST_REQUIRE(!entries.empty());
        entries.clear();
        const auto less = ita::open(expect_done(from, now).content, "a");
        BOOST_TEST((less.report() == now));
        BOOST_TEST((ita::open(expect_done(less, from.report()).content, "a").report() == from.report()));
    }
}

/// How the body stands: tables as themselves, paragraphs by their words.
std::vector<std::string> body_of(const ita::file& in) {
    std::vector<std::string> all;
    for (const auto& each : in.document().body) {
        const auto* const words = std::get_if<ita::doc::paragraph>(&each.value);
        all.push_back(words == nullptr ? "table" : text_of(*words));
    }
    return all;
}

BOOST_DATA_TEST_CASE(a_measure_that_comes_is_parted_from_the_next_as_others_are,
                     bdata::make(both) * bdata::make({0, 1, 2}), as, at) {
    const auto from = ita::open(ita::to_bytes(tables_at_side(), as), "a");
    auto now = from.report();
    BOOST_TEST_REQUIRE(now.measures.size() == 2u);
    auto coming = now.measures[0];
    coming.title = "การใช้งบประมาณ";
    now.measures.insert(now.measures.begin() + at, coming);
    const auto made = ita::open(expect_done(from, now).content, "a");
    BOOST_TEST((made.report() == now));
    auto wanted = body_of(from);
    wanted.insert(wanted.begin() + 2, {"ตารางของมาตรการ", "table"});
    BOOST_TEST(body_of(made) == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_libreoffice_leaves_of_a_table_is_told) {
    const auto from = ita::open(ita::to_bytes(tables_at_side(), ita::format::docx), "a");
    auto now = from.report();
    now.measures.push_back(now.measures[0]);
    now.measures.back().title = "การใช้งบประมาณ";
    const auto made = ita::update(from, now, {}, ita::tracked{.author = "ปลัด", .when = {}});
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST(made.changes[0].why == "LibreOffice leaves an empty paragraph where it is rejected");
}

// ------------------------------------------------------------------ counted lists

/// As LibreOffice writes lists: the style of one counts every level.
ita::file counted_by_libreoffice() {
    std::string rows;
    for (const auto* each : {"มาตรการ|ขั้นตอน|ผู้รับผิดชอบ|ผลการดำเนินการ", "๑. การให้บริการ|@|สำนักปลัด|๑. เผยแพร่แล้ว"}) {
        rows += "<table:table-row><table:table-cell><text:p>";
        for (const char c : std::string(each))
            rows += c == '|' ? "</text:p></table:table-cell><table:table-cell><text:p>" : std::string(1, c);
        rows += "</text:p></table:table-cell></table:table-row>";
    }
    const std::string list =
        "<text:list text:style-name=\"L\"><text:list-item><text:p>ประชุม</text:p></text:list-item>"
        "<text:list-item><text:p>เผยแพร่</text:p></text:list-item></text:list>";
    constexpr std::string_view empty = "<text:p>@</text:p>";
    rows.replace(rows.find(empty), empty.size(), list);
    std::string names;
    for (const auto* each : {"office", "text", "table", "style"})
        names += std::string(" xmlns:") + each + "=\"urn:oasis:names:tc:opendocument:xmlns:" + each + ":1.0\"";
    const auto all =
        "<office:document" + names +
        " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles>"
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
        "style:num-suffix=\".\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"a\" "
        "style:num-suffix=\")\"/></text:list-style></office:automatic-styles><office:body><office:text><table:table>" +
        rows + "</table:table></office:text></office:body></office:document>";
    const auto view = ita::as_bytes(all);
    return ita::open(ita::bytes(view.begin(), view.end()), "a.fodt");
}

void expect_first_below(const ita::file& from, std::vector<item> ita::measure::*list) {
    auto now = from.report();
    auto& entries = now.measures.at(0).*list;
    BOOST_TEST_REQUIRE(entries.size() == 2u);
    entries[0].items = {item("", "ฉบับประชาชน"), item("", "ฉบับเจ้าหน้าที่")};
    const auto made = ita::update(from, now);
    for (const auto& each : made.changes) BOOST_TEST((each.how != outcome::impossible), say(each, from.report()));
    const auto found = ita::open(made.content, from.name()).report().measures.at(0).*list;
    BOOST_TEST_REQUIRE(found.size() == 2u);
    BOOST_TEST_REQUIRE(found[0].items.size() == 2u);
    BOOST_TEST(found[0].items[0].text == "ฉบับประชาชน");
    BOOST_TEST(found[0].items[1].text == "ฉบับเจ้าหน้าที่");
    BOOST_TEST(found[1].items.empty());
}

BOOST_AUTO_TEST_CASE(a_list_that_comes_again_counts_from_no_other) {
    auto text = std::string(ita::as_text(counted_by_libreoffice().to_bytes()));
    const auto row = text.rfind("<table:table-row>"), end = text.find("</table:table>");
    auto second = text.substr(row, end - row);
    const auto replace = [](std::string& in, std::string_view what, std::string_view with) {
        in.replace(in.find(what), what.size(), with);
    };
    replace(second, "๑. การให้บริการ", "๒. การใช้งบประมาณ");
    replace(second, "text:style-name=\"L\"", "text:continue-list=\"one\" text:style-name=\"L\"");
    replace(second, "<text:list-item>", "<text:list-item text:start-value=\"1\">");
    replace(text, "text:style-name=\"L\"><text:list-item>", "xml:id=\"one\" text:style-name=\"L\"><text:list-item>");
    text.insert(text.find("</table:table>"), second);
    const auto view = ita::as_bytes(text);
    const auto from = ita::open(ita::bytes(view.begin(), view.end()), "a.fodt");
    auto now = from.report();
    BOOST_TEST_REQUIRE(now.measures.size() == 2u);
    now.measures[0].steps.clear();
    const auto less = ita::open(ita::update(from, now).content, "a.fodt");
    const auto more = ita::open(ita::update(less, from.report()).content, "a.fodt");
    BOOST_TEST((more.report().measures[0].steps == from.report().measures[0].steps));
    const auto made = std::string(ita::as_text(more.to_bytes()));
    BOOST_TEST(made.find("continue-list") == made.rfind("continue-list"));
}

BOOST_AUTO_TEST_CASE(a_first_entry_comes_below_one_that_is_counted) {
    expect_first_below(ita::open(ita::to_bytes(with_results(manner::bullets, 2, 1), ita::format::docx), "a"),
                       &ita::measure::results);
    expect_first_below(counted_by_libreoffice(), &ita::measure::steps);
}

// ------------------------------------------------------------------ reasons

BOOST_DATA_TEST_CASE(a_reason_is_told_in_the_language_of_the_change, bdata::make(both), as) {
    const auto from = ita::open(ita::to_bytes(with_results(manner::paragraphs, 1, 1), as), "a");
    auto now = from.report();
    now.annexes.push_back({.title = "ภาพกิจกรรม"});
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST(made.changes[0].why_in_thai == "ไม่มีที่สำหรับใส่ในเอกสาร");
    BOOST_TEST(say(made.changes[0], from.report()).ends_with(" (ไม่ได้ทำ: ไม่มีที่สำหรับใส่ในเอกสาร)"));
    BOOST_TEST(say(made.changes[0], from.report(), ita::language::english)
                   .ends_with(" (left out: there is no place for it in the file)"));
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
