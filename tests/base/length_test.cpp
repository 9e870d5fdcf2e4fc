// tests/base/length_test.cpp - lengths round, never cut, whatever the unit.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>

#include <ita/base/length.hpp>

namespace {
using namespace ita::literals;
using ita::length;
}  // namespace

BOOST_AUTO_TEST_SUITE(base_length)

BOOST_AUTO_TEST_CASE(one_point_is_12700_emu) { BOOST_TEST((1_pt).emu() == 12'700); }
BOOST_AUTO_TEST_CASE(one_inch_is_the_same_in_centimetres_and_points) { BOOST_TEST((2.54_cm == 72_pt)); }
BOOST_AUTO_TEST_CASE(a_whole_literal_equals_a_decimal_one) {
    BOOST_TEST((3_cm == 3.0_cm));
    BOOST_TEST((30_mm == 3_cm));
    BOOST_TEST((2.5_mm == 0.25_cm));
}
BOOST_AUTO_TEST_CASE(every_hundredth_of_a_centimetre_is_exact) {
    for (int n = 1; n < 3'000; ++n) BOOST_REQUIRE_EQUAL(length::from_centimetres(n / 100.0).emu(), n * 3'600);
}
BOOST_AUTO_TEST_CASE(a4_is_11906_by_16838_twips) {
    BOOST_TEST((21_cm).twips() == 11'906);
    BOOST_TEST((29.7_cm).twips() == 16'838);
}
BOOST_AUTO_TEST_CASE(half_points_round_to_the_nearest) {
    BOOST_TEST((16.3_pt).half_points() == 33);
    BOOST_TEST((16.2_pt).half_points() == 32);
}
BOOST_AUTO_TEST_CASE(negative_lengths_round_as_positive_ones_do) {
    for (int emu = 0; emu < 2'000; ++emu)
        BOOST_REQUIRE_EQUAL(length::from_emu(-emu).twips(), -length::from_emu(emu).twips());
    BOOST_TEST((length::from_centimetres(-0.5) == -0.5_cm));
}
BOOST_AUTO_TEST_CASE(lengths_add_scale_and_compare) {
    BOOST_TEST((2_cm + 1_cm - 0.5_cm == 2.5_cm));
    BOOST_TEST((2_cm * 1.5 == 3_cm));
    BOOST_TEST((3_cm / 2.0 == 1.5_cm));
    BOOST_TEST((3_cm / 2_cm == 1.5));
    BOOST_TEST((1_cm > 28_pt));
}
BOOST_AUTO_TEST_CASE(what_is_no_number_is_no_length) {
    BOOST_TEST((length::from_points(std::numeric_limits<double>::quiet_NaN()) == length{}));
}
BOOST_AUTO_TEST_CASE(lengths_beyond_belief_end_where_sums_still_hold) {
    const auto most = length::from_centimetres(std::numeric_limits<double>::infinity());
    BOOST_TEST(most.emu() == std::int64_t{1} << 60);
    BOOST_TEST((length::from_points(-1e300) == -most));
    BOOST_TEST((most * 2.0 == most));
    BOOST_TEST((most + most > most));
}

BOOST_AUTO_TEST_SUITE_END()
