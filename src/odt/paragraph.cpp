#include "odt/paragraph.hpp"

#include "odt/text.hpp"

namespace ita::odt {
namespace {

xml::element write_empty_p(xml::element into, const doc::paragraph& paragraph, const doc::paragraph_format& format,
                           part& in) {
    const auto made = into.add("text:p");
    const auto& style = in.automatic.paragraph(in.styles.at(paragraph.style), format);
    if (!style.empty()) made.set("text:style-name", style);
    return made;
}

// A tab after the label lands on the left indent by itself where the first line hangs.
void write_typed_label(xml::element p, const doc::list_label& label) {
    write_text(p, label.text, {});
    p.add("text:tab");
}

}  // namespace

void write_p_as(xml::element into, const doc::paragraph& paragraph, const doc::paragraph_format& format, part& in) {
    write_spans(write_empty_p(into, paragraph, format, in), paragraph.content, in);
}

void write_p(xml::element into, const doc::paragraph& paragraph, part& in) {
    const auto made = write_empty_p(into, paragraph, paragraph.format, in);
    if (paragraph.label && !paragraph.label->text.empty()) write_typed_label(made, *paragraph.label);
    write_spans(made, paragraph.content, in);
}

}  // namespace ita::odt
