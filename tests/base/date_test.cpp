// tests/base/date_test.cpp - Buddhist years, fiscal years and their parts, ISO dates.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/base/date.hpp>

namespace {
using namespace ita::literals;
using namespace std::chrono_literals;
using std::chrono::day, std::chrono::month, std::chrono::year;

bool out_of_range(const ita::error& e) { return e.code() == ita::errc::out_of_range; }
ita::date d(int y, unsigned m, unsigned n) { return {year{y}, month{m}, day{n}}; }

const char* const no_iso[] = {"",           "2025-02-29", "2025-13-01",  "2025-00-10", "2025-01-00", "2025-1-01",
                              "2025/01/01", "20250101",   "2025-01-01 ", "+025-01-01", "๒๕๖๘-01-01", "2100-02-29"};
}  // namespace

BOOST_AUTO_TEST_SUITE(base_date)

BOOST_AUTO_TEST_CASE(a_buddhist_year_is_543_ahead) { BOOST_TEST(((2568_be).common_era() == 2025y)); }
BOOST_AUTO_TEST_CASE(years_outside_2400_to_2700_are_refused) {
    BOOST_CHECK_EXCEPTION(ita::buddhist_year{2399}, ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION(ita::buddhist_year{2701}, ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION(ita::buddhist_year{2025}, ita::error, out_of_range);
    BOOST_TEST(ita::buddhist_year{2400}.number() == 2400);
}
BOOST_AUTO_TEST_CASE(a_fiscal_year_runs_from_october_to_september) {
    BOOST_TEST((ita::fiscal_year(2568_be) == ita::date_span{d(2024, 10, 1), d(2025, 9, 30)}));
}
BOOST_AUTO_TEST_CASE(quarters_follow_one_another_and_fill_the_year) {
    for (int number = 2560; number <= 2575; ++number) {
        const ita::buddhist_year year{number};
        auto next = *ita::fiscal_year(year).from;
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const auto days = ita::fiscal_quarter(year, quarter);
            BOOST_TEST((days.from == next));
            next = std::chrono::sys_days{*days.to} + std::chrono::days{1};
        }
        BOOST_TEST(
            (std::chrono::sys_days{next} == std::chrono::sys_days{*ita::fiscal_year(year).to} + std::chrono::days{1}));
    }
}
BOOST_AUTO_TEST_CASE(the_second_quarter_is_january_to_march) {
    BOOST_TEST((ita::fiscal_quarter(2568_be, 2) == ita::date_span{d(2025, 1, 1), d(2025, 3, 31)}));
}
BOOST_AUTO_TEST_CASE(halves_meet_on_the_first_of_april) {
    BOOST_TEST((ita::fiscal_half(2568_be, 1) == ita::date_span{d(2024, 10, 1), d(2025, 3, 31)}));
    BOOST_TEST((ita::fiscal_half(2568_be, 2) == ita::date_span{d(2025, 4, 1), d(2025, 9, 30)}));
}
BOOST_AUTO_TEST_CASE(a_fifth_quarter_and_a_third_half_are_refused) {
    BOOST_CHECK_EXCEPTION((void)ita::fiscal_quarter(2568_be, 5), ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION((void)ita::fiscal_quarter(2568_be, 0), ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION((void)ita::fiscal_half(2568_be, 3), ita::error, out_of_range);
}
BOOST_AUTO_TEST_CASE(the_fiscal_year_of_a_day_turns_on_the_first_of_october) {
    BOOST_TEST((ita::fiscal_year_of(d(2024, 9, 30)) == 2567_be));
    BOOST_TEST((ita::fiscal_year_of(d(2024, 10, 1)) == 2568_be));
}

BOOST_AUTO_TEST_CASE(every_day_of_sixteen_years_survives_iso) {
    for (std::chrono::sys_days at = d(2017, 1, 1); at < std::chrono::sys_days{d(2033, 1, 1)};
         at += std::chrono::days{1})
        BOOST_REQUIRE((ita::date_from_iso(ita::to_iso(at)) == ita::date{at}));
}
BOOST_AUTO_TEST_CASE(iso_dates_have_leading_zeros) {
    BOOST_TEST(ita::to_iso(d(2025, 3, 7)) == "2025-03-07");
    BOOST_TEST(ita::to_iso(d(7, 12, 31)) == "0007-12-31");
}
BOOST_AUTO_TEST_CASE(what_is_no_day_has_no_iso_date) {
    BOOST_CHECK_EXCEPTION((void)ita::to_iso(d(2025, 2, 29)), ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION((void)ita::to_iso(d(10000, 1, 1)), ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION((void)ita::to_iso(d(-1, 1, 1)), ita::error, out_of_range);
}
BOOST_DATA_TEST_CASE(other_texts_are_no_iso_date, no_iso, text) { BOOST_TEST(!ita::date_from_iso(text).has_value()); }

BOOST_AUTO_TEST_SUITE_END()
