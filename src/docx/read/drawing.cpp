// src/docx/read/drawing.cpp - w:drawing, w:pict and w:object: pictures, text boxes, and what is not modelled.
#include <algorithm>
#include <utility>

#include "base/named.hpp"
#include "docx/read/story.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {

struct story_reader::drawing_rules {
    using self = story_reader;
    // Elements that are not here are looked into: what is drawn stands deep in shapes and groups.
    static constexpr auto all = by_name<drawing_rule>({
        {"c:chart", &self::anchor_drawn_opaque},
        {"dgm:relIds", &self::anchor_drawn_opaque},
        {"mc:AlternateContent", &self::read_drawing_alternate},
        {"o:OLEObject", &self::anchor_drawn_opaque},
        {"pic:pic", &self::read_pic},
        {"v:image", &self::read_shape},
        {"v:imagedata", &self::read_image_data},
        {"v:rect", &self::read_shape},
        {"v:shape", &self::read_shape},
        {"v:textpath", &self::anchor_drawn_opaque},
        {"w:control", &self::anchor_drawn_opaque},
        {"w:movie", &self::anchor_drawn_opaque},
        {"w:txbxContent", &self::read_text_box},
        {"wp:anchor", &self::read_frame},
        {"wp:inline", &self::read_frame},
    });
};

namespace {

length emu(std::string_view text) {
    constexpr auto most = length::from_centimetres(200);
    const auto found = length::from_emu(whole(text).value_or(0));
    return found > length{} && found <= most ? found : length{};
}

/// "width:100pt;height:2in" of VML; a bare number counts pixels of 1/96 inch.
length style_length(std::string_view style, std::string_view property) {
    while (!style.empty()) {
        auto one = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(one.size() + 1, style.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        if (!one.starts_with(property) || one.size() == property.size() || one[property.size()] != ':') continue;
        one.remove_prefix(property.size() + 1);
        constexpr std::int64_t pixel = 9'525;
        if (const auto pixels = whole(one)) return length::from_emu(*pixels * pixel);
        return on_paper(twips(one)).value_or(length{});
    }
    return {};
}

std::string_view one_of(std::string_view first, std::string_view other) { return first.empty() ? other : first; }

}  // namespace

void story_reader::read_drawn(xml::cursor drawn, words& into) {
    if (!here_->fields.show_text()) return;
    settle_break(into);
    read_drawing(drawn, {}, into);
}

void story_reader::read_drawing(xml::cursor parent, const extent& size, words& into) {
    for (const xml::cursor each : parent.children()) {
        const auto* const rule = ita::find(drawing_rules::all, each.name());
        rule == nullptr ? read_drawing(each, size, into) : (this->**rule)(each, size, into);
    }
}

void story_reader::anchor_drawn_opaque(xml::cursor unknown, const extent&, words& into) {
    anchor_opaque(unknown, into.into);
}

/// Text boxes stand behind the paragraph that they are anchored in.
void story_reader::read_text_box(xml::cursor content, const extent&, words& into) {
    for (auto& each : read(content)) into.into.anchored.push_back(std::move(each));
}

// Source: ECMA-376-1, 20.4.2.7 wp:extent and 20.4.2.5 wp:docPr.
void story_reader::read_frame(xml::cursor frame, const extent&, words& into) {
    const auto size = frame.first("wp:extent");
    const auto about = frame.first("wp:docPr");
    read_drawing(frame,
                 {emu(size.value("cx")), emu(size.value("cy")), one_of(about.value("descr"), about.value("title"))},
                 into);
}

void story_reader::read_shape(xml::cursor shape, const extent&, words& into) {
    const auto style = shape.value("style");
    const extent size{style_length(style, "width"), style_length(style, "height"),
                      one_of(shape.value("alt"), shape.value("title"))};
    read_drawing(shape, size, into);
}

// Word keeps an SVG beside a bitmap for readers that know none: [MS-ODRAWXML], 2.9 svgBlip.
void story_reader::read_pic(xml::cursor pic, const extent& frame, words& into) {
    const auto blip = pic.first("pic:blipFill").first("a:blip");
    const auto own = pic.first("pic:nvPicPr").first("pic:cNvPr");
    // In a group the frame is that of the group.
    const auto size = pic.first("pic:spPr").first("a:xfrm").first("a:ext");
    const bool alone = pic.parent().is("a:graphicData");
    doc::image made{.alt = clean(one_of(own.value("descr"), frame.alt)),
                    .width = alone ? frame.width : emu(size.value("cx")),
                    .height = alone ? frame.height : emu(size.value("cy"))};
    for (const xml::cursor each : blip.first("a:extLst").children())
        if (const auto svg = each.first("asvg:svgBlip"))
            if (const auto data = picture_of(svg.value("r:embed")); !data.empty()) made.data = data;
    add_picture(pic, std::move(made), blip.value("r:embed"), into);
}

void story_reader::read_image_data(xml::cursor image_data, const extent& size, words& into) {
    doc::image made{
        .alt = clean(one_of(size.alt, image_data.value("o:title"))), .width = size.width, .height = size.height};
    add_picture(image_data, std::move(made), image_data.value("r:id"), into);
}

void story_reader::add_picture(xml::cursor at, doc::image made, std::string_view id, words& into) {
    (made.data.empty() ? made.data : made.fallback) = picture_of(id);
    if (made.data.empty()) {
        all_.doubt.tell(at, "a picture that lies outside, is not there or is no PNG, JPEG or SVG is not read");
        return anchor_opaque(at, into.into);
    }
    flush(into);
    into.into.made.content.emplace_back(std::move(made));
}

/// The bytes that a relationship leads to where they are a picture that our values hold; none otherwise.
shared_bytes story_reader::picture_of(std::string_view id) {
    const auto* const target = part_.links.by_id(id);
    const auto name = target == nullptr || target->external ? std::string_view() : all_.parts.find(target->target);
    if (name.empty()) return {};
    return all_.pictures.find(name, [&] { return all_.parts.package().data(name); }).data;
}

}  // namespace ita::docx
