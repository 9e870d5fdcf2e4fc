#include "docx/run.hpp"

#include <algorithm>
#include <optional>

#include "base/iri.hpp"
#include "base/letters.hpp"
#include "docx/drawing.hpp"
#include "docx/names.hpp"

namespace ita::docx {
namespace {

/// A reader drops blanks at the ends of w:t, and some fold doubled ones, unless told to keep them.
bool needs_preserve(std::string_view text) {
    return text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string_view::npos;
}

void write_t(xml::element r, std::string_view text) {
    if (text.empty()) return;
    const auto t = r.add("w:t");
    if (needs_preserve(text)) t.set("xml:space", "preserve");
    t.text(text);
}

void write_r_fonts(sequence<r_pr_order>& r_pr, const std::string& font) {
    r_pr.add("w:rFonts").set("w:ascii", font).set("w:hAnsi", font).set("w:eastAsia", font).set("w:cs", font);
}

void write_sz(sequence<r_pr_order>& r_pr, length size) {
    r_pr.add("w:sz").set("w:val", size.half_points());
    r_pr.add("w:szCs").set("w:val", size.half_points());
}

/// Latin letters read the first, Thai ones the second.
void write_switches(sequence<r_pr_order>& r_pr, child<r_pr_order> latin, child<r_pr_order> complex,
                    const std::optional<bool>& on) {
    if (!on) return;
    r_pr.add_switch(latin, *on);
    r_pr.add_switch(complex, *on);
}

/// Where the run goes: into the paragraph, or into a link in it.
xml::element write_hyperlink(xml::element p, const std::string& link, story& into) {
    return p.add("w:hyperlink")
        .set("r:id", into.links.add_external(relationship_type("hyperlink"), to_iri(link)))
        .set("w:history", "1");
}

}  // namespace

bool has_thai(std::string_view text) noexcept {
    // The first byte is sought by memchr, since most letters of a text are Thai or none is.
    for (auto at = text.find('\xE0'); at != std::string_view::npos; at = text.find('\xE0', at + 1))
        if (starts_thai(text.substr(at))) return true;
    return false;
}

void write_text_format(sequence<r_pr_order>& r_pr, const doc::text_format& format) {
    if (format.font) write_r_fonts(r_pr, *format.font);
    write_switches(r_pr, "w:b", "w:bCs", format.bold);
    write_switches(r_pr, "w:i", "w:iCs", format.italic);
    if (format.color) r_pr.add("w:color").set("w:val", to_hex(*format.color));
    if (format.size) write_sz(r_pr, *format.size);
    if (format.underline) r_pr.add("w:u").set("w:val", *format.underline ? "single" : "none");
}

// Thai is a complex script: without w:cs some readers give it the looks of Latin letters.
// Source: ECMA-376-1, 17.3.2.7 w:cs and 17.3.2.26 w:rFonts.
xml::element write_r(xml::element parent, const doc::text_format& format, bool thai) {
    const auto r = parent.add("w:r");
    sequence<r_pr_order> r_pr(r, "w:rPr");
    write_text_format(r_pr, format);
    if (thai) r_pr.add("w:cs");
    return r;
}

void write_words(xml::element r, std::string_view text) {
    // Each sign is sought by itself: that is memchr, where a search for either takes one step a byte.
    auto line_end = text.find('\n');
    auto tab = text.find('\t');
    std::size_t from = 0;
    for (auto next = std::min(line_end, tab); next != std::string_view::npos; next = std::min(line_end, tab)) {
        write_t(r, text.substr(from, next - from));
        r.add(next == tab ? "w:tab" : "w:br");
        from = next + 1;
        (next == tab ? tab : line_end) = text.find(text[next], from);
    }
    write_t(r, text.substr(from));
}

void write_span(xml::element p, const doc::run& words, story& into) {
    const auto parent = words.link.empty() ? p : write_hyperlink(p, words.link, into);
    const auto r = write_r(parent, words.format, has_thai(words.text));
    write_words(r, words.text);
}

// A complex field: begin, instruction, separator, the result as last known, end.
// The digits come from w:pgNumType, since LibreOffice shows the switch \* ThaiArabic as ก ข ค.
// Source: ECMA-376-1, 17.16.18 w:fldChar.
void write_span(xml::element p, const doc::field& field, story& into) {
    const bool number = field.kind == doc::field_kind::page_number;
    const bool thai = number && into.all.thai_page_numbers;
    const auto next_run = [&] { return write_r(p, field.format, thai); };
    next_run().add("w:fldChar").set("w:fldCharType", "begin");
    next_run().add("w:instrText").set("xml:space", "preserve").text(number ? " PAGE " : " NUMPAGES ");
    next_run().add("w:fldChar").set("w:fldCharType", "separate");
    next_run().add("w:t").text(thai ? "๑" : "1");
    next_run().add("w:fldChar").set("w:fldCharType", "end");
}

void write_span(xml::element p, const doc::image& picture, story& into) {
    write_drawing(p.add("w:r").add("w:drawing"), picture, into);
}

}  // namespace ita::docx
