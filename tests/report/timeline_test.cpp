// tests/report/timeline_test.cpp - a timeline keeps what was typed beside what was understood.
#include <boost/test/unit_test.hpp>

#include <ita/report/timeline.hpp>

namespace {
ita::date d(int y, unsigned m, unsigned n) {
    return {std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{n}};
}
}  // namespace

BOOST_AUTO_TEST_SUITE(report_timeline)

BOOST_AUTO_TEST_CASE(a_fiscal_year_is_understood) {
    const auto when = ita::understood("ปีงบประมาณ พ.ศ.๒๕๖๘");
    BOOST_TEST(
        (when == ita::timeline{"ปีงบประมาณ พ.ศ.๒๕๖๘", ita::time_kind::fiscal_year, d(2024, 10, 1), d(2025, 9, 30)}));
}
BOOST_AUTO_TEST_CASE(what_is_typed_stays_as_it_was) {
    const std::string typed = "  ภายใน  เดือน มกราคม ๒๕๖๘ ";
    const auto when = ita::understood(typed);
    BOOST_TEST(when.text == typed);
    BOOST_TEST((when.kind == ita::time_kind::deadline));
    BOOST_TEST(!when.from.has_value());
    BOOST_TEST((when.to == d(2025, 1, 31)));
}
BOOST_AUTO_TEST_CASE(what_is_not_understood_is_free) {
    BOOST_TEST((ita::understood("ตามความเหมาะสม") == ita::timeline{"ตามความเหมาะสม"}));
    BOOST_TEST((ita::understood("") == ita::timeline{}));
}
BOOST_AUTO_TEST_CASE(its_own_text_comes_before_words_made_of_days) {
    BOOST_TEST(ita::to_text({"ทั้งปี", ita::time_kind::fiscal_year, d(2024, 10, 1), d(2025, 9, 30)}) == "ทั้งปี");
}
BOOST_AUTO_TEST_CASE(a_timeline_without_text_gets_words) {
    BOOST_TEST(ita::to_text({"", ita::time_kind::fiscal_year, d(2024, 10, 1), d(2025, 9, 30)}) ==
               "ปีงบประมาณ พ.ศ. ๒๕๖๘");
    BOOST_TEST(ita::to_text({"", ita::time_kind::free, d(2024, 10, 1)}) == "ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๗ เป็นต้นไป");
    BOOST_TEST(ita::to_text({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
