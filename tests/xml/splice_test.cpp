// tests/xml/splice_test.cpp - bytes are replaced where they are said to be, and words are found among raw bytes.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/base/error.hpp>

#include "xml/splice.hpp"

namespace {
namespace bdata = boost::unit_test::data;
using ita::xml::splice;

bool is_internal(const ita::error& e) { return e.code() == ita::errc::internal; }

struct row {
    const char* raw;
    std::size_t at;
    std::size_t found;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.raw << " at " << r.at; }
const row rows[] = {
    {"", 0, 0},         {"abc", 0, 0},      {"abc", 3, 3},      {"abc", 9, 3},    {"a&amp;b", 1, 1}, {"a&amp;b", 2, 6},
    {"&#xE01;x", 0, 0}, {"&#xE01;x", 1, 0}, {"&#xE01;x", 3, 7}, {"a\r\nb", 1, 1}, {"a\r\nb", 2, 3},  {"a\rb", 2, 2},
    {"&lt;&gt;", 1, 4}, {"&lt;&gt;", 2, 8}, {"กข", 3, 3},       {"a&amp;", 5, 6},
};

struct words {
    const char* plain;
    const char* text;
    const char* value;
};
std::ostream& operator<<(std::ostream& out, const words& w) { return out << w.plain; }
const words escapes[] = {{"", "", ""},
                         {"มาตรการ", "มาตรการ", "มาตรการ"},
                         {"a<b>&c", "a&lt;b&gt;&amp;c", "a&lt;b>&amp;c"},
                         {"\"a\"\t'b'\n", "\"a\"\t'b'\n", "&quot;a&quot;&#9;'b'&#10;"}};
}  // namespace

BOOST_AUTO_TEST_SUITE(xml_splice)
BOOST_AUTO_TEST_CASE(bytes_are_replaced_where_they_are_said_to_be) {
    BOOST_TEST(ita::xml::spliced("0123456789", {}) == "0123456789");
    BOOST_TEST(ita::xml::spliced("0123456789", {{{7, 9}, "b"}, {{0, 1}, "aa"}, {{9, 10}, ""}}) == "aa123456b");
}
BOOST_AUTO_TEST_CASE(what_is_put_in_at_one_place_stands_in_the_order_given_before_what_is_replaced) {
    BOOST_TEST(ita::xml::spliced("0123", {{{1, 2}, "x"}, {{1, 1}, "a"}, {{1, 1}, "b"}, {{2, 2}, "c"}}) == "0abxc23");
}
BOOST_AUTO_TEST_CASE(changes_that_overlap_or_lie_outside_are_a_defect) {
    BOOST_CHECK_EXCEPTION((void)ita::xml::spliced("0123", {{{0, 2}, ""}, {{1, 3}, ""}}), ita::error, is_internal);
    BOOST_CHECK_EXCEPTION((void)ita::xml::spliced("0123", {{{0, 2}, ""}, {{1, 1}, "x"}}), ita::error, is_internal);
    BOOST_CHECK_EXCEPTION((void)ita::xml::spliced("0123", {{{4, 5}, ""}}), ita::error, is_internal);
    BOOST_CHECK_EXCEPTION((void)ita::xml::spliced("0123", {{{3, 2}, ""}}), ita::error, is_internal);
}
BOOST_DATA_TEST_CASE(a_byte_of_the_words_is_found_in_the_raw_text, bdata::make(rows), r) {
    BOOST_TEST(ita::xml::raw_offset(r.raw, r.at) == r.found);
}
BOOST_DATA_TEST_CASE(words_are_escaped_as_a_text_and_as_a_value, bdata::make(escapes), w) {
    BOOST_TEST(ita::xml::escaped(w.plain) == w.text);
    BOOST_TEST(ita::xml::escaped_value(w.plain) == w.value);
}
BOOST_AUTO_TEST_SUITE_END()
