// tests/laws/json_test.cpp - what goes through JSON comes back.
#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

#include <ita/report/json.hpp>

#include "laws/generators.hpp"

BOOST_AUTO_TEST_SUITE(json_laws)
RC_BOOST_PROP(a_report_comes_back_from_its_json, (const ita::report& any)) {
    RC_ASSERT(ita::report_from_json(ita::to_json(any)) == any);
}
RC_BOOST_PROP(the_json_of_what_came_back_is_the_same_text, (const ita::report& any)) {
    const auto text = ita::to_json(any);
    RC_ASSERT(ita::to_json(ita::report_from_json(text)) == text);
}
BOOST_AUTO_TEST_CASE(the_extreme_reports_come_back_from_their_json) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const auto given = ita::test::report_number(seed);
        BOOST_TEST((ita::report_from_json(ita::to_json(given)) == given), "report " << seed);
    }
}
BOOST_AUTO_TEST_SUITE_END()
