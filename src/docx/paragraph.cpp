#include "docx/paragraph.hpp"

#include <algorithm>
#include <array>

#include "docx/run.hpp"

namespace ita::docx {
namespace {

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

void write_tabs(sequence<p_pr_order>& p_pr, const std::vector<doc::tab_stop>& stops) {
    if (stops.empty()) return;
    const auto tabs = p_pr.add("w:tabs");
    for (const auto& stop : stops) tabs.add("w:tab").set("w:val", kind_of(stop.kind)).set("w:pos", stop.at.twips());
}

// 240 is a single line: ECMA-376-1, 17.3.1.33.
std::int64_t line_of(double spacing) { return static_cast<std::int64_t>(spacing * 240 + 0.5); }

void write_spacing(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format) {
    if (!format.before && !format.after && !format.line_spacing) return;
    const auto spacing = p_pr.add("w:spacing");
    if (format.before) spacing.set("w:before", format.before->twips());
    if (format.after) spacing.set("w:after", format.after->twips());
    if (format.line_spacing) spacing.set("w:line", line_of(*format.line_spacing)).set("w:lineRule", "auto");
}

void write_ind(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format) {
    if (!format.left && !format.right && !format.first_line) return;
    const auto ind = p_pr.add("w:ind");
    if (format.left) ind.set("w:left", format.left->twips());
    if (format.right) ind.set("w:right", format.right->twips());
    if (!format.first_line) return;
    const auto first = format.first_line->twips();
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

bool has_bullet(const doc::paragraph& from) { return from.label && from.label->kind == doc::label_kind::bullet; }

void write_p_pr(xml::element p, const doc::paragraph& from, story& into) {
    sequence<p_pr_order> p_pr(p, "w:pPr");
    if (!from.style.empty()) p_pr.add("w:pStyle").set("w:val", into.all.styles.of(from.style));
    if (!has_bullet(from)) return write_paragraph_format(p_pr, from.format);
    write_num_pr(p_pr, *from.label, into);
    write_paragraph_format(p_pr, list_item_format(from, into.all.styles));
}

bool wears(const doc::paragraph& who, const paragraph_dress& which) {
    return who.style == which.style && who.format == which.format &&
           (has_bullet(who) ? which.bullet == who.label : !which.bullet);
}

paragraph_dress dress_of(const doc::paragraph& from, story& into) {
    xml::tree made;
    write_p_pr(made.start("w:p"), from, into);
    paragraph_dress dress{.style = from.style, .format = from.format};
    if (has_bullet(from)) dress.bullet = from.label;
    made.print_children(dress.printed);
    return dress;
}

/// The w:pPr of a paragraph, or nothing.
const std::string& printed_p_pr(const doc::paragraph& from, story& into) {
    constexpr std::size_t handful = 12;
    auto& known = into.all.dresses;
    const auto found = std::ranges::find_if(known, [&](const auto& dress) { return wears(from, dress); });
    if (found != known.end()) return found->printed;
    if (known.size() == handful) known.clear();
    return known.emplace_back(dress_of(from, into)).printed;
}

/// Words that have no looks of their own.
const doc::run* first_plain_words(const doc::paragraph& from) {
    const auto* words = from.content.empty() ? nullptr : std::get_if<doc::run>(&from.content.front());
    return words && words->link.empty() && words->format == doc::text_format{} ? words : nullptr;
}

/// The label as text and a tab, since the end of a hanging indent is a tab stop of itself (ECMA-376-1, 17.3.1.12).
/// Plain words go into the same run: how many spans of the content are written with that.
std::size_t write_typed_label(xml::element p, const doc::paragraph& from) {
    const auto* words = first_plain_words(from);
    const auto& label = from.label->text;
    const auto r = write_r(p, {}, has_thai(label) || (words && has_thai(words->text)));
    write_words(r, label);
    r.add("w:tab");
    if (words) write_words(r, words->text);
    return words ? 1 : 0;
}

/// How many spans of the content are written with the label.
std::size_t write_label(xml::element p, const doc::paragraph& from) {
    if (!from.label) return 0;
    const auto& label = *from.label;
    return label.kind == doc::label_kind::typed && !label.text.empty() ? write_typed_label(p, from) : 0;
}

}  // namespace

void write_paragraph_format(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format) {
    write_switches(p_pr, format);
    write_tabs(p_pr, format.tabs);
    write_spacing(p_pr, format);
    write_ind(p_pr, format);
    if (format.align) p_pr.add("w:jc").set("w:val", jc_of(*format.align));
}

void write_p(xml::element p, const doc::paragraph& from, story& into) {
    const auto& p_pr = printed_p_pr(from, into);
    if (!p_pr.empty()) p.markup(p_pr);
    for (auto i = write_label(p, from); i < from.content.size(); ++i)
        std::visit([&](const auto& span) { write_span(p, span, into); }, from.content[i]);
}

void write_gap(xml::element p) {
    sequence<p_pr_order> p_pr(p, "w:pPr");
    p_pr.add("w:spacing").set("w:before", "0").set("w:after", "0").set("w:line", "20").set("w:lineRule", "exact");
    sequence<r_pr_order> mark(p_pr.add("w:rPr"));
    mark.add("w:sz").set("w:val", "2");
    mark.add("w:szCs").set("w:val", "2");
}

}  // namespace ita::docx
