// tests/base/thai_date_test.cpp - days and months as Thai offices write them, both ways.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/base/thai_date.hpp>

namespace {
namespace bdata = boost::unit_test::data;
using ita::date_style, ita::digits;
using std::chrono::day, std::chrono::days, std::chrono::month, std::chrono::sys_days, std::chrono::year;

bool out_of_range(const ita::error& e) { return e.code() == ita::errc::out_of_range; }
ita::date d(int y, unsigned m, unsigned n) { return {year{y}, month{m}, day{n}}; }

struct style_row {
    date_style style;
    const char* thai;
    const char* ascii;
};
std::ostream& operator<<(std::ostream& out, const style_row& r) { return out << r.thai; }
const style_row styles[] = {
    {date_style::full, "๑ ตุลาคม ๒๕๖๗", "1 ตุลาคม 2567"},
    {date_style::with_era, "๑ ตุลาคม พ.ศ. ๒๕๖๗", "1 ตุลาคม พ.ศ. 2567"},
    {date_style::with_weekday, "วันอังคารที่ ๑ ตุลาคม พ.ศ. ๒๕๖๗", "วันอังคารที่ 1 ตุลาคม พ.ศ. 2567"},
    {date_style::brief, "๑ ต.ค. ๒๕๖๗", "1 ต.ค. 2567"},
    {date_style::briefest, "๑ ต.ค. ๖๗", "1 ต.ค. 67"},
    {date_style::month, "ตุลาคม ๒๕๖๗", "ตุลาคม 2567"},
};

struct day_row {
    const char* typed;
    ita::date day;
};
std::ostream& operator<<(std::ostream& out, const day_row& r) { return out << r.typed; }
const day_row typed_days[] = {
    {"27 ม.ค. 64", d(2021, 1, 27)},
    {"7 พ.ย.61", d(2018, 11, 7)},
    {"18 มิ.ย. 64", d(2021, 6, 18)},
    {"๑๘มิย๖๔", d(2021, 6, 18)},
    {"วันจันทร์, 22 กรกฎาคม 2567", d(2024, 7, 22)},
    {"วันอังคารที่ 19 มิถุนายน พ.ศ. 2561", d(2018, 6, 19)},
    {"ณ วันที่ 5 มิถุนายน 2563", d(2020, 6, 5)},
    {"วันที่ ๑ เดือน ตุลาคม พ.ศ. ๒๕๖๗", d(2024, 10, 1)},
    {"๑ ตุลาคม พ.ศ..๒๕๖๗", d(2024, 10, 1)},
    {"๑ ตุลาคม พศ ๒๕๖๗", d(2024, 10, 1)},
    {"๑ ต. ค. ๒๕๖o", d(2017, 10, 1)},
    {"1 ตุลาคม 2024", d(2024, 10, 1)},
    {"1 ตุลาคม ค.ศ. 2024", d(2024, 10, 1)},
    {"1/10/2567", d(2024, 10, 1)},
    {"๐๑/๑๐/๖๗", d(2024, 10, 1)},
    {"29 กุมภาพันธ์ 2567", d(2024, 2, 29)},
};

const char* const no_day[] = {"",
                              "ตุลาคม ๒๕๖๗",
                              "๑ ตุลาคม",
                              "๓๑ เมษายน ๒๕๖๘",
                              "๒๙ กุมภาพันธ์ ๒๕๖๘",
                              "๓๒ มกราคม ๒๕๖๘",
                              "๐ มกราคม ๒๕๖๘",
                              "๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘",
                              "ภายในวันที่ ๑ ตุลาคม ๒๕๖๗",
                              "ประชุม ๑ ตุลาคม ๒๕๖๗",
                              "1/13/2567",
                              "๑ ตุลาคม ๓๐๐๐",
                              "1 ตุลาคม 567",
                              "ปีงบประมาณ ๒๕๖๘"};

struct month_row {
    const char* typed;
    unsigned number;
};
std::ostream& operator<<(std::ostream& out, const month_row& r) { return out << r.typed; }
const month_row typed_months[] = {
    {"ม.ค.", 1}, {"มค.", 1},      {"มค", 1},        {"ม. ค.", 1},       {"ม.ค", 1},  {"ม..ค.", 1}, {"มี.ค.", 3},
    {"มีค", 3},   {"เม.ย.", 4},    {"เมย.", 4},      {"เดือนพฤษภาคม", 5}, {"พ.ค.", 5}, {"พ.ย.", 11}, {"ธ .ค .", 12},
    {"ก.พ.", 2}, {"กุมภา พันธ์", 2}, {"เดือน ก.ค.", 7}, {"ก.ย.", 9},        {"ส.ค.", 8}, {"มิ.ย.", 6},  {"ต.ค.", 10}};
const char* const no_month[] = {"", "สมควร", "ก.พ.ร.", "ก.ค.ศ.", "มกราคม กุมภาพันธ์", "ค.", "เดือน", "ม.ค. ๒๕๖๘"};
}  // namespace

