// tests/report/due_test.cpp - deadlines are told by the words of an item.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/base/error.hpp>
#include <ita/report/item.hpp>
#include <ita/report/json.hpp>

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
BOOST_AUTO_TEST_CASE(json_shows_the_day_beside_the_words_however_deep) {
    const ita::report due{.title = "ร",
                          .measures = {{.title = "ม",
                                        .steps = {{"๑.", "ประชุม", {{"-", "ส่งภายในเดือนมกราคม ๒๕๖๘"}}}},
                                        .results = {"ส่งภายในวันที่ ๕ เมษายน ๒๕๖๘"}}}};
    const auto json = ita::to_json(due);
    BOOST_TEST(json.find("\"text\": \"ส่งภายในเดือนมกราคม ๒๕๖๘\",\n              \"due\": \"2025-01-31\"\n") != json.npos,
               json);
    BOOST_TEST(json.find("\"due\": \"2025-04-05\"") != json.npos, json);
    BOOST_TEST((ita::report_from_json(json) == due));
}
BOOST_AUTO_TEST_CASE(a_day_that_json_gives_changes_nothing_and_must_be_a_day) {
    const auto with = [](const std::string& due) {
        return ita::report_from_json(
            R"({"title": "ร", "measures": [{"title": "ม", "steps": [{"text": "ประชุม", "due": )" + due + "}]}]}");
    };
    BOOST_TEST((with(R"("2025-01-31")").measures[0].steps[0] == ita::item("ประชุม")));
    BOOST_TEST(ita::to_json(with("null")).find("due") == std::string::npos);
    BOOST_CHECK_EXCEPTION(with(R"("soon")"), ita::error, [](const ita::error& e) {
        return e.where().part == "/measures/0/steps/0/due" && e.code() == ita::errc::unexpected_value;
    });
}
BOOST_AUTO_TEST_CASE(a_day_of_another_age_is_not_shown) {
    const ita::report old{.title = "ร", .measures = {{.title = "ม", .steps = {"ส่งภายในเดือนมกราคม ๒๗๐๐"}}}};
    BOOST_TEST((ita::report_from_json(ita::to_json(old)) == old));
}
BOOST_AUTO_TEST_SUITE_END()
