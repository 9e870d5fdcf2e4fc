// tests/report/due_test.cpp - deadlines are told by the words of an item.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/report/item.hpp>

namespace {

struct due_row {
    const char* text;
    const char* day;
};
std::ostream& operator<<(std::ostream& out, const due_row& r) { return out << r.text; }
const due_row rows[] = {
    {"เผยแพร่บนเว็บไซต์ ภายในเดือนมกราคม ๒๕๖๘", "2025-01-31"},
    {"รายงานผลภายในวันที่ ๕ เมษายน พ.ศ. ๒๕๖๘ ต่อผู้บริหาร", "2025-04-05"},
    {"จัดทำข้อมูลรอบ ๖ เดือน ปีงบประมาณ ๒๕๖๘ ภายในเดือนเมษายน ๒๕๖๘", "2025-04-30"},
    {"ประกาศภายในหน่วยงาน", "nothing"},
    {"ประชุมเดือนมกราคม ๒๕๖๘", "nothing"},
    {"ส่งภายในเดือนมกราคม ๒๕๖๘ และภายในเดือนมีนาคม ๒๕๖๘", "nothing"},
    {"", "nothing"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(report_due)
BOOST_DATA_TEST_CASE(an_item_is_due_on_the_last_day_that_it_names, rows, row) {
    const auto day = ita::due(ita::item(row.text));
    BOOST_TEST((day ? ita::to_iso(*day) : "nothing") == row.day);
}
BOOST_AUTO_TEST_SUITE_END()
