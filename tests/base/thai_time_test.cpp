// tests/base/thai_time_test.cpp - what time a text names, among other words and typed as people type.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>

#include <ita/base/thai_date.hpp>

namespace {
using ita::time_kind;

const char* const kind_names[] = {"free", "fiscal_year", "range", "month", "quarter", "half", "deadline", "recurring"};

std::string shown(const std::optional<ita::named_time>& when) {
    if (!when) return "nothing";
    const auto end = [](const auto& day) { return day ? ita::to_iso(*day) : std::string("?"); };
    const std::string kind = kind_names[static_cast<std::size_t>(when->kind)];
    if (!when->days.from && !when->days.to) return kind;
    return kind + ' ' + end(when->days.from) + ' ' + end(when->days.to);
}

struct time_row {
    const char* typed;
    const char* read;
};
std::ostream& operator<<(std::ostream& out, const time_row& r) { return out << r.typed; }

constexpr const char* year_2568 = "fiscal_year 2024-10-01 2025-09-30";
const time_row fiscal_years[] = {
    {"ปีงบประมาณ พ.ศ. ๒๕๖๘", year_2568},
    {"ปีงบประมาณ พ.ศ.๒๕๖๘", year_2568},
    {"ปีงบประมาณ ๒๕๖๘", year_2568},
    {"ปีงบประมาณ 2568", year_2568},
    {"ปีงบประมาณพ.ศ.2568", year_2568},
    {"ประจำปีงบประมาณ พ.ศ..2568", year_2568},
    {"ประจําปีงบ ประมาณ พ. ศ. ๒๕๖๘", year_2568},
    {"ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘", year_2568},
    {"ตลอดทั้งปีงบประมาณ ๒๕๖๘", year_2568},
    {"ตลอดปี ๒๕๖๘", year_2568},
    {"ดำเนินการต่อเนื่องตลอดปีงบประมาณ ๒๕๖๘ (ทั้งตำบล)", year_2568},
    {"ปีงบฯ 68", year_2568},
    {"ปี ๒๕๖๘", year_2568},
    {"พ.ศ. ๒๕๖๘", year_2568},
    {"๒๕๖๘", year_2568},
    {"ปีงบประมาณ 2025", year_2568},
    {"ค.ศ. 2025", year_2568},
    {"ปีงบประมาณ พ.ศ. ๒๕๖๘ (๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘)", year_2568},
    {"ปีงบประมาณ ๒๕๖๘ (ต.ค. - ก.ย.)", year_2568},
    {"หน่วยตรวจสอบภายใน ปีงบประมาณ ๒๕๖๘", year_2568},
    {"ปีงบประมาณ ๒๕๖o", "fiscal_year 2016-10-01 2017-09-30"},
    {"ปี 256O", "fiscal_year 2016-10-01 2017-09-30"},
    {"ตลอดปีงบประมาณ", "fiscal_year"},
    {"ตลอดทั้งปี", "fiscal_year"},
};

constexpr const char* whole_year = "range 2024-10-01 2025-09-30";
const time_row ranges[] = {
    {"๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘", whole_year},
    {"1 ต.ค. 67-30 ก.ย. 68", whole_year},
    {"1 ต.ค. – 30 ก.ย. 2568", whole_year},
    {"1 ต.ค. 2567 — 30 ก.ย.", whole_year},
    {"ต.ค. ๖๗ – ก.ย. ๖๘", whole_year},
    {"ต.ค.๖๗-ก.ย.๖๘", whole_year},
    {"ตุลาคม ๒๕๖๗ ถึง กันยายน ๒๕๖๘", whole_year},
    {"ตั้งแต่เดือนตุลาคม พ.ศ. ๒๕๖๗ ถึงเดือนกันยายน พ.ศ. ๒๕๖๘", whole_year},
    {"ระหว่างวันที่ ๑ ตุลาคม ๒๕๖๗ ถึงวันที่ ๓๐ กันยายน ๒๕๖๘", whole_year},
    {"1/10/2567 - 30/9/2568", whole_year},
    {"9 - 14 ม.ค. 2566", "range 2023-01-09 2023-01-14"},
    {"วันที่ ๙-๑๔ มกราคม ๒๕๖๖", "range 2023-01-09 2023-01-14"},
    {"๑๕ ธ.ค. - ๑๕ ม.ค. ๖๘", "range 2024-12-15 2025-01-15"},
    {"มกราคม - มีนาคม ๒๕๖๘", "range 2025-01-01 2025-03-31"},
    {"ต.ค. - มี.ค. ๒๕๖๘", "range 2024-10-01 2025-03-31"},
    {"พฤศจิกายน - ธันวาคม ปีงบประมาณ ๒๕๖๘", "range 2024-11-01 2024-12-31"},
    {"กุมภาพันธ์ - กุมภาพันธ์ ๒๕๖๗", "range 2024-02-01 2024-02-29"},
    {"พ.ศ.๒๕๖๐-๒๕๖๔", "range 2016-10-01 2021-09-30"},
    {"ปีงบประมาณ พ.ศ. ๒๕๖๖ - ๒๕๗๐", "range 2022-10-01 2027-09-30"},
    {"ปีงบประมาณ พ.ศ. ๒๕๖๖ ถึง พ.ศ. ๒๕๗๐", "range 2022-10-01 2027-09-30"},
    {"2566-2570", "range 2022-10-01 2027-09-30"},
    {"ไตรมาสที่ ๑ - ๒ ปีงบประมาณ ๒๕๖๘", "range 2024-10-01 2025-03-31"},
    {"ไตรมาสที่ ๓ ถึงไตรมาสที่ ๔/๒๕๖๘", "range 2025-04-01 2025-09-30"},
    {"๗ มีนาคม ๒๕๖๘", "range 2025-03-07 2025-03-07"},
    {"ตั้งแต่ ๑ ตุลาคม ๒๕๖๗ เป็นต้นไป", "range 2024-10-01 ?"},
    {"ถึงวันที่ ๓๐ กันยายน ๒๕๖๘", "range ? 2025-09-30"},
    {"ตุลาคม - ธันวาคม", "range"},
};

const time_row parts[] = {
    {"ตุลาคม ๒๕๖๗", "month 2024-10-01 2024-10-31"},
    {"เดือนกุมภาพันธ์ ๒๕๖๗", "month 2024-02-01 2024-02-29"},
    {"ประจำเดือน ม. ค. 68", "month 2025-01-01 2025-01-31"},
    {"มค 2568", "month 2025-01-01 2025-01-31"},
    {"เดือนตุลาคม ปี ๒๕๖๘", "month 2025-10-01 2025-10-31"},
    {"เดือนตุลาคม ปีงบประมาณ พ.ศ. ๒๕๖๘", "month 2024-10-01 2024-10-31"},
    {"เดือนมกราคม ปีงบประมาณ พ.ศ. ๒๕๖๘", "month 2025-01-01 2025-01-31"},
    {"เดือนตุลาคม", "month"},
    {"ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๘", "quarter 2025-01-01 2025-03-31"},
    {"ไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๘", "quarter 2024-10-01 2024-12-31"},
    {"ไตรมาส 4/2568", "quarter 2025-07-01 2025-09-30"},
    {"ไตรมาส ๔/๖๘", "quarter 2025-07-01 2025-09-30"},
    {"ไตรมาส ๒ ๒๕๖๘", "quarter 2025-01-01 2025-03-31"},
    {"ไตรมาส ๒ (ม.ค. - มี.ค. ๒๕๖๘)", "quarter 2025-01-01 2025-03-31"},
    {"ไตรมาสที่ ๑ (ต.ค. - ธ.ค.) ปีงบประมาณ ๒๕๖๘", "quarter 2024-10-01 2024-12-31"},
    {"ไตรมาสที่ ๒", "quarter"},
    {"รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๘", "half 2024-10-01 2025-03-31"},
    {"รอบ 6 เดือนแรก ปีงบประมาณ พ.ศ. ๒๕๖๘", "half 2024-10-01 2025-03-31"},
    {"รอบ ๖ เดือน (ต.ค. ๖๗ - มี.ค. ๖๘)", "half 2024-10-01 2025-03-31"},
    {"รอบ ๖ เดือน (เม.ย. - ก.ย.) ปีงบประมาณ ๒๕๖๘", "half 2025-04-01 2025-09-30"},
    {"๖ เดือนหลัง ของปีงบประมาณ ๒๕๖๘", "half 2025-04-01 2025-09-30"},
    {"ครึ่งปีแรก ๒๕๖๘", "half 2024-10-01 2025-03-31"},
    {"ครึ่งปีหลัง ปีงบประมาณ ๒๕๖๘", "half 2025-04-01 2025-09-30"},
    {"รอบ ๑๒ เดือน ปีงบประมาณ ๒๕๖๘", "half 2024-10-01 2025-09-30"},
    {"รอบ ๖ เดือน (ต.ค.-มี.ค.)", "half"},
};

const time_row others[] = {
    {"ภายในเดือนมกราคม ๒๕๖๘", "deadline ? 2025-01-31"},
    {"ภายในวันที่ ๓๑ มีนาคม ๒๕๖๘", "deadline ? 2025-03-31"},
    {"รายงานผลภายใน มี.ค.68", "deadline ? 2025-03-31"},
    {"ไม่เกินวันที่ ๕ เมษายน ๒๕๖๘", "deadline ? 2025-04-05"},
    {"อย่างช้าวันที่ ๓๐ มิถุนายน ๒๕๖๘", "deadline ? 2025-06-30"},
    {"อย่างช้าไม่เกินเดือนมกราคม ๒๕๖๘", "deadline ? 2025-01-31"},
    {"ภายในปีงบประมาณ พ.ศ. ๒๕๖๘", "deadline ? 2025-09-30"},
    {"ภายในไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๘", "deadline ? 2024-12-31"},
    {"ภายในเดือนตุลาคม ปีงบประมาณ ๒๕๖๘", "deadline ? 2024-10-31"},
    {"ภายในรอบ ๖ เดือน ปีงบประมาณ ๒๕๖๘", "deadline ? 2025-03-31"},
    {"ภายในเดือนมกราคม", "deadline"},
    {"ภายใน ๓๐ วัน", "deadline"},
    {"ทุกเดือน", "recurring"},
    {"ทุกไตรมาส", "recurring"},
    {"รายเดือน", "recurring"},
    {"ทุก ๓ เดือน", "recurring"},
    {"ทุกรอบ ๖ เดือน", "recurring"},
    {"ทุกวันที่ ๕ ของเดือน", "recurring"},
    {"ปีละ ๒ ครั้ง", "recurring"},
    {"เดือนละ ๑ ครั้ง ปีงบประมาณ ๒๕๖๘", "recurring 2024-10-01 2025-09-30"},
    {"ทุกเดือน ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘", "recurring 2024-10-01 2025-09-30"},
    {"ทุกเดือน (ม.ค. - มี.ค. ๒๕๖๘)", "recurring 2025-01-01 2025-03-31"},
};

const char* const unnamed[] = {"",
                               "ต่อเนื่อง",
                               "ทุกสำนัก/กอง",
                               "ภายในหน่วยงาน",
                               "รายงานผล",
                               "สมควร ๒๕๖๘",
                               "ก.พ.ร. ๒๕๖๘",
                               "ครั้งที่ ๑/๒๕๖๘",
                               "ผู้เข้าร่วม ๒๕๖๘ คน",
                               "๖ เดือน",
                               "ไตรมาสที่ ๕ ๒๕๖๘",
                               "๓๑ เมษายน ๒๕๖๘",
                               "๑ - ๓๑ เมษายน ๒๕๖๘",
                               "๒๙ กุมภาพันธ์ ๒๕๖๘ - ๓๑ มีนาคม ๒๕๖๘",
                               "๓๐ กันยายน ๒๕๖๘ - ๑ ตุลาคม ๒๕๖๗",
                               "ตุลาคม ๒๕๖๗ และเมษายน ๒๕๖๘",
                               "ไตรมาสที่ ๑ และไตรมาสที่ ๓",
                               "รอบ ๖ เดือน และรอบ ๑๒ เดือน",
                               "ปี ๓๐๐๐",
                               "99999999999999999999"};

const ita::buddhist_year first_year{2560}, last_year{2575};

void check_return(const ita::named_time& when) {
    for (const auto wanted : {ita::digits::thai, ita::digits::ascii}) {
        const auto text = ita::format_time(when, wanted);
        BOOST_TEST_CONTEXT(text) BOOST_TEST(shown(ita::parse_time(text)) == shown(when));
    }
}
}  // namespace