BOOST_AUTO_TEST_SUITE(base_thai_date)

BOOST_DATA_TEST_CASE(a_day_is_written_in_every_style, styles, row) {
    BOOST_TEST(ita::format_date(d(2024, 10, 1), row.style) == row.thai);
    BOOST_TEST(ita::format_date(d(2024, 10, 1), row.style, digits::ascii) == row.ascii);
    BOOST_TEST(ita::format_date(d(2024, 10, 1), row.style, digits::keep) == row.thai);
}
BOOST_AUTO_TEST_CASE(two_digit_years_keep_their_zero) {
    BOOST_TEST(ita::format_date(d(1962, 1, 2), date_style::briefest) == "๒ ม.ค. ๐๕");
}
BOOST_AUTO_TEST_CASE(what_is_no_day_or_has_no_buddhist_year_is_refused) {
    BOOST_CHECK_EXCEPTION((void)ita::format_date(d(2025, 2, 29)), ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION((void)ita::format_date(d(1800, 1, 1)), ita::error, out_of_range);
    BOOST_CHECK_EXCEPTION((void)ita::month_name(month{13}), ita::error, out_of_range);
}

BOOST_DATA_TEST_CASE(every_day_of_sixteen_years_is_read_back, bdata::make(styles), row) {
    if (row.style == date_style::month) return;  // it has no day; see months_are_read_back
    for (const auto wanted : {digits::thai, digits::ascii})
        for (sys_days at = d(2017, 1, 1); at < sys_days{d(2033, 1, 1)}; at += days{1})
            BOOST_REQUIRE((ita::parse_date(ita::format_date(at, row.style, wanted)) == ita::date{at}));
}
BOOST_AUTO_TEST_CASE(months_are_read_back) {
    for (int y = 2017; y < 2033; ++y)
        for (unsigned m = 1; m <= 12; ++m) {
            const auto read = ita::parse_time(ita::format_date(d(y, m, 15), date_style::month));
            const ita::date last{year{y} / month{m} / std::chrono::last};
            BOOST_REQUIRE((read == ita::named_time{ita::time_kind::month, {d(y, m, 1), last}}));
        }
}
BOOST_DATA_TEST_CASE(a_typed_day_is_read, typed_days, row) { BOOST_TEST((ita::parse_date(row.typed) == row.day)); }
BOOST_DATA_TEST_CASE(what_is_no_day_alone_is_none, no_day, text) { BOOST_TEST(!ita::parse_date(text).has_value()); }

BOOST_DATA_TEST_CASE(a_typed_month_is_read, typed_months, row) {
    BOOST_TEST((ita::month_from(row.typed) == month{row.number}));
}
BOOST_DATA_TEST_CASE(what_is_no_month_alone_is_none, no_month, text) { BOOST_TEST(!ita::month_from(text).has_value()); }
BOOST_AUTO_TEST_CASE(every_month_is_known_by_both_names) {
    for (unsigned m = 1; m <= 12; ++m) {
        BOOST_TEST((ita::month_from(ita::month_name(month{m})) == month{m}));
        BOOST_TEST((ita::month_from(ita::short_month_name(month{m})) == month{m}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
