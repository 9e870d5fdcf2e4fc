// tests/base/pieced_bytes_test.cpp - bytes in pieces are what they would be in one place, and copied only into one.
#include <ita/base/pieced_bytes.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

namespace {
using ita::as_text;
using ita::bytes_of;
using ita::pieced_bytes;
using ita::shared_bytes;

const shared_bytes first = bytes_of("first "), second = bytes_of("and second");

pieced_bytes both() {
    pieced_bytes made(first);
    made.append(shared_bytes());
    made.append(second);
    return made;
}

std::string part(std::size_t from, std::size_t size) { return std::string(as_text(both().part(from, size))); }
}  // namespace

BOOST_AUTO_TEST_SUITE(base_pieced_bytes)
BOOST_AUTO_TEST_CASE(pieces_are_shared_and_none_is_empty) {
    const auto made = both();
    BOOST_TEST_REQUIRE(made.pieces().size() == 2U);
    BOOST_TEST(made.size() == first.size() + second.size());
    BOOST_TEST(made.pieces()[0].data() == first.data());
    BOOST_TEST(made.pieces()[1].data() == second.data());
}
BOOST_AUTO_TEST_CASE(joined_they_follow_one_another) { BOOST_TEST(as_text(both().joined()) == "first and second"); }
BOOST_AUTO_TEST_CASE(one_piece_is_joined_where_it_is) {
    BOOST_TEST(pieced_bytes(first).joined().data() == first.data());
    BOOST_TEST(pieced_bytes().joined().empty());
}
BOOST_AUTO_TEST_CASE(a_part_within_a_piece_is_shared) {
    BOOST_TEST(both().part(1, 5).data() == first.data() + 1);
    BOOST_TEST(both().part(6, 3).data() == second.data());
    BOOST_TEST(both().part(10, 100).data() == second.data() + 4);
}
BOOST_AUTO_TEST_CASE(a_part_of_two_pieces_is_put_together) {
    BOOST_TEST(part(3, 6) == "st and");
    BOOST_TEST(part(0, 100) == "first and second");
    BOOST_TEST(part(16, 1).empty());
    BOOST_TEST(part(100, 1).empty());
}
BOOST_AUTO_TEST_CASE(what_is_seen_ends_with_its_piece) {
    const auto made = both();
    BOOST_TEST(as_text(made.seen_from(2)) == "rst ");
    BOOST_TEST(as_text(made.seen_from(6)) == "and second");
    BOOST_TEST(made.seen_from(16).empty());
}
BOOST_AUTO_TEST_CASE(where_they_are_cut_makes_no_difference) {
    BOOST_TEST((both() == pieced_bytes(both().joined())));
    BOOST_TEST((both() == shared_bytes(bytes_of("first and second"))));
    BOOST_TEST(!(both() == pieced_bytes(first)));
}
BOOST_AUTO_TEST_SUITE_END()
