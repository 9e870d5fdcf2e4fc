// tests/report/look_test.cpp - the look that an office gets without asking for one.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/report/look.hpp>

namespace {
using namespace ita::literals;
using ita::column_field;

struct usual {
    column_field field;
    const char* heading;
};
std::ostream& operator<<(std::ostream& out, const usual& u) { return out << u.heading; }

const usual usual_ones[] = {
    {column_field::number, "ที่"},
    {column_field::measure, "มาตรการ/กิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"},
    {column_field::steps, "ขั้นตอนหรือวิธีการปฏิบัติ"},
    {column_field::owners, "ผู้รับผิดชอบ"},
    {column_field::timeline, "ระยะเวลา"},
    {column_field::results, "ผลการดำเนินการ"},
    {column_field::outcomes, "ผลลัพธ์หรือความสำเร็จของการดำเนินการ"},
    {column_field::issue, "ประเด็น"},
    {column_field::extra, ""},
};
}  // namespace

BOOST_AUTO_TEST_SUITE(report_look)
BOOST_DATA_TEST_CASE(every_field_has_its_usual_heading, usual_ones, u) {
    BOOST_TEST(ita::usual_heading(u.field) == u.heading);
}
BOOST_AUTO_TEST_CASE(paper_is_a4_landscape_with_margins_of_2_cm) {
    const ita::look dress;
    BOOST_TEST((dress.paper_width == 29.7_cm && dress.paper_height == 21_cm));
    BOOST_TEST((dress.margins == ita::doc::margins{2_cm, 2_cm, 2_cm, 2_cm}));
}
BOOST_AUTO_TEST_CASE(steps_and_results_are_the_widest_of_six_columns) {
    const ita::look dress;
    BOOST_TEST_REQUIRE(dress.columns.size() == 6u);
    for (const auto& c : dress.columns) {
        const bool wide = c.field == column_field::steps || c.field == column_field::results;
        BOOST_TEST((c.share == 2.4) == wide);
        BOOST_TEST(c.share <= 2.4);
    }
}
BOOST_AUTO_TEST_SUITE_END()
