#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include <ita/base/error.hpp>
#include <ita/doc/image.hpp>

namespace ita::doc {
namespace {

constexpr double screen_dpi = 96;  // CSS 2.1, 4.3.2: an inch is 96 px
constexpr double cm_per_inch = 2.54;

[[noreturn]] void fail(const std::string& found) {
    throw error(errc::not_a_picture, {}, "expected a PNG, JPEG or SVG picture, found " + found);
}

/// Dots per inch along a line and from line to line.
struct density {
    double x = screen_dpi;
    double y = screen_dpi;
};

constexpr std::uint32_t most_dots = 65'535;  // what JPEG can tell; no program here shows more

struct pixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// What no scanner and no camera makes would leave a picture without any size on paper.
density believed(density told) {
    const auto fits = [](double dots) { return dots >= 1 && dots <= 100'000; };
    return fits(told.x) && fits(told.y) ? told : density{};
}

image_facts facts_of(image_type type, pixels size, density told) {
    if (size.width == 0 || size.height == 0) fail("one without width or height");
    if (size.width > most_dots || size.height > most_dots) fail("one of more than 65535 dots along a side");
    const auto dots = believed(told);
    return {type, length::from_points(size.width * 72.0 / dots.x), length::from_points(size.height * 72.0 / dots.y)};
}

// ------------------------------------------------------------------ bytes with bounds

enum class order { big, little };

/// An unsigned number of `count` bytes; nothing where the bytes end before it does.
std::optional<std::uint32_t> number(byte_view from, std::size_t at, std::size_t count, order how = order::big) {
    if (from.size() < count || at > from.size() - count) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | std::to_integer<std::uint32_t>(from[at + (how == order::big ? i : count - 1 - i)]);
    return value;
}

bool stands(std::string_view what, byte_view in, std::size_t at = 0) {
    return at <= in.size() && as_text(in).substr(at).starts_with(what);
}

// ------------------------------------------------------------------ PNG

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

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

image_facts png(byte_view all) {
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

// ------------------------------------------------------------------ JPEG

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

image_facts jpeg(byte_view rest) {
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

// ------------------------------------------------------------------ SVG: as much XML as its first tag needs

constexpr std::string_view blanks = " \t\r\n";

void skip_blanks(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size())); }

/// Takes all up to and with the mark off the front, or everything where it does not come.
void skip_past(std::string_view& text, std::string_view mark) {
    const auto at = text.find(mark);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + mark.size());
}

/// What a mark opens, another closes; between them nothing else counts.
struct bracket {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<bracket, 2> remarks{{{"<!--", "-->"}, {"<?", "?>"}}};
constexpr std::array<bracket, 4> opaque{{{"<!--", "-->"}, {"<?", "?>"}, {"\"", "\""}, {"'", "'"}}};

template <std::size_t Count>
bool skip_any(std::string_view& text, const std::array<bracket, Count>& kinds) {
    for (const auto& [open, close] : kinds) {
        if (!text.starts_with(open)) continue;
        text.remove_prefix(open.size());
        skip_past(text, close);
        return true;
    }
    return false;
}

/// A document type ends with the first > outside its own brackets, quotes and comments.
void skip_doctype(std::string_view& text) {
    int depth = 0;
    while (!text.empty()) {
        if (skip_any(text, opaque)) continue;
        const char c = text.front();
        text.remove_prefix(1);
        depth += (c == '[') - (c == ']');
        if (c == '>' && depth == 0) return;
    }
}

/// Leaves the root element's tag at the front.
void skip_prolog(std::string_view& text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (;;) {
        skip_blanks(text);
        if (text.starts_with("<!DOCTYPE"))
            skip_doctype(text);
        else if (!skip_any(text, remarks))
            return;
    }
}

/// Whether the tag that stands at the front is <svg or <prefix:svg; it is taken off.
bool take_svg_name(std::string_view& text) {
    if (!text.starts_with('<')) return false;
    const auto name = text.substr(1, std::min(text.find_first_of(" \t\r\n/>"), text.size()) - 1);
    text.remove_prefix(name.size() + 1);
    return name.substr(name.rfind(':') + 1) == "svg";
}

struct attribute {
    std::string_view name;
    std::string_view value;
};

/// Takes the next attribute of a tag off the front; nothing, and nothing taken, at its end and where it is broken.
std::optional<attribute> take_attribute(std::string_view& text) {
    skip_blanks(text);
    auto rest = text;
    const auto name = rest.substr(0, rest.find_first_of(" \t\r\n=<>/\"'"));
    rest.remove_prefix(name.size());
    skip_blanks(rest);
    if (name.empty() || !rest.starts_with('=')) return std::nullopt;
    rest.remove_prefix(1);
    skip_blanks(rest);
    if (!rest.starts_with('"') && !rest.starts_with('\'')) return std::nullopt;
    const auto close = rest.find(rest.front(), 1);
    if (close == std::string_view::npos) return std::nullopt;
    text = rest.substr(close + 1);
    return attribute{name, rest.substr(1, close - 1)};
}

/// Takes a number off the front; nothing where none stands or where it is not finite.
std::optional<double> take_number(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,+"), text.size()));
    double value = 0;
    const auto [end, why] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (why != std::errc{} || !std::isfinite(value)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

struct unit {
    std::string_view name;
    double px;
};
// CSS 2.1, 4.3.2; em and ex of the initial font size, 16 px.
constexpr std::array<unit, 9> units{{{"", 1},
                                     {"px", 1},
                                     {"in", 96},
                                     {"cm", 96 / cm_per_inch},
                                     {"mm", 96 / cm_per_inch / 10},
                                     {"pt", 96.0 / 72},
                                     {"pc", 16},
                                     {"em", 16},
                                     {"ex", 8}}};

/// A length in px; nothing for a share of the surroundings, which are not known here.
std::optional<double> px_of(std::string_view text) {
    const auto value = take_number(text);
    text = text.substr(0, text.find_first_of(blanks));
    const auto* const found = std::ranges::find(units, text, &unit::name);
    if (!value || found == units.end()) return std::nullopt;
    return *value * found->px;
}

struct svg_tag {
    std::optional<double> width{};
    std::optional<double> height{};
    std::optional<density> box{};  ///< width and height of the viewBox
};

std::optional<density> box_of(std::string_view text) {
    std::array<std::optional<double>, 4> numbers;
    for (auto& each : numbers) each = take_number(text);
    if (!numbers[2] || !numbers[3] || *numbers[2] <= 0 || *numbers[3] <= 0) return std::nullopt;
    return density{*numbers[2], *numbers[3]};
}

svg_tag read_svg_tag(std::string_view& text) {
    svg_tag tag;
    while (const auto found = take_attribute(text)) {
        if (found->name == "width") tag.width = px_of(found->value);
        if (found->name == "height") tag.height = px_of(found->value);
        if (found->name == "viewBox") tag.box = box_of(found->value);
    }
    return tag;
}

/// A side that is told; else by the other side and the box's shape; else the box's; else CSS 2.1, 10.3.2: 300 by 150.
density size_of(const svg_tag& tag) {
    if (!tag.box) return {tag.width.value_or(300), tag.height.value_or(150)};
    const auto [x, y] = *tag.box;
    return {tag.width.value_or(tag.height.value_or(y) * x / y), tag.height.value_or(tag.width.value_or(x) * y / x)};
}

image_facts svg(byte_view all) {
    auto text = as_text(all);
    skip_prolog(text);
    if (!take_svg_name(text)) fail("another kind of file");
    const auto [x, y] = size_of(read_svg_tag(text));
    if (!text.starts_with('>') && !text.starts_with("/>")) fail("an SVG whose first tag has no end");
    constexpr double least = 1e-3, most = 1e7;  // px: a quarter of a micrometre, two kilometres and a half
    if (!(x >= least && x <= most && y >= least && y <= most)) fail("an SVG without width or height");
    return {image_type::svg, length::from_points(x * 72 / screen_dpi), length::from_points(y * 72 / screen_dpi)};
}

// ------------------------------------------------------------------ which one it is

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
    if (all.empty()) fail("no bytes at all");
    for (const auto& [at, mark, name] : others)
        if (stands(mark, all, at)) fail(std::string(name));
}

}  // namespace

image_facts inspect(byte_view picture) {
    if (stands(png_signature, picture)) return png(picture);
    if (stands("\xFF\xD8\xFF", picture)) return jpeg(picture);
    refuse_others(picture);
    return svg(picture);
}

}  // namespace ita::doc
