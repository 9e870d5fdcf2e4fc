#include "doc/image/kinds.hpp"

#include <utility>

namespace ita::doc::pictured {
namespace {

struct segment {
    std::uint32_t marker = 0;
    byte_view body{};
};

constexpr std::uint32_t end_of_image = 0xD9;
constexpr std::uint32_t start_of_scan = 0xDA;
constexpr std::uint32_t app0 = 0xE0;
constexpr std::uint32_t app1 = 0xE1;

/// Those that carry a size: all of C0 to CF but DHT, JPG and DAC (T.81, table B.1).
constexpr bool is_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
/// TEM, RST0 to RST7, SOI and EOI.
constexpr bool stands_alone(std::uint32_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD9); }

/// The next segment, cut off the front of `rest`; nothing where it is not whole.
std::optional<segment> next_segment(byte_view& rest) {
    // Any number of FF may stand before a marker: T.81, B.1.1.2.
    while (stands("\xFF\xFF", rest)) rest = rest.subspan(1);
    const auto marker = number(rest, 1, 1);
    if (!marker || !stands("\xFF", rest)) return std::nullopt;
    rest = rest.subspan(2);
    if (stands_alone(*marker)) return segment{*marker, {}};
    const auto size = number(rest, 0, 2);
    if (!size || *size < 2 || *size > rest.size()) return std::nullopt;
    const segment found{*marker, rest.subspan(2, *size - 2)};
    rest = rest.subspan(*size);
    return found;
}

std::optional<density> jfif_density(byte_view body) {
    const auto unit = number(body, 7, 1), x = number(body, 8, 2), y = number(body, 10, 2);
    if (!stands({"JFIF\0", 5}, body) || !unit || !x || !y || *x == 0 || *y == 0) return std::nullopt;
    if (*unit == 1) return density{double(*x), double(*y)};
    if (*unit == 2) return density{*x * cm_per_inch, *y * cm_per_inch};
    return std::nullopt;
}

/// Whether a camera was held upright when this was taken: Exif 2.32, 4.6.4 A, tag 0x0112, values 5 to 8.
bool exif_lies_on_its_side(byte_view body) {
    if (!stands({"Exif\0\0", 6}, body)) return false;
    const auto tiff = body.subspan(6);
    const auto how = stands("II", tiff) ? order::little : order::big;
    const auto directory = number(tiff, 4, 4, how);
    const auto entries = directory ? number(tiff, *directory, 2, how) : std::nullopt;
    for (std::uint32_t i = 0; i < entries.value_or(0); ++i) {
        const auto at = std::size_t{*directory} + 2 + std::size_t{i} * 12;
        const auto tag = number(tiff, at, 2, how);
        if (!tag) return false;
        if (*tag != 0x0112) continue;
        const auto turned = number(tiff, at + 8, 2, how).value_or(1);
        return turned >= 5 && turned <= 8;
    }
    return false;
}

/// What the segments before the first scan tell.
struct jpeg_head {
    density dots{};
    bool on_its_side = false;
    std::optional<pixels> size{};

    void look_at(const segment& found) {
        if (found.marker == app0) dots = jfif_density(found.body).value_or(dots);
        if (found.marker == app1) on_its_side = on_its_side || exif_lies_on_its_side(found.body);
        if (!is_frame(found.marker) || size) return;
        const auto height = number(found.body, 1, 2), width = number(found.body, 3, 2);
        if (height && width) size = {*width, *height};
    }
};

/// Takes the lines of a scan off the front: all up to a marker that is neither a stuffed FF nor a restart (T.81,
/// B.1.1.5).
void skip_scan(byte_view& rest) {
    const auto text = as_text(rest);
    for (auto at = text.find('\xFF'); at < text.size(); at = text.find('\xFF', at + 1)) {
        const auto next = number(rest, at + 1, 1).value_or(0);
        if (next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7)) continue;
        rest = rest.subspan(at);
        return;
    }
    rest = {};
}

}  // namespace

image_facts jpeg_facts(byte_view rest) {
    jpeg_head head;
    bool has_lines = false;
    while (const auto found = next_segment(rest)) {
        if (!has_lines) head.look_at(*found);
        if (found->marker == end_of_image && has_lines) {
            auto facts = facts_of(image_type::jpeg, *head.size, head.dots);
            if (head.on_its_side) std::swap(facts.width, facts.height);
            return facts;
        }
        if (found->marker != start_of_scan) continue;
        if (!head.size) fail("a JPEG that ends before its size is told");
        has_lines = true;
        skip_scan(rest);
    }
    fail(head.size ? "a JPEG that ends too early" : "a JPEG that ends before its size is told");
}

}  // namespace ita::doc::pictured
