#include "odt/frame.hpp"

#include "odt/order.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

struct size {
    length width;
    length height;
};

doc::image_facts facts_of(const bytes& picture, const place& where) {
    try {
        return doc::inspect(picture);
    } catch (const error& problem) {
        fail(problem.code(), where, problem.message());
    }
}

/// A side of zero follows from the other one; both of zero are the natural size.
size shown_size(const doc::image& picture, const doc::image_facts& facts, const place& where) {
    const length none{};
    for (const auto side : {picture.width, picture.height}) expect_between(side, none, longest, where);
    if (picture.width == none && picture.height == none) return {facts.width, facts.height};
    if (picture.width == none) return {facts.width * (picture.height / facts.height), picture.height};
    if (picture.height == none) return {picture.width, facts.height * (picture.width / facts.width)};
    return {picture.width, picture.height};
}

void write_image(xml::element frame, const bytes& data, doc::image_type type, part& in) {
    const auto& stored = in.pictures.add(data, type);
    frame.add("draw:image", order::frame)
        .set("xlink:href", stored.name)
        .set("xlink:type", "simple")
        .set("xlink:show", "embed")
        .set("xlink:actuate", "onLoad")
        .set("draw:mime-type", stored.media_type);
}

}  // namespace

void write_frame(xml::element paragraph, const doc::image& picture, part& in, const place& where) {
    const auto facts = facts_of(picture.data, where);
    const auto shown = shown_size(picture, facts, where);
    expect_sound(picture.alt, where);
    const auto frame = paragraph.add("draw:frame")
                           .set("draw:style-name", in.automatic.frame())
                           .set("draw:name", "Picture" + std::to_string(++in.frames))
                           .set("text:anchor-type", "as-char")
                           .set("svg:width", cm(shown.width))
                           .set("svg:height", cm(shown.height));
    write_image(frame, picture.data, facts.type, in);
    if (facts.type == doc::image_type::svg && !picture.fallback.empty())
        write_image(frame, picture.fallback, facts_of(picture.fallback, where).type, in);
    // A reader of the screen takes the description; LibreOffice shows the title where there is one.
    if (!picture.alt.empty()) frame.add("svg:desc", order::frame).text(picture.alt);
}

}  // namespace ita::odt
