// tests/laws/recognise_test.cpp - what was composed is recognised, for every report and in several looks.
#include <rapidcheck/boost_test.h>
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include <ita/io/save.hpp>
#include <ita/report/compose.hpp>
#include <ita/report/json.hpp>
#include <ita/report/recognise.hpp>

#include "laws/generators.hpp"

namespace {

/// Pictures as the tests keep them.
ita::bytes picture(const std::string& file) {
    return ita::read_file(std::string(ITA_SOURCE_DIR "/tests/support/pictures/") + file);
}

void drop_nothing(std::vector<ita::item>& items) {
    if (items.size() == 1 && items[0] == ita::item{}) items.clear();
}

/// What no document can tell apart: one empty entry and none, empty names behind the last division, an empty extra text
/// and none, the order of extra texts, a picture's own description and the caption that stands in for it.
ita::report as_documents_have_it(ita::report r) {
    for (auto& m : r.measures) {
        for (auto* list : {&m.steps, &m.results, &m.outcomes}) drop_nothing(*list);
        std::erase_if(m.extra, [](const auto& e) { return e.second.empty(); });
        std::sort(m.extra.begin(), m.extra.end());
    }
    auto& divisions = r.agency.divisions;
    while (!divisions.empty() && divisions.back().empty()) divisions.pop_back();
    for (auto& a : r.annexes)
        for (auto& p : a.pictures) {
            if (p.data.empty()) p.data = picture(p.file);
            if (p.fallback_data.empty() && !p.fallback.empty()) p.fallback_data = picture(p.fallback);
            if (p.alt.empty()) p.alt = !p.caption.empty() ? p.caption : !p.file.empty() ? p.file : a.title;
        }
    return r;
}

ita::report read_back(const ita::report& r, const ita::look& dress) {
    return as_documents_have_it(ita::recognise(ita::compose(r, dress, picture)).report);
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
