#include "odt/paragraph.hpp"

#include "odt/text.hpp"

namespace ita::odt {
namespace {

xml::element write_empty_p(xml::element into, const doc::paragraph& paragraph, const doc::paragraph_format& format,
                           part& in, const place& where) {
    const auto made = into.add("text:p");
    const auto& style = in.automatic.paragraph(in.styles.at(paragraph.style, where), format, where);
    if (!style.empty()) made.set("text:style-name", style);
    return made;
}

// A tab after the label lands on the left indent by itself where the first line hangs.
void write_typed_label(xml::element p, const doc::list_label& label, const place& where) {
    expect_sound(label.text, where);
    write_text(p, label.text, {});
    p.add("text:tab");
}

}  // namespace

void write_p_as(xml::element into, const doc::paragraph& paragraph, const doc::paragraph_format& format, part& in,
                const place& where) {
    write_spans(write_empty_p(into, paragraph, format, in, where), paragraph.content, in, where);
}

void write_p(xml::element into, const doc::paragraph& paragraph, part& in, const place& where) {
    const auto made = write_empty_p(into, paragraph, paragraph.format, in, where);
    if (paragraph.label) write_typed_label(made, *paragraph.label, where);
    write_spans(made, paragraph.content, in, where);
}

}  // namespace ita::odt
