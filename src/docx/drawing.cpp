#include "docx/drawing.hpp"

#include <fmt/format.h>

#include "docx/names.hpp"

namespace ita::docx {
namespace {

struct extent {
    length width{};
    length height{};
    bool operator==(const extent&) const = default;
};

doc::image_facts facts_of(const bytes& data, const char* field, const place& at) {
    try {
        return doc::inspect(data);
    } catch (const error& problem) {
        at.refuse(problem.code(), problem.message(), field);
    }
}

void require_size(length side, const char* field, const place& at) {
    const auto most = length::from_centimetres(55.88);  // 22 inches, beyond which Word shows nothing
    if (side < length{} || side > most)
        at.refuse(errc::out_of_range,
                  fmt::format("expected a side from 0 cm to {:.2f} cm, found {:.2f} cm", most.centimetres(),
                              side.centimetres()),
                  field);
}

extent shown_size(const doc::image& picture, const doc::image_facts& natural, const place& at) {
    if (natural.width <= length{} || natural.height <= length{})
        at.refuse(errc::not_a_picture, "expected a picture that is wider and higher than nothing", "data");
    extent size{picture.width, picture.height};
    if (size == extent{}) size = {natural.width, natural.height};
    if (size.width == length{}) size.width = size.height * (natural.width / natural.height);
    if (size.height == length{}) size.height = size.width * (natural.height / natural.width);
    require_size(size.width, "width", at);
    require_size(size.height, "height", at);
    return size;
}

std::string embed(const bytes& data, doc::image_type type, story& into) {
    return into.links.add(relationship_type("image"), into.all.pictures.keep(data, type));
}

/// The picture that every reader knows.
const bytes& plain_picture(const doc::image& picture, doc::image_type type, const place& at) {
    if (type != doc::image_type::svg) return picture.data;
    if (picture.fallback.empty())
        at.refuse(errc::missing_field,
                  "expected a fall-back picture (PNG or JPEG) beside the SVG, since DOCX cannot do without, found none",
                  "fallback");
    return picture.fallback;
}

doc::image_type plain_type(const doc::image& picture, doc::image_type type, const place& at) {
    if (type != doc::image_type::svg) return type;
    const auto facts = facts_of(picture.fallback, "fallback", at);
    if (facts.type == doc::image_type::svg)
        at.refuse(errc::not_a_picture, "expected a fall-back picture in PNG or JPEG, found SVG", "fallback");
    return facts.type;
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
    const auto& plain = plain_picture(picture, type, into.all.at);
    const auto blip = fill.add("a:blip").set("r:embed", embed(plain, plain_type(picture, type, into.all.at), into));
    if (type == doc::image_type::svg) write_svg_blip(blip, picture, into);
    fill.add("a:stretch").add("a:fillRect");
}

void write_extent(xml::element made, const extent& size) {
    made.set("cx", size.width.emu()).set("cy", size.height.emu());
}

void write_sp_pr(xml::element properties, const extent& size) {
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
    const auto& at = into.all.at;
    at.require_sound(picture.alt, "alt");
    const auto facts = facts_of(picture.data, "data", at);
    const auto size = shown_size(picture, facts, at);
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
