#include "odt/frame.hpp"

#include "odt/order.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

void write_image(xml::element frame, const shared_bytes& data, doc::image_type type, part& in) {
    const auto& stored = in.pictures.keep(data, type);
    frame.add("draw:image", order::frame)
        .set("xlink:href", stored.name)
        .set("xlink:type", "simple")
        .set("xlink:show", "embed")
        .set("xlink:actuate", "onLoad")
        .set("draw:mime-type", doc::kind_of(type).media_type);
}

}  // namespace

void write_frame(xml::element paragraph, const doc::image& picture, part& in) {
    const auto facts = doc::inspect(picture.data);
    const auto shown = doc::shown_size(picture, facts);
    const auto frame = paragraph.add("draw:frame")
                           .set("draw:style-name", in.automatic.frame())
                           .set("draw:name", "Picture" + std::to_string(++in.frames))
                           .set("text:anchor-type", "as-char")
                           .set("svg:width", cm(shown.width))
                           .set("svg:height", cm(shown.height));
    write_image(frame, picture.data, facts.type, in);
    if (facts.type == doc::image_type::svg && !picture.fallback.empty())
        write_image(frame, picture.fallback, doc::inspect(picture.fallback).type, in);
    // A reader of the screen takes the description; LibreOffice shows the title where there is one.
    if (!picture.alt.empty()) frame.add("svg:desc", order::frame).text(picture.alt);
}

}  // namespace ita::odt
