#include "doc/image/kinds.hpp"

namespace ita::doc::pictured {
namespace {

struct chunk {
    std::string_view type{};
    byte_view body{};
};

/// The next chunk, cut off the front of `rest`; nothing where it is not whole. Its CRC is left to those who show it.
std::optional<chunk> next_chunk(byte_view& rest) {
    constexpr std::size_t around = 12;  // length, type and CRC
    const auto size = number(rest, 0, 4);
    if (!size || rest.size() < around || *size > rest.size() - around) return std::nullopt;
    const chunk found{as_text(rest.subspan(4, 4)), rest.subspan(8, *size)};
    rest = rest.subspan(*size + around);
    return found;
}

density png_density(byte_view body) {
    const auto x = number(body, 0, 4), y = number(body, 4, 4), unit = number(body, 8, 1);
    if (!x || !y || *x == 0 || *y == 0 || unit != 1u) return {};
    return {*x * cm_per_inch / 100, *y * cm_per_inch / 100};
}

pixels png_size(byte_view& rest) {
    const auto header = next_chunk(rest);
    constexpr std::size_t header_size = 13;
    if (!header || header->type != "IHDR" || header->body.size() != header_size)
        fail("a PNG that ends before its size is told");
    return {number(header->body, 0, 4).value_or(0), number(header->body, 4, 4).value_or(0)};
}

}  // namespace

image_facts png_facts(byte_view all) {
    auto rest = all.subspan(png_signature.size());
    const auto size = png_size(rest);
    density dots;
    bool has_lines = false;
    while (const auto found = next_chunk(rest)) {
        if (found->type == "pHYs" && !has_lines) dots = png_density(found->body);
        if (found->type == "IDAT") has_lines = true;
        if (found->type == "IEND" && has_lines) return facts_of(image_type::png, size, dots);
    }
    fail("a PNG that ends too early");
}

}  // namespace ita::doc::pictured
