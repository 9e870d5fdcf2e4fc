// tests/doc/pictures_test.cpp - the pictures of a package, and how large one is shown.
#include "doc/pictures.hpp"

#include <boost/test/unit_test.hpp>

#include "support/pictures.hpp"

namespace {
using namespace ita::doc;
using namespace ita::literals;
using ita::test::picture_bytes;
}  // namespace

BOOST_AUTO_TEST_SUITE(doc_pictures)
BOOST_AUTO_TEST_CASE(equal_bytes_are_one_member_of_the_package) {
    pictures all("Pictures/");
    const auto wide = picture_bytes("wide.png");
    const auto first = all.keep(wide, image_type::png).name;
    BOOST_TEST(first == "Pictures/1.png");
    BOOST_TEST(all.keep(picture_bytes("photo.jpg"), image_type::jpeg).name == "Pictures/2.jpeg");
    BOOST_TEST(all.keep(wide, image_type::png).name == first);
    BOOST_TEST(all.all().size() == 2U);
}
BOOST_AUTO_TEST_CASE(a_store_knows_what_kinds_it_holds) {
    pictures all("media/image");
    (void)all.keep(picture_bytes("plan.svg"), image_type::svg);
    BOOST_TEST(all.holds(image_type::svg));
    BOOST_TEST(!all.holds(image_type::png));
}
BOOST_AUTO_TEST_CASE(a_side_of_zero_follows_from_the_other) {
    const image_facts natural{.width = 4_cm, .height = 2_cm};
    BOOST_TEST((shown_size({.width = 3_cm}, natural) == extent{3_cm, 1.5_cm}));
    BOOST_TEST((shown_size({.height = 3_cm}, natural) == extent{6_cm, 3_cm}));
    BOOST_TEST((shown_size({}, natural) == extent{4_cm, 2_cm}));
    BOOST_TEST((shown_size({.width = 1_cm, .height = 5_cm}, natural) == extent{1_cm, 5_cm}));
}
BOOST_AUTO_TEST_SUITE_END()
