// tests/base/place_test.cpp - the way to a field becomes a JSON pointer.
#include "base/place.hpp"

#include <boost/test/unit_test.hpp>

#include "support/errors.hpp"

using ita::place;

BOOST_AUTO_TEST_SUITE(place_)
BOOST_AUTO_TEST_CASE(the_whole_value_is_the_empty_pointer) { BOOST_TEST(place().pointer().empty()); }
BOOST_AUTO_TEST_CASE(steps_stand_in_their_order_with_their_numbers) {
    const place top;
    const place block{top, "body", 4};
    const place row{block, "rows", 0};
    BOOST_TEST(place(row, "cells").pointer() == "/body/4/rows/0/cells");
}
BOOST_AUTO_TEST_CASE(signs_that_pointers_use_are_escaped) {
    const place top;
    BOOST_TEST(place(top, "ก/ข~ค").pointer() == "/ก~1ข~0ค");
}
BOOST_AUTO_TEST_CASE(a_refusal_carries_its_code_its_place_and_its_words) {
    const place top;
    const auto problem = ita::test::error_of([&] { refuse(ita::errc::out_of_range, {top, "size"}, "expected less"); });
    BOOST_TEST((problem.code() == ita::errc::out_of_range));
    BOOST_TEST(problem.where().part == "/size");
    BOOST_TEST(problem.message() == "expected less");
}
BOOST_AUTO_TEST_CASE(unsound_text_is_refused_with_its_byte) {
    const place top;
    const auto problem = ita::test::error_of([&] { ita::require_sound("แ\x01", {top, "text"}); });
    BOOST_TEST((problem.code() == ita::errc::unwritable_text));
    BOOST_TEST(problem.message() == "expected text that a document can hold, found control character U+0001 at byte 3");
}
BOOST_AUTO_TEST_SUITE_END()
