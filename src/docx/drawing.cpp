#include "docx/drawing.hpp"

#include <fmt/format.h>

#include "docx/names.hpp"

namespace ita::docx {
namespace {

std::string embed(const shared_bytes& data, doc::image_type type, story& into) {
    return into.links.add(relationship_type("image"), into.all.pictures.keep(data, type).name);
}

// Word 2016 and later take the SVG, all others the picture that w:blip itself embeds.
// Source: [MS-ODRAWXML], 2.9 svgBlip.
void write_svg_blip(xml::element blip, const doc::image& picture, story& into) {
    blip.add("a:extLst")
        .add("a:ext")
        .set("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")
        .add("asvg:svgBlip")
        .set("xmlns:asvg", ns::asvg)
        .set("r:embed", embed(picture.data, doc::image_type::svg, into));
}

void write_blip_fill(xml::element fill, const doc::image& picture, doc::image_type type, story& into) {
    const bool svg = type == doc::image_type::svg;
    const auto blip =
        fill.add("a:blip").set("r:embed", svg ? embed(picture.fallback, doc::inspect(picture.fallback).type, into)
                                              : embed(picture.data, type, into));
    if (svg) write_svg_blip(blip, picture, into);
    fill.add("a:stretch").add("a:fillRect");
}

void write_extent(xml::element made, const doc::extent& size) {
    made.set("cx", size.width.emu()).set("cy", size.height.emu());
}

void write_sp_pr(xml::element properties, const doc::extent& size) {
    const auto transform = properties.add("a:xfrm");
    transform.add("a:off").set("x", "0").set("y", "0");
    write_extent(transform.add("a:ext"), size);
    properties.add("a:prstGeom").set("prst", "rect").add("a:avLst");
}

void write_identity(xml::element made, std::int64_t id, const std::string& alt) {
    made.set("id", id).set("name", fmt::format("Picture {}", id));
    if (!alt.empty()) made.set("descr", alt);
}

}  // namespace

// Source: ECMA-376-1, 20.4.2.8 wp:inline and 20.2.2.5 pic:pic.
void write_drawing(xml::element drawing, const doc::image& picture, story& into) {
    const auto facts = doc::inspect(picture.data);
    const auto size = doc::shown_size(picture, facts);
    const auto id = ++into.all.drawings;

    const auto in_line = drawing.add("wp:inline");
    for (const auto* side : {"distT", "distB", "distL", "distR"}) in_line.set(side, "0");
    write_extent(in_line.add("wp:extent"), size);
    write_identity(in_line.add("wp:docPr"), id, picture.alt);
    in_line.add("wp:cNvGraphicFramePr").add("a:graphicFrameLocks").set("xmlns:a", ns::a).set("noChangeAspect", "1");
    const auto data = in_line.add("a:graphic").set("xmlns:a", ns::a).add("a:graphicData").set("uri", ns::pic);
    const auto pic = data.add("pic:pic").set("xmlns:pic", ns::pic);
    const auto names = pic.add("pic:nvPicPr");
    write_identity(names.add("pic:cNvPr"), id, picture.alt);
    names.add("pic:cNvPicPr");
    write_blip_fill(pic.add("pic:blipFill"), picture, facts.type, into);
    write_sp_pr(pic.add("pic:spPr"), size);
}

}  // namespace ita::docx
