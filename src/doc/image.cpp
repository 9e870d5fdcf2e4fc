#include <array>

#include <ita/base/error.hpp>

#include "doc/image/kinds.hpp"

namespace ita::doc {
namespace pictured {
namespace {

constexpr std::uint32_t most_dots = 65'535;  // what JPEG can tell; no program here shows more

/// What no scanner and no camera makes would leave a picture without any size on paper.
density believed(density told) {
    const auto fits = [](double dots) { return dots >= 1 && dots <= 100'000; };
    return fits(told.x) && fits(told.y) ? told : density{};
}

}  // namespace

void fail(const std::string& found) {
    throw error(errc::not_a_picture, {}, "expected a PNG, JPEG or SVG picture, found " + found);
}

image_facts facts_of(image_type type, pixels size, density told) {
    if (size.width == 0 || size.height == 0) fail("one without width or height");
    if (size.width > most_dots || size.height > most_dots) fail("one of more than 65535 dots along a side");
    const auto dots = believed(told);
    return {type, length::from_points(size.width * 72.0 / dots.x), length::from_points(size.height * 72.0 / dots.y)};
}

std::optional<std::uint32_t> number(byte_view from, std::size_t at, std::size_t count, order how) {
    if (from.size() < count || at > from.size() - count) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | std::to_integer<std::uint32_t>(from[at + (how == order::big ? i : count - 1 - i)]);
    return value;
}

bool stands(std::string_view what, byte_view in, std::size_t at) {
    return at <= in.size() && as_text(in).substr(at).starts_with(what);
}

}  // namespace pictured

namespace {

struct kind {
    std::size_t at;
    std::string_view mark;
    std::string_view name;
};
/// What people take for pictures too, and phones make.
constexpr std::array<kind, 9> others{{{0, "GIF8", "a GIF"},
                                      {0, "BM", "a BMP"},
                                      {8, "WEBP", "a WebP picture"},
                                      {4, "ftyp", "a HEIC picture or a film"},
                                      {0, "II*", "a TIFF"},
                                      {0, "MM", "a TIFF"},
                                      {0, "%PDF", "a PDF"},
                                      {0, "PK", "a ZIP package"},
                                      {0, "\x1F\x8B", "a gzip file"}}};

void refuse_others(byte_view all) {
    if (all.empty()) pictured::fail("no bytes at all");
    for (const auto& [at, mark, name] : others)
        if (pictured::stands(mark, all, at)) pictured::fail(std::string(name));
}

}  // namespace

image_facts inspect(byte_view picture) {
    if (pictured::stands(pictured::png_signature, picture)) return pictured::png_facts(picture);
    if (pictured::stands("\xFF\xD8\xFF", picture)) return pictured::jpeg_facts(picture);
    refuse_others(picture);
    return pictured::svg_facts(picture);
}

}  // namespace ita::doc
