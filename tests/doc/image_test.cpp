// tests/doc/image_test.cpp - pictures tell their size, whatever else is done to their bytes.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <ita/base/error.hpp>
#include <ita/doc/image.hpp>

namespace {

using ita::doc::image_facts;
using ita::doc::image_type;

template <std::size_t Size>
std::string raw(const char (&literal)[Size]) {
    return {literal, Size - 1};
}

std::string big(unsigned value, int count) {
    std::string text;
    while (count-- > 0) text += static_cast<char>(value >> (8 * count) & 255);
    return text;
}

std::string chunk(const std::string& type, const std::string& body) {
    return big(static_cast<unsigned>(body.size()), 4) + type + body + "crc.";
}
std::string ihdr(unsigned width, unsigned height) {
    return chunk("IHDR", big(width, 4) + big(height, 4) + raw("\x08\x02\0\0\0"));
}
std::string png_of(const std::string& chunks) { return raw("\x89PNG\r\n\x1a\n") + chunks; }
std::string png(const std::string& chunks) { return png_of(chunks + chunk("IDAT", "x") + chunk("IEND", "")); }
std::string phys(unsigned x, unsigned y, unsigned unit) { return chunk("pHYs", big(x, 4) + big(y, 4) + big(unit, 1)); }

std::string segment(unsigned marker, const std::string& body) {
    return "\xFF" + big(marker, 1) + big(static_cast<unsigned>(body.size() + 2), 2) + body;
}
std::string sof(unsigned marker, unsigned width, unsigned height) {
    return segment(marker, "\x08" + big(height, 2) + big(width, 2) + raw("\x01\x01\x11\0"));
}
std::string jfif(unsigned unit, unsigned x, unsigned y) {
    return segment(0xE0, raw("JFIF\0\x01\x02") + big(unit, 1) + big(x, 2) + big(y, 2) + raw("\0\0"));
}
std::string jpeg_of(const std::string& segments) { return "\xFF\xD8" + segments; }
/// Its lines hold a stuffed FF and a restart.
std::string jpeg(const std::string& segments) {
    return jpeg_of(segments + segment(0xDA, "scan") + raw("lines\xFF\0\xFF\xD0\xFF\xD7") + raw("\xFF\xD9"));
}

// One entry before the orientation, so that the second one has to be found.
std::string exif_big(unsigned turned) {
    return segment(0xE1, raw("Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x0F\0\x02\0\0\0\x02x\0\0\0\x01\x12\0\x03\0\0\0\x01") +
                             big(turned, 2) + raw("\0\0\0\0\0\0"));
}
std::string exif_little(unsigned turned) {
    return segment(
        0xE1, raw("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0") + big(turned, 1) + raw("\0\0\0\0\0\0\0"));
}

image_facts facts_of(const std::string& bytes) { return ita::doc::inspect(ita::as_bytes(bytes)); }

/// Why a picture is refused; empty where it is not.
std::string refusal(const std::string& bytes) {
    try {
        static_cast<void>(facts_of(bytes));
        return {};
    } catch (const ita::error& problem) {
        BOOST_TEST((problem.code() == ita::errc::not_a_picture));
        return problem.message();
    }
}

struct row {
    const char* name;
    std::string bytes;
    image_type type;
    double width;  // points
    double height;
};
std::ostream& operator<<(std::ostream& out, const row& r) { return out << r.name; }

std::string svg(const std::string& rest) { return "<svg xmlns='http://www.w3.org/2000/svg' " + rest; }

constexpr auto in_png = image_type::png;
constexpr auto in_jpeg = image_type::jpeg;
constexpr auto in_svg = image_type::svg;

const std::vector<row> pictures{
    {"png at 96 dpi", png(ihdr(800, 600) + chunk("IDAT", "x")), in_png, 600, 450},
    {"png at 300 dpi", png(ihdr(1181, 2362) + chunk("gAMA", "1234") + phys(11811, 11811, 1)), in_png, 283.45, 566.89},
    {"png with oblong dots", png(ihdr(100, 100) + phys(10000, 5000, 1)), in_png, 28.346, 56.693},
    {"png whose dots have no unit", png(ihdr(96, 96) + phys(4, 3, 0)), in_png, 72, 72},
    {"png whose dots are zero", png(ihdr(96, 96) + phys(0, 0, 1)), in_png, 72, 72},
    {"png whose dots come too late", png(ihdr(96, 96) + chunk("IDAT", "x") + phys(11811, 11811, 1)), in_png, 72, 72},
    {"png with as many dots as may be", png(ihdr(65'535, 1)), in_png, 49151.25, 0.75},
    {"png with something behind its end", png(ihdr(96, 96)) + "rest", in_png, 72, 72},

    {"jpeg without density", jpeg(sof(0xC0, 960, 480)), in_jpeg, 720, 360},
    {"jpeg at 300 dpi", jpeg(jfif(1, 300, 150) + sof(0xC0, 300, 300)), in_jpeg, 72, 144},
    {"jpeg in dots per cm", jpeg(jfif(2, 100, 100) + sof(0xC2, 100, 200)), in_jpeg, 28.346, 56.693},
    {"jpeg whose density is a shape", jpeg(jfif(0, 1, 1) + sof(0xC1, 96, 48)), in_jpeg, 72, 36},
    {"jpeg whose density is zero", jpeg(jfif(1, 0, 0) + sof(0xC0, 96, 48)), in_jpeg, 72, 36},
    {"jpeg after tables and fill", jpeg(segment(0xC4, "dht") + "\xFF\xFF" + sof(0xC0, 96, 48)), in_jpeg, 72, 36},
    {"jpeg held upright", jpeg(exif_big(6) + sof(0xC0, 96, 48)), in_jpeg, 36, 72},
    {"jpeg held upright, little end first", jpeg(exif_little(8) + sof(0xC0, 96, 48)), in_jpeg, 36, 72},
    {"jpeg upright at 300 by 150", jpeg(jfif(1, 300, 150) + exif_big(5) + sof(0xC0, 300, 300)), in_jpeg, 144, 72},
    {"jpeg upside down", jpeg(exif_big(3) + sof(0xC0, 96, 48)), in_jpeg, 72, 36},
    {"jpeg of two scans and fill", jpeg(sof(0xC2, 96, 48) + segment(0xDA, "s") + "x\xFF" + segment(0xC4, "dht")),
     in_jpeg, 72, 36},
    {"jpeg with a thumbnail's frame in a scan", jpeg(sof(0xC0, 96, 48) + segment(0xDA, "s") + sof(0xC0, 9, 9)), in_jpeg,
     72, 36},
    {"jpeg turned in no known way", jpeg(exif_big(9) + sof(0xC0, 96, 48)), in_jpeg, 72, 36},

    {"svg in px", svg("width='96' height=\"48px\"/>"), in_svg, 72, 36},
    {"svg in cm and mm", svg("width='2.54cm' height='25.4mm'></svg>"), in_svg, 72, 72},
    {"svg in inches and points", svg("width='1in' height='36pt'></svg>"), in_svg, 72, 36},
    {"svg in picas and ems", svg("width='6pc' height='3em'></svg>"), in_svg, 72, 36},
    {"svg with an exponent", svg("width='+9.6e1' height='480e-1'/>"), in_svg, 72, 36},
    {"svg by viewBox", svg("viewBox='-10 -10, 192 96'/>"), in_svg, 144, 72},
    {"svg whose sides are shares", svg("width='100%' height='100%' viewBox='0 0 192 96'/>"), in_svg, 144, 72},
    {"svg with a width and a shape", svg("width='96' viewBox='0 0 40 20'/>"), in_svg, 72, 36},
    {"svg with a height and a shape", svg("height='48' viewBox='0 0 40 20'/>"), in_svg, 72, 36},
    {"svg without a size", "<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>", in_svg, 225, 112.5},
    {"svg with a flat viewBox", svg("viewBox='0 0 0 10'/>"), in_svg, 225, 112.5},
    {"svg with a prefix", "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='96' height='48'/>", in_svg, 72, 36},
    {"svg after all that may stand before it",
     "\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- don't <svg width='1' height='1'/> -->\n"
     "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" 'x>y' [ <!ENTITY a \"]>\"> <!-- it's --> ]>\n"
     "<?pi ?>\r\n<svg xmlns=\"http://www.w3.org/2000/svg\" data-note='a > b' width = '96'\n\theight='48'><g/></svg "
     ">\n<!-- end -->",
     in_svg, 72, 36},
    {"svg whose stroke-width is no width", svg("stroke-width='5' width='96' height='48'/>"), in_svg, 72, 36},
};

struct refused {
    const char* name;
    std::string bytes;
    const char* words;
};
std::ostream& operator<<(std::ostream& out, const refused& r) { return out << r.name; }

const std::vector<refused> no_pictures{
    {"nothing", "", "no bytes at all"},
    {"text", "สวัสดี", "another kind of file"},
    {"HTML", "<!DOCTYPE html><html><svg width='1' height='1'/></html>", "another kind of file"},
    {"GIF", "GIF89a......", "a GIF"},
    {"WebP", "RIFF....WEBPVP8 ", "a WebP picture"},
    {"HEIC", raw("\0\0\0\x18") + "ftypheic", "a HEIC picture"},
    {"gzip", "\x1F\x8B\x08", "a gzip file"},
    {"PNG without a header", png(chunk("IDAT", "xxxxxxxxxxxxxxxx")), "a PNG that ends before its size is told"},
    {"PNG with a short header", png(chunk("IHDR", big(9, 4) + big(9, 4))), "a PNG that ends before its size is told"},
    {"PNG without lines", png_of(ihdr(9, 9) + chunk("IEND", "")), "a PNG that ends too early"},
    {"PNG without an end", png_of(ihdr(9, 9) + chunk("IDAT", "x")), "a PNG that ends too early"},
    {"PNG cut in its lines", png_of(ihdr(9, 9) + big(99, 4) + "IDATxxxx"), "a PNG that ends too early"},
    {"PNG whose second chunk claims 4 GiB", png(ihdr(96, 96) + raw("\xFF\xFF\xFF\xFFzTXt")), "ends too early"},
    {"PNG of too many dots", png(ihdr(65'536, 1)), "one of more than 65535 dots along a side"},
    {"PNG of absurdly many dots", png(ihdr(1, 0x7FFFFFFF)), "one of more than 65535 dots along a side"},
    {"PNG of no width", png(ihdr(0, 600)), "without width or height"},
    {"PNG of no height", png(ihdr(800, 0)), "without width or height"},
    {"JPEG of no height", jpeg(sof(0xC0, 96, 0)), "without width or height"},
    {"JPEG without lines", jpeg_of(sof(0xC0, 9, 9) + raw("\xFF\xD9")), "a JPEG that ends too early"},
    {"JPEG without an end", jpeg_of(sof(0xC0, 9, 9) + segment(0xDA, "s") + "xxx"), "a JPEG that ends too early"},
    {"JPEG cut at its last byte", jpeg_of(sof(0xC0, 9, 9) + segment(0xDA, "s") + "xxx\xFF"), "ends too early"},
    {"JPEG that scans at once", jpeg(segment(0xDA, "x") + sof(0xC0, 9, 9)), "a JPEG that ends before its size is told"},
    {"JPEG with a segment of length 1", jpeg(raw("\xFF\xE0\0\x01") + sof(0xC0, 9, 9)), "a JPEG that ends before"},
    {"SVG that names no space", "<svg width='1' height='1'/>", "an SVG that does not say xmlns="},
    {"SVG that names another space", "<svg xmlns='http://www.w3.org/2000/svg/' width='1' height='1'/>",
     "not say xmlns="},
    {"SVG that names the space of others", "<svg xmlns:s='http://www.w3.org/2000/svg' width='1'/>", "not say xmlns="},
    {"SVG of no width", svg("width='0' height='10'/>"), "an SVG without width or height"},
    {"SVG of negative height", svg("width='10' height='-1'/>"), "an SVG without width or height"},
    {"SVG as long as a country", svg("width='1e9' height='1'/>"), "an SVG without width or height"},
    {"SVG whose tag has no end", svg("width='10' height='10'"), "an SVG whose first tag has no end"},
    {"SVG of one tag", svg("width='10' height='10'>"), "an SVG that ends before the picture does"},
    {"SVG that was cut off", svg("width='10' height='10'><g><path d='M1 1'/></g></sv"),
     "an SVG that ends before the picture does"},
    {"SVG with more behind it", svg("width='10' height='10'></svg><g>"), "an SVG that ends before the picture does"},
    {"SVG whose end has no end", svg("width='10' height='10'></svg"), "an SVG that ends before the picture does"},
    {"SVG with a naked attribute", svg("width=10 height='10'/>"), "an SVG whose first tag has no end"},
    {"SVG with a bare word", svg("wide><x width='1' height='1'/></svg>"), "an SVG whose first tag has no end"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(doc_image)
BOOST_DATA_TEST_CASE(a_picture_tells_its_natural_size, pictures, r) {
    const auto facts = facts_of(r.bytes);
    BOOST_TEST((facts.type == r.type));
    BOOST_TEST(facts.width.points() == r.width, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(facts.height.points() == r.height, boost::test_tools::tolerance(1e-4));
}
BOOST_DATA_TEST_CASE(what_is_no_picture_is_refused_with_what_it_is, no_pictures, r) {
    BOOST_TEST(refusal(r.bytes).find(r.words) != std::string::npos, refusal(r.bytes));
}
BOOST_DATA_TEST_CASE(a_picture_cut_at_any_byte_is_refused, pictures, r) {
    const auto end = r.type == in_svg ? r.bytes.find('>') : r.bytes.rfind(r.type == in_png ? "crc." : "\xD9");
    for (std::size_t size = 0; size < end; ++size)
        if (r.type != in_svg || size < 4) BOOST_TEST(!refusal(std::string(r.bytes, 0, size)).empty(), size);
}
BOOST_DATA_TEST_CASE(a_picture_with_any_byte_changed_is_refused_or_has_a_size, pictures, r) {
    for (std::size_t at = 0; at < r.bytes.size(); ++at)
        for (const char other : {'\0', '\x01', '\x7F', '\xFF', '"', '>', '0'}) {
            auto changed = r.bytes;
            changed[at] = other;
            if (!refusal(changed).empty()) continue;
            const auto facts = facts_of(changed);
            BOOST_TEST_REQUIRE(facts.width.emu() >= 0, "byte " << at);
            BOOST_TEST_REQUIRE(facts.height.emu() >= 0, "byte " << at);
        }
}
BOOST_AUTO_TEST_SUITE_END()
