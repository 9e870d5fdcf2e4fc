// src/doc/image/svg.cpp - as much XML as the first tag needs.
#include "doc/image/kinds.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/letters.hpp"

namespace ita::doc::pictured {
namespace {

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
    text = without_byte_order_mark(text);
    for (;;) {
        skip_blanks(text);
        if (text.starts_with("<!DOCTYPE"))
            skip_doctype(text);
        else if (!skip_any(text, remarks))
            return;
    }
}

/// Takes "<svg" or "<prefix:svg" off the front and gives the name; an empty one where another tag stands there.
std::string_view take_svg_name(std::string_view& text) {
    if (!text.starts_with('<')) return {};
    const auto name = text.substr(1, std::min(text.find_first_of(" \t\r\n/>"), text.size()) - 1);
    text.remove_prefix(name.size() + 1);
    return name.substr(name.rfind(':') + 1) == "svg" ? name : std::string_view();
}

/// Whether the root that is open at the front ends, and nothing but remarks follows: a download breaks off before that.
bool is_whole(std::string_view text, std::string_view name) {
    if (text.starts_with("/>")) return true;
    const auto end = text.rfind("</" + std::string(name));
    if (end == text.npos) return false;
    text.remove_prefix(end + 2 + name.size());
    skip_blanks(text);
    if (!text.starts_with('>')) return false;
    text.remove_prefix(1);
    do skip_blanks(text);
    while (skip_any(text, remarks));
    return text.empty();
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

// In px.
struct area {
    double width = 0;
    double height = 0;
};

struct svg_tag {
    std::optional<double> width{};
    std::optional<double> height{};
    std::optional<area> box{};     ///< that of the viewBox
    bool names_its_space = false;  ///< without, neither Word nor LibreOffice draws it
};

std::optional<area> box_of(std::string_view text) {
    std::array<std::optional<double>, 4> numbers;
    for (auto& each : numbers) each = take_number(text);
    if (!numbers[2] || !numbers[3] || *numbers[2] <= 0 || *numbers[3] <= 0) return std::nullopt;
    return area{*numbers[2], *numbers[3]};
}

/// Whether an attribute of the root says what its own name, "svg" or "prefix:svg", means.
bool says_space(const attribute& told, std::string_view root) {
    const auto prefix = root.substr(0, root.size() - std::string_view("svg").size());
    const auto declared = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix.substr(0, prefix.size() - 1));
    return told.name == declared && told.value == "http://www.w3.org/2000/svg";
}

svg_tag read_svg_tag(std::string_view& text, std::string_view root) {
    svg_tag tag;
    while (const auto found = take_attribute(text)) {
        if (found->name == "width") tag.width = px_of(found->value);
        if (found->name == "height") tag.height = px_of(found->value);
        if (found->name == "viewBox") tag.box = box_of(found->value);
        tag.names_its_space = tag.names_its_space || says_space(*found, root);
    }
    return tag;
}

/// A side that is told; else by the other side and the box's shape; else the box's; else CSS 2.1, 10.3.2: 300 by 150.
area size_of(const svg_tag& tag) {
    if (!tag.box) return {tag.width.value_or(300), tag.height.value_or(150)};
    const auto [x, y] = *tag.box;
    return {tag.width.value_or(tag.height.value_or(y) * x / y), tag.height.value_or(tag.width.value_or(x) * y / x)};
}

}  // namespace

image_facts svg_facts(byte_view all) {
    auto text = as_text(all);
    skip_prolog(text);
    const auto name = take_svg_name(text);
    if (name.empty()) fail("another kind of file");
    const auto tag = read_svg_tag(text, name);
    if (!text.starts_with('>') && !text.starts_with("/>")) fail("an SVG whose first tag has no end");
    if (!is_whole(text, name)) fail("an SVG that ends before the picture does");
    if (!tag.names_its_space) fail("an SVG that does not say xmlns=\"http://www.w3.org/2000/svg\"");
    const auto [x, y] = size_of(tag);
    constexpr double least = 1e-3, most = 1e7;  // px: a quarter of a micrometre, two kilometres and a half
    if (!(x >= least && x <= most && y >= least && y <= most)) fail("an SVG without width or height");
    return {image_type::svg, length::from_points(x * 72 / screen_dpi), length::from_points(y * 72 / screen_dpi)};
}

}  // namespace ita::doc::pictured