BOOST_AUTO_TEST_SUITE(base_thai_time)

BOOST_DATA_TEST_CASE(fiscal_years_are_read, fiscal_years, row) {
    BOOST_TEST(shown(ita::parse_time(row.typed)) == row.read);
}
BOOST_DATA_TEST_CASE(ranges_are_read, ranges, row) { BOOST_TEST(shown(ita::parse_time(row.typed)) == row.read); }
BOOST_DATA_TEST_CASE(months_quarters_and_halves_are_read, parts, row) {
    BOOST_TEST(shown(ita::parse_time(row.typed)) == row.read);
}
BOOST_DATA_TEST_CASE(deadlines_and_what_recurs_are_read, others, row) {
    BOOST_TEST(shown(ita::parse_time(row.typed)) == row.read);
}
BOOST_DATA_TEST_CASE(what_names_no_single_time_is_not_guessed, unnamed, text) {
    BOOST_TEST(shown(ita::parse_time(text)) == "nothing");
}

BOOST_AUTO_TEST_CASE(fiscal_years_quarters_and_halves_are_read_back) {
    for (int number = first_year.number(); number <= last_year.number(); ++number) {
        const ita::buddhist_year year{number};
        check_return({time_kind::fiscal_year, ita::fiscal_year(year)});
        check_return({time_kind::half, ita::fiscal_year(year)});
        check_return({time_kind::recurring, ita::fiscal_year(year)});
        for (int quarter = 1; quarter <= 4; ++quarter)
            check_return({time_kind::quarter, ita::fiscal_quarter(year, quarter)});
        for (int half = 1; half <= 2; ++half) check_return({time_kind::half, ita::fiscal_half(year, half)});
    }
}
BOOST_AUTO_TEST_CASE(ranges_and_deadlines_are_read_back) {
    std::mt19937 chance(4);
    const std::chrono::sys_days start{std::chrono::year{2017} / 1 / 1};
    for (int round = 0; round < 2'000; ++round) {
        const auto from = start + std::chrono::days{static_cast<int>(chance() % 5'800)};
        const auto to = from + std::chrono::days{static_cast<int>(chance() % (round % 2 == 0 ? 20 : 800))};
        check_return({time_kind::range, {ita::date{from}, ita::date{to}}});
        check_return({time_kind::range, {ita::date{from}, {}}});
        check_return({time_kind::range, {{}, ita::date{to}}});
        check_return({time_kind::deadline, {{}, ita::date{to}}});
    }
}

struct words_row {
    ita::named_time when;
    const char* words;
};
std::ostream& operator<<(std::ostream& out, const words_row& r) { return out << r.words; }
ita::date d(int y, unsigned m, unsigned n) {
    return {std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{n}};
}
const words_row written[] = {
    {{time_kind::fiscal_year, {d(2024, 10, 1), d(2025, 9, 30)}}, "ปีงบประมาณ พ.ศ. ๒๕๖๘"},
    {{time_kind::fiscal_year, {}}, "ตลอดปีงบประมาณ"},
    {{time_kind::range, {d(2024, 10, 1), d(2025, 9, 30)}}, "ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘"},
    {{time_kind::range, {d(2024, 10, 1), d(2025, 9, 15)}}, "๑ ตุลาคม ๒๕๖๗ - ๑๕ กันยายน ๒๕๖๘"},
    {{time_kind::range, {d(2023, 1, 9), d(2023, 1, 14)}}, "๙ - ๑๔ มกราคม ๒๕๖๖"},
    {{time_kind::range, {d(2023, 1, 9), d(2023, 1, 9)}}, "๙ มกราคม ๒๕๖๖"},
    {{time_kind::range, {d(2024, 10, 1), {}}}, "ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๗ เป็นต้นไป"},
    {{time_kind::range, {{}, d(2025, 9, 30)}}, "ถึงวันที่ ๓๐ กันยายน ๒๕๖๘"},
    {{time_kind::month, {d(2024, 10, 1), d(2024, 10, 31)}}, "ตุลาคม ๒๕๖๗"},
    {{time_kind::quarter, {d(2025, 1, 1), d(2025, 3, 31)}}, "ไตรมาสที่ ๒ ปีงบประมาณ พ.ศ. ๒๕๖๘"},
    {{time_kind::quarter, {d(2025, 1, 2), d(2025, 3, 31)}}, "๒ มกราคม ๒๕๖๘ - ๓๑ มีนาคม ๒๕๖๘"},
    {{time_kind::half, {d(2025, 4, 1), d(2025, 9, 30)}}, "รอบ ๖ เดือนหลัง ปีงบประมาณ พ.ศ. ๒๕๖๘"},
    {{time_kind::half, {d(2024, 10, 1), d(2025, 9, 30)}}, "รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๘"},
    {{time_kind::deadline, {{}, d(2025, 3, 31)}}, "ภายในวันที่ ๓๑ มีนาคม ๒๕๖๘"},
    {{time_kind::recurring, {}}, "เป็นประจำ"},
    {{time_kind::free, {}}, ""},
};
BOOST_DATA_TEST_CASE(a_time_is_put_in_words, written, row) { BOOST_TEST(ita::format_time(row.when) == row.words); }

BOOST_AUTO_TEST_CASE(a_very_long_text_without_time_is_read_too) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "ภายในหน่วยงาน ๑-";
    BOOST_TEST(shown(ita::parse_time(text)) == "nothing");
}

BOOST_AUTO_TEST_SUITE_END()
