// tests/report/renumber_test.cpp - numbering a report anew touches markers and nothing else.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <ita/report/report.hpp>

namespace {
ita::report sample() {
    ita::report r;
    r.measures = {{.marker = "๗.",
                   .title = "ก",
                   .steps = {ita::item{"-", "ข", {ita::item{"(๑)", "ค", {"ง"}}}}, "จ"},
                   .owners = {"กองคลัง"},
                   .results = {ita::item{"๑.", "ฉ"}},
                   .outcomes = {"ช", "ซ", "ฌ"}},
                  {.title = "ญ"}};
    return r;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(report_renumber)

BOOST_AUTO_TEST_CASE(measures_and_items_are_counted_in_thai) {
    auto r = sample();
    ita::renumber(r);
    BOOST_TEST(r.measures[0].marker == "๑.");
    BOOST_TEST(r.measures[1].marker == "๒.");
    BOOST_TEST(r.measures[0].outcomes[2].marker == "๓.");
}
BOOST_AUTO_TEST_CASE(ascii_digits_where_they_are_wanted_and_no_marker_tells) {
    auto r = sample();
    r.measures[0].marker.clear();
    r.measures.resize(12);
    ita::renumber(r, false);
    BOOST_TEST(r.measures[11].marker == "12.");
    BOOST_TEST(r.measures[0].outcomes[1].marker == "2.");
}

struct row {
    std::vector<std::string> typed;
    std::vector<std::string> numbered;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.typed.front() << " " << r.typed.back(); }
const row rows[] = {
    {{"๑.", "๓.", "๗."}, {"๑.", "๒.", "๓."}},
    {{"๕.", "", "๕."}, {"๑.", "๒.", "๓."}},
    {{"(1)", "", "๓."}, {"(1)", "(2)", "(3)"}},
    {{"๓)", "1)", ""}, {"๑)", "๒)", "๓)"}},
    {{"ข้อ ๔", "", ""}, {"ข้อ ๑", "ข้อ ๒", "ข้อ ๓"}},
    {{"ข.", "", ""}, {"ก.", "ข.", "ค."}},
    {{"(จ)", "", ""}, {"(ก)", "(ข)", "(ค)"}},
    {{"III.", "", "V."}, {"I.", "II.", "III."}},
    {{"(x)", "", ""}, {"(i)", "(ii)", "(iii)"}},
    {{"๑.๑", "๑.๑", "๑.๕"}, {"๑.๑", "๑.๒", "๑.๓"}},
    {{"-", "", "•"}, {"-", "-", "•"}},
    {{"•", "๒.", ""}, {"•", "๒.", "•"}},
    {{"๑.", "-", ""}, {"๑.", "-", "๒."}},
    {{"", "-", ""}, {"-", "-", "-"}},
    {{"", "๓.", ""}, {"๑.", "๒.", "๓."}},
    {{"๙.", "๙."}, {"๑.", "๒."}},
    {{"๔."}, {"๑."}},
    {{""}, {""}},
    {{"ขั้น", ""}, {"ขั้น", "ขั้น"}},
};
BOOST_DATA_TEST_CASE(a_list_keeps_its_bullets_and_counts_in_the_form_of_its_first_marker, rows, r) {
    ita::report made;
    made.measures.resize(1);
    for (const auto& marker : r.typed) made.measures[0].steps.push_back({marker, "ขั้นตอน"});
    ita::renumber(made);
    for (std::size_t i = 0; i < r.typed.size(); ++i) BOOST_TEST(made.measures[0].steps[i].marker == r.numbered[i]);
}
BOOST_AUTO_TEST_CASE(numbers_under_numbers_follow_them) {
    ita::report r;
    r.measures.resize(2);
    r.measures[0].marker = "๓.";
    r.measures[1].steps = {{"1.1", "ก", {{"(1.1.7)", "ข"}, {"", "ค"}}}, {"1.9", "ง", {{"1.9.1", "จ"}, {"-", "ฉ"}}}};
    ita::renumber(r);
    const auto& steps = r.measures[1].steps;
    BOOST_TEST((r.measures[1].marker == "๒." && steps[0].marker == "2.1" && steps[1].marker == "2.2"));
    BOOST_TEST((steps[0].items[0].marker == "(2.1.1)" && steps[0].items[1].marker == "(2.1.2)"));
    BOOST_TEST((steps[1].items[0].marker == "2.2.1" && steps[1].items[1].marker == "-"));
}
BOOST_AUTO_TEST_CASE(a_number_under_something_else_keeps_what_it_was_typed_under) {
    ita::report r;
    r.measures.resize(1);
    r.measures[0].steps = {{"-", "ก", {{"๔.๗", "ข"}, {"๔.๙", "ค"}}}, {"-", "ง"}};
    ita::renumber(r);
    BOOST_TEST(r.measures[0].steps[0].items[0].marker == "๔.๑");
    BOOST_TEST(r.measures[0].steps[0].items[1].marker == "๔.๒");
}
BOOST_AUTO_TEST_CASE(letters_that_are_used_up_go_on_as_numbers) {
    ita::report r;
    r.measures.resize(1);
    r.measures[0].steps.assign(42, {"ก.", "ขั้นตอน"});
    ita::renumber(r);
    BOOST_TEST(r.measures[0].steps[40].marker == "ฮ.");
    BOOST_TEST(r.measures[0].steps[41].marker == "๔๒.");
}
BOOST_AUTO_TEST_CASE(nested_items_without_markers_get_a_dash_at_every_depth) {
    auto r = sample();
    r.measures[0].steps[0].items[0].marker.clear();
    ita::renumber(r);
    BOOST_TEST(r.measures[0].steps[0].items[0].marker == "-");
    BOOST_TEST(r.measures[0].steps[0].items[0].items[0].marker == "-");
}
BOOST_AUTO_TEST_CASE(numbering_twice_is_numbering_once) {
    auto once = sample();
    ita::renumber(once);
    auto twice = once;
    ita::renumber(twice);
    BOOST_TEST((once == twice));
}
BOOST_AUTO_TEST_CASE(words_and_owners_stay) {
    auto r = sample();
    ita::renumber(r);
    BOOST_TEST(r.measures[0].steps[0].text == "ข");
    BOOST_TEST((r.measures[0].owners == sample().measures[0].owners));
}

BOOST_AUTO_TEST_SUITE_END()
