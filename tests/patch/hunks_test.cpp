// tests/patch/hunks_test.cpp - which words of a text become others.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

#include "patch/hunks.hpp"
#include "support/edits.hpp"

namespace ita::patching {
std::ostream& operator<<(std::ostream& out, const hunk& h) {
    return out << h.from << '-' << h.to << " \"" << h.with << '"';
}
}  // namespace ita::patching

namespace {
namespace bdata = boost::unit_test::data;

using ita::patching::hunk;
using ita::patching::hunks;

std::string after(std::string text, const std::vector<hunk>& all) {
    for (auto each = all.rbegin(); each != all.rend(); ++each)
        text.replace(each->from, each->to - each->from, each->with);
    return text;
}

struct example {
    const char* what;
    std::string before, now;
    std::vector<hunk> expected;
};
std::ostream& operator<<(std::ostream& out, const example& e) { return out << e.what; }

const std::vector<example> examples{
    {"equal", "กองคลัง", "กองคลัง", {}},
    {"at the end", "abc", "abcd", {{3, 3, "d"}}},
    {"at the start", "bcd", "abcd", {{0, 0, "a"}}},
    {"all of it", "", "ใหม่", {{0, 0, "ใหม่"}}},
    {"nothing is left", "เก่า", "", {{0, 12, ""}}},
    {"one word", "one two three", "one 2 three", {{4, 7, "2"}}},
    {"two words far apart", "first and then the last", "1st and then the best", {{0, 3, "1"}, {19, 21, "be"}}},
    {"a tone mark goes with its letter", "คา", "ค่า", {{0, 3, "ค่"}}},
    {"a vowel above goes with its letter", "กนกิ", "กนกี", {{6, 12, "กี"}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(patch_hunks)

BOOST_DATA_TEST_CASE(only_the_words_that_differ_become_others, bdata::make(examples), each) {
    const auto found = hunks(each.before, each.now);
    BOOST_TEST(found == each.expected, boost::test_tools::per_element());
    BOOST_TEST(after(each.before, found) == each.now);
}

BOOST_AUTO_TEST_CASE(a_text_with_its_hunks_done_is_the_other) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto roll = ita::test::dice_of(seed);
        const auto one = ita::test::plain_report(1, 3, roll).measures[0].title;
        auto report = ita::test::plain_report(1, 3, ita::test::dice_of(seed));
        for (int edits = 0; edits < 6; ++edits) ita::test::edit(report, roll);
        const auto other = report.measures.empty() ? std::string() : report.measures[0].title;
        BOOST_TEST_REQUIRE(after(one, hunks(one, other)) == other);
    }
}

BOOST_AUTO_TEST_CASE(what_is_too_long_to_compare_is_one_hunk) {
    std::string one, other;
    for (int i = 0; i < 5'000; ++i) one += static_cast<char>('a' + i % 23), other += static_cast<char>('a' + i % 19);
    const auto found = hunks(one, other);
    BOOST_TEST(found.size() == 1u);
    BOOST_TEST(after(one, found) == other);
}

BOOST_AUTO_TEST_SUITE_END()
