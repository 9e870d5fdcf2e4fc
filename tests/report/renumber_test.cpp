// tests/report/renumber_test.cpp - numbering a report anew touches markers and nothing else.
#include <boost/test/unit_test.hpp>

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
    BOOST_TEST(r.measures[0].steps[1].marker == "๒.");
    BOOST_TEST(r.measures[0].outcomes[2].marker == "๓.");
}
BOOST_AUTO_TEST_CASE(ascii_digits_where_they_are_wanted) {
    auto r = sample();
    r.measures.resize(12);
    ita::renumber(r, false);
    BOOST_TEST(r.measures[11].marker == "12.");
}
BOOST_AUTO_TEST_CASE(nested_items_get_a_dash_at_every_depth) {
    auto r = sample();
    ita::renumber(r);
    BOOST_TEST(r.measures[0].steps[0].items[0].marker == "-");
    BOOST_TEST(r.measures[0].steps[0].items[0].items[0].marker == "-");
}
BOOST_AUTO_TEST_CASE(a_list_of_one_has_no_marker) {
    auto r = sample();
    r.measures.resize(1);
    ita::renumber(r);
    BOOST_TEST(r.measures[0].marker == "");
    BOOST_TEST(r.measures[0].results[0].marker == "");
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
