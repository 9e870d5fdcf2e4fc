// tests/laws/sameness_test.cpp - the same values give the same bytes, whatever the time zone, locale or thread.
#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <future>
#include <locale>

#include <ita/io/open.hpp>
#include <ita/io/save.hpp>
#include <ita/io/update.hpp>
#include <ita/report/json.hpp>

#include "laws/generators.hpp"
#include "support/pictures.hpp"

namespace {

constexpr ita::format both[] = {ita::format::docx, ita::format::odt};

ita::bytes written(const ita::report& what, ita::format as) {
    return ita::to_bytes(what, as, {}, {.pictures_from = ita::test::picture_folder()});
}

/// The thousands and decimal marks of German, which hold in C++ whatever locales are there.
struct german_numbers : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

class other_zone {
  public:
    explicit other_zone(const char* name) {
        if (const char* was = std::getenv("TZ")) was_ = was;
        set(name);
    }
    other_zone(const other_zone&) = delete;
    other_zone& operator=(const other_zone&) = delete;
    ~other_zone() { was_ ? set(was_->c_str()) : clear(); }

  private:
    static void set(const char* name) {
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    static void clear() {
        ::unsetenv("TZ");
        ::tzset();
    }
    std::optional<std::string> was_{};
};

class other_locale {
  public:
    explicit other_locale(const char* name) : was_c_(std::setlocale(LC_ALL, nullptr)) {
        there_ = std::setlocale(LC_ALL, name) != nullptr;
        std::locale::global(std::locale{std::locale{}, new german_numbers});
    }
    other_locale(const other_locale&) = delete;
    other_locale& operator=(const other_locale&) = delete;
    ~other_locale() {
        std::locale::global(was_);
        std::setlocale(LC_ALL, was_c_.c_str());
    }
    [[nodiscard]] bool is_there() const { return there_; }

  private:
    std::string was_c_;
    std::locale was_{};
    bool there_ = false;
};

ita::bytes written_in_zone(const char* zone, const ita::report& what, ita::format as) {
    const other_zone here{zone};
    return written(what, as);
}

ita::bytes written_in_locale(const char* name, const ita::report& what, ita::format as) {
    const other_locale here{name};
    if (!here.is_there())
        BOOST_TEST_MESSAGE("no locale " << name << " on this machine; number marks are changed all the same");
    return written(what, as);
}

/// What each thread makes of its number.
template <class Work>
auto made_by_threads(std::size_t count, const Work& work) {
    std::vector<std::future<decltype(work(count))>> running;
    for (std::size_t i = 0; i < count; ++i)
        running.push_back(std::async(std::launch::async, [&work, i] { return work(i); }));
    std::vector<decltype(work(count))> done;
    for (auto& each : running) done.push_back(each.get());
    return done;
}

std::vector<ita::bytes> written_by_threads(std::size_t count, const ita::report& what, ita::format as) {
    return made_by_threads(count, [&](std::size_t) { return written(what, as); });
}

/// A file of our own with another first title.
ita::shared_bytes updated(const ita::file& from, const std::string& title) {
    auto now = from.report();
    now.measures.at(0).title = title;
    return ita::update(from, now).content;
}

std::string numbered_title(std::size_t i) { return "มาตรการของสายที่ " + std::to_string(i); }

/// Written, opened, changed, opened again: all that one report goes through.
ita::report whole_way(const ita::report& what, ita::format as) {
    const auto first = ita::open(written(what, as), "first");
    auto now = first.report();
    now.title += " ก";
    return ita::open(ita::update(first, now).content, "again").report();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sameness)
RC_BOOST_PROP(time_zones_change_no_byte, (const ita::report& any)) {
    for (const auto as : both) {
        const auto there = written_in_zone("Asia/Bangkok", any, as);
        RC_ASSERT(there == written_in_zone("America/New_York", any, as));
        RC_ASSERT(there == written_in_zone("UTC", any, as));
    }
}
RC_BOOST_PROP(locales_change_no_byte, (const ita::report& any)) {
    for (const auto as : both) {
        const auto plain = written(any, as);
        for (const auto* name : {"C.UTF-8", "th_TH.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"})
            RC_ASSERT(written_in_locale(name, any, as) == plain);
    }
}
RC_BOOST_PROP(eight_threads_write_one_report_alike, (const ita::report& any)) {
    for (const auto as : both) {
        const auto alone = written(any, as);
        for (const auto& each : written_by_threads(8, any, as)) RC_ASSERT(each == alone);
    }
}
RC_BOOST_PROP(a_thread_does_not_remember_what_it_wrote_before, (const ita::report& one, const ita::report& other)) {
    for (const auto as : both) {
        const auto first = written(one, as);
        auto beside = std::async(std::launch::async, [&] { return written(other, as); });
        const auto again = written(one, as);
        RC_ASSERT(again == first);
        RC_ASSERT(beside.get() == written(other, as));
    }
}
BOOST_AUTO_TEST_CASE(many_threads_update_one_file) {
    for (const auto as : both) {
        const ita::report some{.measures = {{.title = "เปิดเผยข้อมูล", .steps = {"รวบรวม", "เผยแพร่"}}}};
        const auto file = ita::open(written(some, as), "a");
        const auto all = made_by_threads(8, [&](std::size_t i) { return updated(file, numbered_title(i)); });
        for (std::size_t i = 0; i < all.size(); ++i) {
            BOOST_TEST((all[i] == updated(file, numbered_title(i))));
            BOOST_TEST(ita::open(all[i], "b").report().measures.at(0).title == numbered_title(i));
        }
    }
}
BOOST_AUTO_TEST_CASE(threads_go_the_whole_way_with_reports_of_their_own) {
    // Reports are made by this thread alone, since RapidCheck remembers what it is at.
    std::vector<ita::report> given;
    for (std::size_t i = 0; i < 8; ++i) given.push_back(ita::test::report_number(i));
    const auto go = [&](std::size_t i) { return whole_way(given[i], both[i % 2]); };
    const auto all = made_by_threads(given.size(), go);
    for (std::size_t i = 0; i < all.size(); ++i) BOOST_TEST((all[i] == go(i)));
}
BOOST_AUTO_TEST_CASE(locales_change_no_json) {
    const auto any = ita::test::report_number(7);
    const auto plain = ita::to_json(any);
    const other_locale here{"C.UTF-8"};
    BOOST_TEST(ita::to_json(any) == plain);
    BOOST_TEST((ita::report_from_json(plain) == any));
}
BOOST_AUTO_TEST_SUITE_END()
