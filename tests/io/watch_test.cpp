// tests/io/watch_test.cpp - a work that is watched ends where it is told to, and tells how far it is.
#include <boost/test/unit_test.hpp>

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/base/thai.hpp>
#include <ita/io/convert.hpp>
#include <ita/io/like.hpp>
#include <ita/io/open.hpp>
#include <ita/io/save.hpp>
#include <ita/io/update.hpp>
#include <ita/report/json.hpp>

#include "base/work.hpp"
#include "support/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using action = std::function<void()>;

ita::report report_of(std::size_t measures) {
    ita::report made{.title = "รายงานผลการดำเนินการ", .agency = {.name = "เทศบาลตำบลบึงสมมุติ"}};
    for (std::size_t i = 1; i <= measures; ++i)
        made.measures.push_back({.title = "เปิดเผยข้อมูลชุดที่ " + ita::to_thai_digits(std::to_string(i)),
                                 .steps = {"รวบรวมข้อมูล", "เผยแพร่บนเว็บไซต์"},
                                 .owners = {"กองคลัง"},
                                 .results = {"เผยแพร่ครบ"}});
    return made;
}

ita::bytes text_of(const ita::report& what) {
    std::string all = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม\nมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tผลการดำเนินการ\n";
    for (const auto& each : what.measures)
        all += each.title + '\t' + each.steps[0].text + '\t' + each.owners[0] + "\tครบ\n";
    return ita::bytes_of(all);
}

ita::bytes written(const ita::report& what, const std::string& as) {
    if (as == "text") return text_of(what);
    if (as == "json") return ita::to_bytes(what, ita::format::json);
    return ita::to_bytes(what, as == "odt" ? ita::format::odt : ita::format::docx);
}

ita::report edited(ita::report what) {
    what.measures[0].title = "ปรับปรุงคู่มือประชาชน";
    what.measures[1].steps.emplace_back("ตรวจทาน");
    what.measures.pop_back();
    return what;
}

/// Something that takes long, by name; each is given how it is watched.
struct task {
    const char* name;
    std::function<std::function<void(const ita::watch&)>()> made;
};

template <class Work>
auto on_file(const char* as, Work work) {
    return [=] {
        const ita::shared_bytes content = written(report_of(6), as);
        return [=](const ita::watch& by) { work(content, ita::read_options{.watched_by = by}); };
    };
}

const auto opened = [](const ita::shared_bytes& content, const ita::read_options& how) {
    BOOST_TEST(ita::open(content, "a", how).report().measures.size() == 6U);
};
const auto updated = [](const ita::shared_bytes& content, const ita::read_options& how) {
    const auto from = ita::open(content, "a");
    BOOST_TEST(ita::update(from, edited(from.report()), how).changes.size() > 2U);
};
const auto filled = [](const ita::shared_bytes& content, const ita::read_options& how) {
    BOOST_TEST(ita::render_like(ita::open(content, "a"), report_of(7), {.read = how}).content.size() > 1'000U);
};

std::function<std::function<void(const ita::watch&)>()> writing(ita::format as) {
    return [as] {
        return [as](const ita::watch& by) {
            BOOST_TEST(ita::to_bytes(report_of(6), as, {}, {.watched_by = by}).size() > 1'000U);
        };
    };
}

std::ostream& operator<<(std::ostream& out, const task& which) { return out << which.name; }

const task tasks[] = {{"opening DOCX", on_file("docx", opened)},    {"opening ODT", on_file("odt", opened)},
                      {"opening JSON", on_file("json", opened)},    {"opening text", on_file("text", opened)},
                      {"updating DOCX", on_file("docx", updated)},  {"updating ODT", on_file("odt", updated)},
                      {"filling DOCX", on_file("docx", filled)},    {"filling ODT", on_file("odt", filled)},
                      {"writing DOCX", writing(ita::format::docx)}, {"writing ODT", writing(ita::format::odt)}};

/// Looks that a work takes, or that it took until it was stopped at the nth.
std::size_t looks_of(const action& run, std::size_t stop_at) {
    std::size_t looks = 0;
    const ita::work mine([&] { return ++looks == stop_at; }, {}, {});
    run();
    return looks;
}

bool is_stop(const ita::error& problem) { return problem.code() == ita::errc::stopped; }

}  // namespace

BOOST_AUTO_TEST_SUITE(watch)
BOOST_DATA_TEST_CASE(a_work_can_be_stopped_at_every_look, boost::unit_test::data::make(tasks), which) {
    const auto made = which.made();
    const action run = [&] { made({}); };
    run();  // what a thread remembers is not looked at again
    const auto looks = looks_of(run, 0);
    BOOST_TEST_MESSAGE(which.name << ": " << looks << " looks");
    BOOST_TEST(looks > 5U);
    for (std::size_t n = 1; n <= looks; ++n) BOOST_CHECK_EXCEPTION(looks_of(run, n), ita::error, is_stop);
    BOOST_TEST(looks_of(run, 0) == looks);
}

BOOST_DATA_TEST_CASE(progress_rises_from_0_to_1, boost::unit_test::data::make(tasks), which) {
    std::vector<double> told;
    which.made()({.told = [&](double done) { told.push_back(done); }});
    BOOST_REQUIRE(told.size() >= 2U);
    BOOST_TEST(told.front() == 0);
    BOOST_TEST(told.back() == 1);
    BOOST_TEST(std::ranges::is_sorted(told, std::less_equal<>()));
    BOOST_TEST(told.size() <= 102U);
}

BOOST_AUTO_TEST_CASE(a_long_file_tells_of_more_than_its_ends) {
    std::vector<double> told;
    const auto content = written(report_of(400), "odt");
    (void)ita::open(content, "a", {.watched_by = {.told = [&](double done) { told.push_back(done); }}});
    BOOST_TEST(told.size() > 5U);
}

BOOST_DATA_TEST_CASE(who_is_asked_to_stop_before_the_start_does_nothing, boost::unit_test::data::make(tasks), which) {
    std::stop_source stop;
    stop.request_stop();
    BOOST_CHECK_EXCEPTION(which.made()({stop.get_token()}), ita::error, is_stop);
}

BOOST_AUTO_TEST_CASE(a_stop_names_the_file) {
    std::stop_source stop;
    stop.request_stop();
    const ita::read_options how{.watched_by = {stop.get_token()}};
    BOOST_CHECK_EXCEPTION((void)ita::open(written(report_of(2), "docx"), "a.docx", how), ita::error,
                          [](const ita::error& e) { return e.where().file == "a.docx"; });
}

BOOST_AUTO_TEST_CASE(what_is_told_may_throw_and_open_other_files) {
    const ita::shared_bytes content = written(report_of(3), "odt");
    const auto tired = [](double) { throw std::runtime_error("tired"); };
    BOOST_CHECK_THROW((void)ita::open(content, "a", {.watched_by = {.told = tired}}), std::runtime_error);
    std::size_t others = 0;
    const auto curious = [&](double) { others += ita::open(content, "b").report().measures.size(); };
    BOOST_TEST(ita::open(content, "a", {.watched_by = {.told = curious}}).report().measures.size() == 3U);
    BOOST_TEST(others >= 6U);
}

BOOST_AUTO_TEST_CASE(a_file_whose_writing_is_stopped_stays_as_it_was) {
    const ita::test::scratch folder;
    const auto file = folder.path() / "a.docx";
    ita::save(report_of(2), file);
    const auto before = ita::read_file(file);
    std::stop_source stop;
    const auto in_the_middle = [&](double done) { done > 0.3 ? (void)stop.request_stop() : (void)0; };
    BOOST_CHECK_EXCEPTION(ita::save(report_of(300), file, {}, {.watched_by = {stop.get_token(), in_the_middle}}),
                          ita::error, is_stop);
    BOOST_TEST((ita::read_file(file) == before));
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_CASE(files_that_are_half_converted_when_a_stop_comes_are_stopped_too) {
    const ita::test::scratch folder;
    std::vector<fs::path> files;
    for (int i = 0; i < 4; ++i) {
        files.push_back(folder.path() / (std::to_string(i) + ".odt"));
        ita::save(report_of(3), files.back());
    }
    const auto into = folder.path() / "out";
    fs::create_directory(into);
    std::stop_source stop;
    const auto after_one = [&](std::size_t, std::size_t) { stop.request_stop(); };
    const auto all = ita::convert(files, ita::format::docx, into, {.jobs = 1}, after_one, stop.get_token());
    BOOST_TEST(!all[0].problem);
    for (std::size_t i = 1; i < all.size(); ++i) BOOST_TEST((all[i].problem && is_stop(*all[i].problem)));
    BOOST_TEST(std::distance(fs::directory_iterator(into), fs::directory_iterator()) == 1);
}
BOOST_AUTO_TEST_SUITE_END()
