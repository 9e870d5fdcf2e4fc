#include "odt/read/frame.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "odt/read/base64.hpp"
#include "odt/read/blocks.hpp"
#include "odt/read/table.hpp"
#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

/// What a draw:image holds or names; none where it is outside of the package.
doc::read_picture shown_by(const xml::cursor& image, const story& in) {
    if (const auto inside = image.first("office:binary-data")) return doc::looked_at(from_base64(inside.text_of()));
    auto name = image.value("xlink:href");
    if (name.starts_with("./")) name.remove_prefix(2);
    if (in.package == nullptr || !in.package->contains(name)) return {};
    return in.pictures.find(name, [&] { return in.package->data(name); });
}

std::string alternative(const xml::cursor& frame) {
    auto said = frame.first("svg:desc").text_of();
    return said.empty() ? frame.first("svg:title").text_of() : said;
}

/// The first of a frame's pictures that is one, and after an SVG the next as what stands in for it.
std::optional<doc::image> picture_of(const xml::cursor& frame, const story& in) {
    std::optional<doc::image> made;
    for (const xml::cursor each : frame.children()) {
        if (!each.is("draw:image")) continue;
        const auto [data, type] = shown_by(each, in);
        if (!type) continue;
        if (made) {
            if (*type != doc::image_type::svg) made->fallback = data;
            return made;
        }
        made = doc::image{.data = data,
                          .alt = alternative(frame),
                          .width = read_length(frame.value("svg:width")).value_or(length{}),
                          .height = read_length(frame.value("svg:height")).value_or(length{})};
        if (*type != doc::image_type::svg) return made;
    }
    return made;
}

/// The sides of a picture where they are no size; they are then its natural ones.
void drop_bad_size(doc::image& picture) {
    if (picture.width < length{}) picture.width = {};
    if (picture.height < length{}) picture.height = {};
}

// What stands in a shape besides shapes and text says how it is drawn.
constexpr std::array<std::string_view, 15> shapes{
    "draw:a",       "draw:caption", "draw:circle",   "draw:connector", "draw:custom-shape",
    "draw:ellipse", "draw:frame",   "draw:g",        "draw:line",      "draw:measure",
    "draw:path",    "draw:polygon", "draw:polyline", "draw:rect",      "draw:regular-polygon"};

constexpr std::array<std::string_view, 5> objects{"draw:applet", "draw:floating-frame", "draw:object",
                                                  "draw:object-ole", "draw:plugin"};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& names, const xml::cursor& which) noexcept {
    return std::ranges::find(names, which.name()) != names.end();
}

std::optional<doc::image> read_frame(const xml::cursor& from, story& in, blocks& into) {
    for (const xml::cursor each : from.children()) {
        if (each.is("draw:text-box")) return read_blocks(each, in, into), std::nullopt;
        if (each.is("table:table")) return read_table(each, in, into), std::nullopt;
        if (is_one_of(objects, each)) return into.emplace_back(unmodelled(each, in)), std::nullopt;
    }
    auto picture = picture_of(from, in);
    if (picture) drop_bad_size(*picture);
    const auto image = from.first("draw:image");
    if (!picture && image) into.emplace_back(unmodelled(image, in));
    return picture;
}

}  // namespace

bool is_shape(const xml::cursor& which) noexcept { return is_one_of(shapes, which); }

std::optional<doc::image> read_shape(const xml::cursor& from, story& in, blocks& into) {
    if (from.is("draw:frame")) return read_frame(from, in, into);
    read_text_blocks(from, in, into);
    std::optional<doc::image> first;
    for (const xml::cursor each : from.children()) {
        if (!is_shape(each)) continue;
        auto picture = read_shape(each, in, into);
        if (picture && first) {
            in.bound.take_blocks(1, each);
            into.emplace_back(doc::paragraph{.content = {std::move(*picture)}});
        } else if (picture) {
            first = std::move(picture);
        }
    }
    return first;
}

}  // namespace ita::odt
