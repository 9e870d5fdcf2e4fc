// tests/io/together_test.cpp - changes that come with one another are done, and what only a name tells is completed.
#include <boost/test/unit_test.hpp>

#include <ita/ita.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "io/three.hpp"
#include "odt/outline.hpp"
#include "support/pictures.hpp"

namespace {

using ita::file;
using ita::outcome;
using ita::report;
using namespace ita::literals;

std::string paragraph(const std::string& words) { return "<text:p>" + words + "</text:p>"; }
std::string cell(const std::string& words, const std::string& attributes = {}) {
    return "<table:table-cell" + attributes + ">" + paragraph(words) + "</table:table-cell>";
}
std::string row(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

/// A report of two measures, whose time is one cell over both rows, behind a preamble that tells the year.
file merged() {
    const auto head =
        row(cell("มาตรการ") + cell("ขั้นตอน") + cell("ผู้รับผิดชอบ") + cell("ระยะเวลา") + cell("ผลการดำเนินการ"));
    const auto steps = "<table:table-cell>" + paragraph("- ประชุม") + paragraph("- เผยแพร่") + paragraph("- ติดตาม") +
                       "</table:table-cell>";
    const auto first = row(cell("๑. การให้บริการ") + steps + cell("สำนักปลัด") +
                           cell("ไตรมาส ๑", " table:number-rows-spanned=\"2\"") + cell("๑. เผยแพร่แล้ว"));
    const auto second = row(cell("๒. การใช้งบประมาณ") + cell("๑. เผยแพร่แผน") + cell("กองคลัง") +
                            "<table:covered-table-cell/>" + cell("๑. ครบถ้วน"));
    const auto words = ita::test::flat_file(
        paragraph("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส") + paragraph("เทศบาลตำบลท่าข้าวหอม") +
        paragraph("ตามผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๗ เทศบาลดำเนินการตามมาตรการดังนี้") +
        "<table:table><table:table-column table:number-columns-repeated=\"5\"/>" + head + first + second +
        "</table:table>");
    return ita::open(ita::bytes_of(words), "merged.fodt");
}

void is_wholly_done(const file& from, const report& now) {
    const auto made = ita::update(from, now);
    BOOST_TEST(!made.changes.empty());
    for (const auto& each : made.changes)
        BOOST_TEST((each.how == outcome::done), say(each, from.report(), ita::language::english));
    BOOST_TEST((ita::open(made.content, from.name()).report() == now));
}

BOOST_AUTO_TEST_SUITE(io_together)

BOOST_AUTO_TEST_CASE(a_year_and_the_words_that_tell_it_change_together) {
    const auto from = merged();
    BOOST_TEST_REQUIRE((from.report().years.analysed == ita::buddhist_year(2567)));
    BOOST_TEST_REQUIRE(from.report().preamble.size() == 1u);
    auto now = from.report();
    now.years.analysed = ita::buddhist_year(2568);
    auto& words = now.preamble[0];
    words.replace(words.find("๒๕๖๗"), std::string("๒๕๖๗").size(), "๒๕๖๘");
    is_wholly_done(from, now);
    words += "ทุกมาตรการ";
    is_wholly_done(from, now);
}

BOOST_AUTO_TEST_CASE(a_cell_over_several_measures_changes_for_all_of_them_or_not_at_all) {
    const auto from = merged();
    auto now = from.report();
    BOOST_TEST_REQUIRE(now.measures.size() == 2u);
    BOOST_TEST_REQUIRE((now.measures[0].timeline == now.measures[1].timeline));
    now.measures[0].timeline = ita::understood("ไตรมาส ๒");
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 1u);
    BOOST_TEST((made.changes[0].how == outcome::impossible));
    BOOST_TEST((made.content == from.to_bytes()));
    now.measures[1].timeline = now.measures[0].timeline;
    is_wholly_done(from, now);
}

BOOST_AUTO_TEST_CASE(markers_of_a_list_change_together_beside_what_is_left_out) {
    const auto from = merged();
    auto now = from.report();
    auto& steps = now.measures[0].steps;
    BOOST_TEST_REQUIRE(steps.size() == 3u);
    steps[0].marker = "๑.", steps[1].marker = "๒.", steps[2].marker = "๓.";
    steps.emplace_back("๔.", "รายงานผล");
    const auto wanted = now;
    now.measures[1].timeline = ita::understood("ไตรมาส ๒");
    const auto made = ita::update(from, now);
    const auto left_out = std::ranges::count_if(
        made.changes, [](const ita::planned_change& each) { return each.how == outcome::impossible; });
    BOOST_TEST(made.changes.size() == 5u);
    BOOST_TEST(left_out == 1);
    BOOST_TEST((ita::open(made.content, from.name()).report() == wanted));
}

BOOST_AUTO_TEST_CASE(a_time_that_is_only_typed_is_understood_as_one_that_is_read) {
    const auto from = merged();
    auto now = from.report();
    for (auto& each : now.measures) each.timeline = "ไตรมาส ๓";
    const auto made = ita::update(from, now);
    for (const auto& each : made.changes) BOOST_TEST((each.how == outcome::done), each.why);
    const auto again = ita::open(made.content, from.name());
    BOOST_TEST((again.report().measures[1].timeline == ita::understood("ไตรมาส ๓")));
}

BOOST_AUTO_TEST_CASE(a_paragraph_beside_one_that_tells_the_year_is_one_of_its_own) {
    const auto from = merged();
    auto now = from.report();
    now.preamble.insert(now.preamble.begin(), "ด้วยเทศบาลตำบลท่าข้าวหอมได้รับการประเมิน");
    now.preamble.emplace_back("โดยมีรายละเอียดตามตารางข้างท้าย");
    is_wholly_done(from, now);
    const auto bytes = ita::update(from, now).content.joined();
    const std::string made(ita::as_text(bytes));
    BOOST_TEST(made.find("<text:p>โดยมีรายละเอียดตามตารางข้างท้าย</text:p>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_first_entry_below_a_result_is_like_those_below_steps) {
    for (const auto as : ita::test::both) {
        const auto from = ita::test::opened(as);
        auto now = from.report();
        BOOST_TEST_REQUIRE(!now.measures[0].steps[0].items.empty());
        now.measures[0].results[0].items = {{"-", "ฉบับประชาชน"}, {"-", "ฉบับเจ้าหน้าที่"}};
        now.measures[1].outcomes = {{"๑.", "โปร่งใส"}};
        now.measures[2].results[0].items = {{"(๑)", "รอบแรก"}};
        is_wholly_done(from, now);
    }
}

report with_pictures() {
    auto made = ita::test::three;
    auto& annex = made.annexes.emplace_back(ita::annex{.title = "ภาพกิจกรรม"});
    for (const std::string name : {"wide.png", "tall.png", "photo.jpg"})
        annex.pictures.push_back({.file = name, .caption = "ภาพ " + name, .data = ita::test::picture_bytes(name)});
    return made;
}

BOOST_AUTO_TEST_CASE(an_entry_stays_where_what_would_take_its_place_is_left_out) {
    const auto from = merged();
    auto now = from.report();
    // Read again, the dash alone would be words.
    now.measures[1].steps = {{"๑.", "ทบทวน", {{"-", ""}}}};
    now.measures[0].title = "การให้บริการประชาชน";
    const auto made = ita::update(from, now);
    BOOST_TEST_REQUIRE(made.changes.size() == 3u);
    BOOST_TEST((made.changes[0].how == outcome::done));
    BOOST_TEST((made.changes[1].what.kind == ita::change_kind::remove));
    BOOST_TEST(made.changes[1].why == "what would come in its place is left out");
    BOOST_TEST((made.changes[2].how == outcome::impossible));
    now.measures[1].steps = from.report().measures[1].steps;
    BOOST_TEST((ita::open(made.content, from.name()).report() == now));
}

BOOST_AUTO_TEST_CASE(another_person_signs_in_the_place_of_one) {
    auto signed_by_two = ita::test::three;
    signed_by_two.signatures = {{"นางสาวพิมพ์ดาว ทองสุข", "นักวิเคราะห์นโยบายและแผน", "ผู้รายงาน"},
                                {"นายธนกฤต รุ่งนาคำ", "นายกเทศมนตรี", "ผู้รับรอง"}};
    for (const auto as : ita::test::both) {
        const auto from = ita::open(ita::to_bytes(signed_by_two, as));
        BOOST_TEST_REQUIRE((from.report().signatures == signed_by_two.signatures));
        auto now = from.report();
        now.signatures[0] = {"นายเอกชัย มั่นคง", "หัวหน้าสำนักปลัด", "ผู้จัดทำ"};
        is_wholly_done(from, now);
    }
}

BOOST_AUTO_TEST_CASE(pictures_of_json_are_those_of_the_same_files) {
    const auto before = with_pictures();
    auto named = before;
    for (auto& each : named.annexes[0].pictures) each.data = {};
    named.annexes[0].pictures[1].file = "ภาพถ่าย/tall.png";
    BOOST_TEST((with_pictures_of(before, named) == before));
    std::ranges::reverse(named.annexes[0].pictures);
    auto turned = before;
    std::ranges::reverse(turned.annexes[0].pictures);
    BOOST_TEST((with_pictures_of(before, named) == turned));
    named.annexes[0].pictures = {{.file = "new.png", .caption = "ใหม่"}, {.caption = "ไม่บอกไฟล์"}};
    BOOST_TEST((with_pictures_of(before, named) == named));
    BOOST_TEST((with_pictures_of(named, before) == before));
}

BOOST_AUTO_TEST_CASE(captions_stay_with_their_pictures) {
    for (const auto as : ita::test::both) {
        const auto from = ita::open(ita::to_bytes(with_pictures(), as));
        auto pictures = from.report().annexes.at(0).pictures;
        for (auto& each : pictures) each.data = {};
        const auto attempted = [&](const std::vector<ita::picture>& wanted) {
            auto now = from.report();
            now.annexes[0].pictures = wanted;
            return ita::update(from, now);
        };
        for (const auto& wanted :
             {std::vector{pictures[1], pictures[0], pictures[2]}, std::vector{pictures[0], pictures[2]},
              std::vector{ita::picture{.file = "new.png", .caption = "ใหม่"}, pictures[0], pictures[1], pictures[2]}}) {
            const auto made = attempted(wanted);
            BOOST_TEST_REQUIRE(made.changes.size() == 1u);
            BOOST_TEST((made.changes[0].how == outcome::impossible));
            BOOST_TEST(made.changes[0].why == "pictures come, leave, move and change in a word processor alone");
            BOOST_TEST((made.content == from.to_bytes()));
        }
        pictures[1].caption = "ภาพประชุมใหญ่";
        const auto made = attempted(pictures);
        BOOST_TEST_REQUIRE(made.changes.size() == 1u);
        BOOST_TEST((made.changes[0].how == outcome::done));
        BOOST_TEST(ita::open(made.content).report().annexes.at(0).pictures.at(1).caption == "ภาพประชุมใหญ่");
    }
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace
