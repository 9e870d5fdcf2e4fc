// tests/odt/frame_test.cpp - draw:frame and the pictures of a package.
#include "odt/frame.hpp"

#include <boost/test/unit_test.hpp>

#include "odt/fixture.hpp"
#include "odt/values.hpp"
#include "support/pictures.hpp"

namespace {
using namespace ita::literals;
using namespace ita::odt;
using ita::test::picture_bytes;

std::string written(const ita::doc::image& picture) {
    ita::test::page page;
    write_frame(page.root, picture, page.in);
    return page.written();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

BOOST_AUTO_TEST_SUITE(odt_frame)
BOOST_AUTO_TEST_CASE(a_picture_stands_in_its_line_with_its_description) {
    BOOST_TEST(
        written({.data = picture_bytes("wide.png"), .alt = "ภาพ <ก>", .width = 4_cm, .height = 2_cm}) ==
        "<draw:frame draw:style-name=\"fr1\" draw:name=\"Picture1\" text:anchor-type=\"as-char\" svg:width=\"4cm\""
        " svg:height=\"2cm\"><draw:image xlink:href=\"Pictures/1.png\" xlink:type=\"simple\" xlink:show=\"embed\""
        " xlink:actuate=\"onLoad\" draw:mime-type=\"image/png\"/><svg:desc>ภาพ &lt;ก&gt;</svg:desc></draw:frame>");
}
BOOST_AUTO_TEST_CASE(a_side_of_zero_follows_from_the_other) {
    const auto data = picture_bytes("wide.png");
    const auto facts = ita::doc::inspect(data);
    const ita::length high = facts.height * (3_cm / facts.width);
    const auto text = written({.data = data, .width = 3_cm});
    BOOST_TEST(holds(text, "svg:width=\"3cm\" svg:height=\"" + cm(high) + '"'));
}
BOOST_AUTO_TEST_CASE(without_a_size_a_picture_is_as_large_as_it_says) {
    const auto data = picture_bytes("photo.jpg");
    const auto facts = ita::doc::inspect(data);
    BOOST_TEST(
        holds(written({.data = data}), "svg:width=\"" + cm(facts.width) + "\" svg:height=\"" + cm(facts.height) + '"'));
}
BOOST_AUTO_TEST_CASE(an_svg_stands_before_its_fallback) {
    const auto text = written({.data = picture_bytes("plan.svg"), .fallback = picture_bytes("wide.png")});
    BOOST_TEST(holds(text, "draw:mime-type=\"image/svg+xml\"/><draw:image xlink:href=\"Pictures/2.png\""));
}
BOOST_AUTO_TEST_CASE(a_picture_that_every_reader_knows_needs_no_fallback) {
    const auto text = written({.data = picture_bytes("wide.png"), .fallback = picture_bytes("tall.png")});
    BOOST_TEST(!holds(text, "Pictures/2.png"));
}
BOOST_AUTO_TEST_SUITE_END()
