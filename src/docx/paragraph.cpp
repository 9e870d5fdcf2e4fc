#include "docx/paragraph.hpp"

#include <array>

#include <fmt/format.h>

#include "docx/run.hpp"

namespace ita::docx {
namespace {

// Word's own bounds: 22 inches either way. Source: [MS-OI29500], 2.1.50 to 2.1.52.
constexpr range anywhere{length::from_centimetres(-55.88), length::from_centimetres(55.88)};
constexpr range forward{length{}, length::from_centimetres(55.88)};

// Source: ECMA-376-1 (transitional), 17.18.44 ST_Jc.
const char* jc_of(doc::alignment align) {
    constexpr std::array names{"left", "center", "right", "both", "thaiDistribute"};
    return names[static_cast<std::size_t>(align)];
}

const char* kind_of(doc::tab_kind kind) {
    constexpr std::array names{"left", "center", "right"};
    return names[static_cast<std::size_t>(kind)];
}

void write_switches(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format) {
    if (format.keep_with_next) p_pr.add_switch("w:keepNext", *format.keep_with_next);
    if (format.keep_together) p_pr.add_switch("w:keepLines", *format.keep_together);
    if (format.page_break_before) p_pr.add_switch("w:pageBreakBefore", *format.page_break_before);
}

void write_tabs(sequence<p_pr_order>& p_pr, const std::vector<doc::tab_stop>& stops, const place& at) {
    if (stops.empty()) return;
    const auto tabs = p_pr.add("w:tabs");
    for (const auto& stop : stops)
        tabs.add("w:tab").set("w:val", kind_of(stop.kind)).set("w:pos", at.twips(stop.at, anywhere, "format/tabs"));
}

std::int64_t line_of(double spacing, const place& at) {
    if (!(spacing >= 0.5 && spacing <= 5))
        at.refuse(errc::out_of_range, fmt::format("expected a line spacing from 0.5 to 5, found {:.2f}", spacing),
                  "format/line_spacing");
    return static_cast<std::int64_t>(spacing * 240 + 0.5);  // 240 is a single line: ECMA-376-1, 17.3.1.33
}

void write_spacing(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format, const place& at) {
    if (!format.before && !format.after && !format.line_spacing) return;
    const auto spacing = p_pr.add("w:spacing");
    if (format.before) spacing.set("w:before", at.twips(*format.before, forward, "format/before"));
    if (format.after) spacing.set("w:after", at.twips(*format.after, forward, "format/after"));
    if (format.line_spacing) spacing.set("w:line", line_of(*format.line_spacing, at)).set("w:lineRule", "auto");
}

void write_ind(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format, const place& at) {
    if (!format.left && !format.right && !format.first_line) return;
    const auto ind = p_pr.add("w:ind");
    if (format.left) ind.set("w:left", at.twips(*format.left, anywhere, "format/left"));
    if (format.right) ind.set("w:right", at.twips(*format.right, anywhere, "format/right"));
    if (!format.first_line) return;
    const auto first = at.twips(*format.first_line, anywhere, "format/first_line");
    ind.set(first < 0 ? "w:hanging" : "w:firstLine", first < 0 ? -first : first);
}

void write_num_pr(sequence<p_pr_order>& p_pr, const doc::list_label& label, story& into) {
    const auto num_pr = p_pr.add("w:numPr");
    num_pr.add("w:ilvl").set("w:val", label.level);
    num_pr.add("w:numId").set("w:val", static_cast<std::int64_t>(into.all.lists.number_of(label.text)));
}

/// Word prefers the indents of a list to those of a style, so a list item repeats what its style says of them.
/// Source: ECMA-376-1, 17.7.2 (style hierarchy: numbering comes after paragraph styles).
doc::paragraph_format list_item_format(const doc::paragraph& from, const style_ids& styles) {
    auto format = from.format;
    const auto inherited = styles.indents_of(from.style);
    if (!format.left) format.left = inherited.left;
    if (!format.first_line) format.first_line = inherited.first_line;
    return format;
}

void write_p_pr(xml::element p, const doc::paragraph& from, story& into) {
    const auto& at = into.all.at;
    sequence<p_pr_order> p_pr(p, "w:pPr");
    if (!from.style.empty()) p_pr.add("w:pStyle").set("w:val", into.all.styles.of(from.style, at, "style"));
    if (!from.label || from.label->kind != doc::label_kind::bullet)
        return write_paragraph_format(p_pr, from.format, at);
    write_num_pr(p_pr, *from.label, into);
    write_paragraph_format(p_pr, list_item_format(from, into.all.styles), at);
}

void require_label(const doc::list_label& label, const place& at) {
    if (label.level < 0 || label.level >= bullets::levels)
        at.refuse(errc::out_of_range, fmt::format("expected a level from 0 to 8, found {}", label.level),
                  "label/level");
    at.require_sound(label.text, "label/text");
}

/// Words that have no looks of their own.
const doc::run* first_plain_words(const doc::paragraph& from) {
    const auto* words = from.content.empty() ? nullptr : std::get_if<doc::run>(&from.content.front());
    return words && words->link.empty() && words->format == doc::text_format{} ? words : nullptr;
}

/// The label as text and a tab, since the end of a hanging indent is a tab stop of itself (ECMA-376-1, 17.3.1.12).
/// Plain words go into the same run: how many spans of the content are written with that.
std::size_t write_typed_label(xml::element p, const doc::paragraph& from, story& into) {
    const auto* words = first_plain_words(from);
    if (words) {
        const place::step here(into.all.at, "content", 0);
        into.all.at.require_sound(words->text, "text");
    }
    const auto& label = from.label->text;
    const auto r = write_r(p, {}, has_thai(label) || (words && has_thai(words->text)), into.all.at);
    write_words(r, label);
    r.add("w:tab");
    if (words) write_words(r, words->text);
    return words ? 1 : 0;
}

/// How many spans of the content are written with the label.
std::size_t write_label(xml::element p, const doc::paragraph& from, story& into) {
    if (!from.label) return 0;
    const auto& label = *from.label;
    return label.kind == doc::label_kind::typed && !label.text.empty() ? write_typed_label(p, from, into) : 0;
}

}  // namespace

void write_paragraph_format(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format, const place& at) {
    write_switches(p_pr, format);
    write_tabs(p_pr, format.tabs, at);
    write_spacing(p_pr, format, at);
    write_ind(p_pr, format, at);
    if (format.align) p_pr.add("w:jc").set("w:val", jc_of(*format.align));
}

void write_p(xml::element p, const doc::paragraph& from, story& into) {
    if (from.label) require_label(*from.label, into.all.at);
    write_p_pr(p, from, into);
    for (auto i = write_label(p, from, into); i < from.content.size(); ++i) {
        const place::step here(into.all.at, "content", i);
        std::visit([&](const auto& span) { write_span(p, span, into); }, from.content[i]);
    }
}

void write_gap(xml::element p) {
    sequence<p_pr_order> p_pr(p, "w:pPr");
    p_pr.add("w:spacing").set("w:before", "0").set("w:after", "0").set("w:line", "20").set("w:lineRule", "exact");
    const auto mark = p_pr.add("w:rPr");
    mark.add("w:sz", r_pr_order).set("w:val", "2");
    mark.add("w:szCs", r_pr_order).set("w:val", "2");
}

}  // namespace ita::docx
