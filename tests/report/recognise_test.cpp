// tests/report/recognise_test.cpp - reports are found in documents of every layout, and in none that holds none.
#include <ita/report/recognise.hpp>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include <ita/io/save.hpp>
#include <ita/report/json.hpp>

#include "report/layouts/layouts.hpp"
#include "text/codec.hpp"

namespace {

const std::filesystem::path seed = ITA_SOURCE_DIR "/../shared/seed";

std::string file(const std::filesystem::path& name) {
    const auto content = ita::read_file(name);
    return std::string(ita::as_text(content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_recognise)

BOOST_AUTO_TEST_CASE(the_extracted_report_of_a_real_agency_is_recognised_to_the_letter,
                     *boost::unit_test::precondition([](auto) { return exists(seed / "report.txt"); })) {
    const auto found = ita::recognise(ita::text::read(file(seed / "report.txt")));
    const auto expected = ita::report_from_json(file(seed / "report.json"));
    BOOST_TEST(ita::to_json(found.report) == ita::to_json(expected));
    BOOST_TEST((found.report == expected));
    BOOST_TEST(found.certainty > 0.9);
}

// Loops, since data of test cases are made before main(), when the library may not be ready.
BOOST_AUTO_TEST_CASE(a_report_is_recognised_in_every_layout) {
    for (const auto& each : layouts::all()) BOOST_TEST_CONTEXT(each.name) {
            const auto found = ita::recognise(each.paper);
            BOOST_TEST(ita::to_json(found.report) == ita::to_json(each.expected));
            BOOST_TEST((found.report == each.expected));
            BOOST_TEST(found.certainty > 0.6);
        }
}

void check_places(const ita::doc::document& paper, const ita::recognition& found) {
    const auto json = ita::to_json(found.report);
    for (const auto& place : found.places) {
        const auto* block = ita::doc::find(paper, place.at);
        BOOST_REQUIRE(block != nullptr);
        const auto text = ita::doc::text_of(std::get<ita::doc::paragraph>(block->value));
        BOOST_REQUIRE(place.from <= place.to);
        BOOST_REQUIRE(place.to <= text.size());
        const bool told_otherwise = place.field.ends_with("/date") || place.field.starts_with("/years");
        const auto words = text.substr(place.from, place.to - place.from);
        BOOST_TEST((told_otherwise || json.find(words) != json.npos), place.field << ": " << words);
    }
}

BOOST_AUTO_TEST_CASE(every_place_holds_words_of_its_field) {
    for (const auto& each : layouts::all()) BOOST_TEST_CONTEXT(each.name) {
            const auto found = ita::recognise(each.paper);
            BOOST_TEST(!found.places.empty());
            check_places(each.paper, found);
        }
}

// In 30 seconds, of which each takes less than one; looked through anew for each line or tab they take minutes.
constexpr std::size_t many = 200'000;

BOOST_AUTO_TEST_CASE(pages_of_blank_lines_are_gone_over_once, *boost::unit_test::timeout(30)) {
    const auto layout = layouts::all().front();
    auto paper = layout.paper;
    paper.body.insert(paper.body.begin(), many, ita::doc::block(ita::doc::paragraph{}));
    BOOST_TEST((ita::recognise(paper).report == layout.expected));
}

BOOST_AUTO_TEST_CASE(a_line_of_tabs_is_gone_over_once, *boost::unit_test::timeout(30)) {
    ita::doc::document paper;
    paper.body.push_back(ita::doc::paragraph{.content = {ita::doc::run{"ก" + std::string(many, '\t') + "ข"}}});
    BOOST_CHECK_THROW((void)ita::recognise(paper), ita::error);
}

BOOST_AUTO_TEST_CASE(what_is_no_report_is_refused_with_the_nearest_thing_found) {
    const auto is_told = [](const ita::error& problem) {
        return problem.code() == ita::errc::no_report && problem.message().find("found") != std::string::npos;
    };
    for (const auto& each : layouts::others()) BOOST_TEST_CONTEXT(each.name)
    BOOST_CHECK_EXCEPTION((void)ita::recognise(each.paper), ita::error, is_told);
}

BOOST_DATA_TEST_CASE(a_table_that_lacks_only_the_subject_is_refused_with_that_reason,
                     boost::unit_test::data::make({true, false}), has_steps) {
    const auto paper = ita::text::read(has_steps ? "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n๑. เปิดบัญชีพัสดุ\t๑. ประชุม\tกองคลัง\n"
                                                 : "ลำดับ\tชื่อ\tผู้รับผิดชอบ\n๑\tนายสมชาย\tกองคลัง\n");
    BOOST_CHECK_EXCEPTION((void)ita::recognise(paper), ita::error, [&](const ita::error& problem) {
        return (problem.message().find("คุณธรรมและความโปร่งใส") != std::string::npos) == has_steps;
    });
}

BOOST_AUTO_TEST_SUITE_END()
