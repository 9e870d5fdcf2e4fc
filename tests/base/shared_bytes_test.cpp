// tests/base/shared_bytes_test.cpp - bytes that are shared stay what and where they are, whoever else is gone.
#include <ita/base/shared_bytes.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace {
using ita::as_text;
using ita::bytes_of;
using ita::shared_bytes;

std::size_t size_of(ita::byte_view seen) { return seen.size(); }
}  // namespace

BOOST_AUTO_TEST_SUITE(base_shared_bytes)
BOOST_AUTO_TEST_CASE(bytes_are_taken_over_where_they_are) {
    auto given = bytes_of("รูปภาพ");
    const auto* const where = given.data();
    const shared_bytes all = std::move(given);
    BOOST_TEST(all.data() == where);
    BOOST_TEST(as_text(all) == "รูปภาพ");
}
BOOST_AUTO_TEST_CASE(copies_share_and_outlive_the_first) {
    std::optional<shared_bytes> first = bytes_of("picture");
    const auto* const where = first->data();
    const shared_bytes copy = *first;
    first.reset();
    BOOST_TEST(copy.data() == where);
    BOOST_TEST(as_text(copy) == "picture");
}
BOOST_AUTO_TEST_CASE(what_was_moved_from_is_still_whole) {
    shared_bytes first = bytes_of("picture");
    const shared_bytes second = std::move(first);
    BOOST_TEST(as_text(first) == "picture");  // NOLINT(bugprone-use-after-move): it is what is asked
    BOOST_TEST(first.data() == second.data());
}
BOOST_AUTO_TEST_CASE(a_part_keeps_the_whole) {
    auto whole = std::make_shared<const std::string>("head picture tail");
    const std::weak_ptr<const std::string> watched = whole;
    std::optional<shared_bytes> part = shared_bytes(whole, ita::as_bytes(*whole)).part(5, 7);
    whole.reset();
    BOOST_TEST(!watched.expired());
    BOOST_TEST(as_text(*part) == "picture");
    part.reset();
    BOOST_TEST(watched.expired());
}
BOOST_AUTO_TEST_CASE(a_part_ends_where_the_bytes_do) {
    const shared_bytes all = bytes_of("abc");
    BOOST_TEST(as_text(all.part(1, 9)) == "bc");
    BOOST_TEST(all.part(3, 1).empty());
    BOOST_TEST(all.part(4, static_cast<std::size_t>(-1)).empty());
}
BOOST_AUTO_TEST_CASE(the_same_contents_are_equal_wherever_they_lie) {
    const shared_bytes one = bytes_of("abcabc"), other = bytes_of("abc");
    BOOST_TEST((one.part(3, 3) == other));
    BOOST_TEST((one == one));
    BOOST_TEST((one != other));
    BOOST_TEST((other != bytes_of("abd")));
    BOOST_TEST((shared_bytes() == bytes_of("")));
}
BOOST_AUTO_TEST_CASE(they_are_seen_as_bytes_where_a_view_is_asked_for) {
    const shared_bytes all = bytes_of("abc");
    BOOST_TEST(size_of(all) == 3U);
    BOOST_TEST(size_of({}) == 0U);
    static_assert(std::is_nothrow_copy_constructible_v<shared_bytes> &&
                  std::is_nothrow_move_constructible_v<shared_bytes>);
}
BOOST_AUTO_TEST_SUITE_END()
