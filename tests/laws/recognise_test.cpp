// tests/laws/recognise_test.cpp - what was composed is recognised, for every report and in several looks.
#include <rapidcheck/boost_test.h>
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include <ita/report/compose.hpp>
#include <ita/report/json.hpp>
#include <ita/report/recognise.hpp>

#include "laws/as_read.hpp"
#include "laws/generators.hpp"
#include "support/pictures.hpp"

namespace {

using ita::test::as_documents_have_it;

ita::report read_back(const ita::report& r, const ita::look& dress) {
    return as_documents_have_it(ita::recognise(ita::compose(r, dress, ita::test::picture_bytes)).report);
}

ita::look with_numbers_and_issues() {
    ita::look dress;
    dress.columns.insert(dress.columns.begin(), {ita::column_field::number, {}, 0.4});
    dress.columns.push_back({ita::column_field::issue, {}, 0.5});
    return dress;
}

ita::look in_another_order() {
    ita::look dress;
    std::reverse(dress.columns.begin(), dress.columns.end());
    dress.columns.push_back({ita::column_field::extra, "หมายเหตุ", 1});
    dress.pictures_in_a_row = 3;
    return dress;
}

void check(const ita::report& any, const ita::look& dress) {
    RC_ASSERT(ita::to_json(read_back(any, dress)) == ita::to_json(as_documents_have_it(any)));
    RC_ASSERT(read_back(any, dress) == as_documents_have_it(any));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recognise_laws)
RC_BOOST_PROP(a_report_is_recognised_in_the_usual_look, (const ita::report& any)) { check(any, {}); }
RC_BOOST_PROP(a_report_is_recognised_with_numbers_and_issues, (const ita::report& any)) {
    check(any, with_numbers_and_issues());
}
RC_BOOST_PROP(a_report_is_recognised_with_its_columns_in_another_order, (const ita::report& any)) {
    check(any, in_another_order());
}
BOOST_AUTO_TEST_CASE(the_extreme_reports_are_recognised) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const auto given = as_documents_have_it(ita::test::report_number(seed));
        BOOST_TEST(ita::to_json(read_back(given, {})) == ita::to_json(given), "report " << seed);
    }
}
BOOST_AUTO_TEST_SUITE_END()
