// tests/base/color_test.cpp - colours as six hexadecimal digits.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ita/base/color.hpp>

namespace {
const char* const no_color[] = {"",       "#",      "D9E2F", "D9E2F33", "##9E2F3", "G9E2F3",
                                "D9E2F-", "d9 2f3", "กข",    "@00000",  "`00000"};
}  // namespace

BOOST_AUTO_TEST_SUITE(base_color)

BOOST_AUTO_TEST_CASE(a_colour_is_written_in_upper_case) { BOOST_TEST(ita::to_hex({0xD9, 0xE2, 0xF3}) == "D9E2F3"); }
BOOST_AUTO_TEST_CASE(small_parts_keep_their_zero) { BOOST_TEST(ita::to_hex({0, 1, 16}) == "000110"); }
BOOST_AUTO_TEST_CASE(a_number_sign_and_lower_case_are_read) {
    BOOST_TEST((ita::color_from_hex("#d9e2f3") == ita::color{0xD9, 0xE2, 0xF3}));
    BOOST_TEST((ita::color_from_hex("D9E2F3") == ita::color{0xD9, 0xE2, 0xF3}));
}
BOOST_AUTO_TEST_CASE(every_part_survives) {
    for (int n = 0; n < 256; ++n) {
        const auto part = static_cast<std::uint8_t>(n);
        const ita::color c{part, static_cast<std::uint8_t>(255 - n), static_cast<std::uint8_t>(n * 7)};
        BOOST_REQUIRE((ita::color_from_hex(ita::to_hex(c)) == c));
    }
}
BOOST_DATA_TEST_CASE(other_texts_are_no_colour, no_color, text) { BOOST_TEST(!ita::color_from_hex(text).has_value()); }

BOOST_AUTO_TEST_SUITE_END()
