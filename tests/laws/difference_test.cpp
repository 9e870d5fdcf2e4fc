// tests/laws/difference_test.cpp - changes lead there and back, and are no more than the edits that were made.
#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

#include <chrono>

#include <ita/report/difference.hpp>
#include <ita/report/json.hpp>

#include "laws/generators.hpp"
#include "support/edits.hpp"

namespace {

using ita::test::dice_of;

/// The law; how many changes there are.
std::size_t there_and_back(const ita::report& before, const ita::report& now) {
    const auto changes = ita::difference(before, now);
    BOOST_TEST_REQUIRE((ita::apply(before, changes) == now));
    BOOST_TEST_REQUIRE((ita::apply(now, ita::inverse(changes)) == before));
    for (const auto& each : changes) {
        const auto thai = ita::say(each, before), english = ita::say(each, before, ita::language::english);
        BOOST_TEST_REQUIRE((!thai.empty() && !english.empty()));
    }
    return changes.size();
}

ita::report edited(ita::report what, std::size_t edits, const ita::test::dice& roll) {
    for (; edits > 0; --edits) ita::test::edit(what, roll);
    return what;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(difference_laws)
RC_BOOST_PROP(changes_lead_from_any_report_to_any_other_and_back, (const ita::report& a, const ita::report& b)) {
    there_and_back(a, b);
}
RC_BOOST_PROP(changes_lead_to_an_edited_report_and_back, (const ita::report& any)) {
    const auto roll = dice_of(*rc::gen::arbitrary<std::uint64_t>());
    there_and_back(any, edited(any, 1 + roll(12), roll));
}
RC_BOOST_PROP(changes_are_told_as_json, (const ita::report& a, const ita::report& b)) {
    const auto changes = ita::difference(a, b);
    RC_ASSERT(!ita::to_json(changes, a).empty());
}
RC_BOOST_PROP(a_report_does_not_differ_from_itself, (const ita::report& any)) {
    RC_ASSERT(ita::difference(any, any).empty());
}
BOOST_AUTO_TEST_CASE(the_extreme_reports_lead_to_each_other) {
    for (std::uint64_t a = 0; a < 5; ++a)
        for (std::uint64_t b = 0; b < 5; ++b) there_and_back(ita::test::report_number(a), ita::test::report_number(b));
}
BOOST_AUTO_TEST_CASE(there_are_no_more_changes_than_edits) {
    std::size_t edits = 0, changes = 0;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        const auto roll = dice_of(seed);
        const auto before = ita::test::plain_report(1 + roll(6), roll(24), roll);
        const auto count = 1 + roll(10);
        const auto found = there_and_back(before, edited(before, count, roll));
        BOOST_TEST(found <= count, "seed " << seed << ": " << count << " edits, " << found << " changes");
        edits += count;
        changes += found;
    }
    BOOST_TEST_MESSAGE(edits << " edits, " << changes << " changes");
}
BOOST_AUTO_TEST_SUITE_END()
