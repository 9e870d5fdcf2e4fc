// src/docx/read/paragraph.cpp - w:p and what stands in it beside runs.
#include <utility>

#include "base/named.hpp"
#include "docx/read/story.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {

struct story_reader::inline_rules {
    using self = story_reader;
    static constexpr auto all = by_name<inline_rule>({
        {"m:oMath", &self::anchor_opaque},
        {"m:oMathPara", &self::anchor_opaque},
        {"mc:AlternateContent", &self::read_inline_alternate},
        {"w:bdo", &self::read_inline},
        {"w:bookmarkEnd", &self::skip},
        {"w:bookmarkStart", &self::skip},
        {"w:commentRangeEnd", &self::skip},
        {"w:commentRangeStart", &self::skip},
        {"w:customXml", &self::read_inline},
        {"w:del", &self::skip},
        {"w:dir", &self::read_inline},
        {"w:fldSimple", &self::read_fld_simple},
        {"w:hyperlink", &self::read_hyperlink},
        {"w:ins", &self::read_inline},
        {"w:moveFrom", &self::skip},
        {"w:moveTo", &self::read_inline},
        {"w:pPr", &self::skip},
        {"w:proofErr", &self::skip},
        {"w:r", &self::read_r},
        {"w:sdt", &self::read_inline_sdt},
        {"w:smartTag", &self::read_inline},
    });
};

namespace {

/// The mark of a paragraph may be deleted or moved away while its words stay: ECMA-376-1, 17.13.5.15.
bool is_gone(xml::cursor mark) { return mark && (mark.first("w:del") || mark.first("w:moveFrom")); }

/// The paragraph of next to no height that stands where Word wants one behind a table, as our writer makes it.
bool is_gap(xml::cursor p) {
    const auto spacing = p.first("w:pPr").first("w:spacing");
    constexpr std::int64_t highest = 20;  // twips: one point
    return spacing.value("w:lineRule") == "exact" && whole(spacing.value("w:line")).value_or(highest + 1) <= highest;
}

void take_indents(doc::paragraph_format& own, const doc::paragraph_format& given) {
    if (!own.left) own.left = given.left;
    if (!own.first_line) own.first_line = given.first_line;
}

}  // namespace

void story_reader::read_p(xml::cursor p) {
    all_.bound.take_blocks(1, p);
    auto now = here_->carried ? *std::exchange(here_->carried, std::nullopt) : line{};
    trace_paragraph(p, now);
    auto looks = read_p_pr(p.first("w:pPr"));
    const bool goes_on = is_gone(looks.mark);
    const auto* const style = all_.styles.of_paragraph(looks.style);
    now.made.format = std::move(looks.format);
    apply(style, p, now);
    if (!goes_on) give_label(looks, style, p, now);
    read_inline(p, now);
    if (here_->fields.end_paragraph()) all_.doubt.tell(p, "a field's instruction does not end with its paragraph");
    if (looks.section) sections_.push_back(looks.section);
    if (goes_on)
        here_->carried = std::move(now);
    else if (!follows_table() || !is_empty(now) || !is_gap(p))
        finish(std::move(now));
}

bool story_reader::follows_table() const noexcept {
    return !here_->blocks.empty() && std::holds_alternative<doc::table>(here_->blocks.back().value);
}

bool story_reader::is_empty(const line& which) noexcept {
    return which.made.content.empty() && which.anchored.empty() && !which.made.label;
}

void story_reader::apply(const style_entry* style, xml::cursor p, line& into) {
    if (style != nullptr) into.made.style = style->shown.name;
    all_.bound.take_words(into.made.style.size(), p);
    if (std::exchange(here_->page_break, {})) into.made.format.page_break_before = true;
}

/// A paragraph's own list comes before its style's; list 0 is none. Source: ECMA-376-1, 17.9.18 w:numId.
void story_reader::give_label(const layout& looks, const style_entry* style, xml::cursor p, line& into) {
    auto where = looks.list ? list_place{*looks.list, looks.level, {}} : list_place{};
    if (!looks.list && style != nullptr && style->list) {
        where = *style->list;
        if (looks.level) where = {where.list, looks.level, {}};
    }
    if (where.list == 0) return;
    auto given = all_.lists.next(where, counters_);
    if (!given) {
        all_.doubt.tell(p, "a paragraph is in a list that is not there; it has no label");
        return;
    }
    all_.bound.take_words(given->label.text.size(), p);
    trace_list(where.list, given->label, p);
    if (!given->label.text.empty()) into.made.label = std::move(given->label);
    // The indents of a style stand above those of the list that it names itself.
    const auto* const names_it = where.style.empty() ? nullptr : all_.styles.find(where.style);
    const auto own = names_it == nullptr ? doc::paragraph_format{} : names_it->shown.paragraph;
    if (!own.left && !own.first_line) take_indents(into.made.format, *given->indents);
}

void story_reader::read_inline(xml::cursor parent, line& into) {
    for (const xml::cursor each : parent.children()) {
        const auto* const rule = ita::find(inline_rules::all, each.name());
        rule == nullptr ? anchor_opaque(each, into) : (this->**rule)(each, into);
    }
}

void story_reader::anchor_opaque(xml::cursor unknown, line& into) {
    const auto name = unknown.name();
    if (name.ends_with("Start") || name.ends_with("End") || name.ends_with("Pr")) return;
    all_.bound.take_blocks(1, unknown);
    into.anchored.emplace_back(unmodelled(unknown));
}

void story_reader::read_hyperlink(xml::cursor hyperlink, line& into) {
    const auto* const target = part_.links.by_id(hyperlink.value("r:id"));
    auto link = target != nullptr && target->external ? clean(target->target) : std::string();
    if (target == nullptr && hyperlink.attribute("r:id"))
        all_.doubt.tell(hyperlink, "a link has a relationship that is not there; its words are plain");
    auto outer = std::exchange(into.link, std::move(link));
    read_inline(hyperlink, into);
    into.link = std::move(outer);
}

void story_reader::read_fld_simple(xml::cursor fld_simple, line& into) {
    auto meaning = meaning_of(fld_simple.value("w:instr"));
    if (meaning.page) {
        words now{into};
        if (here_->fields.show_text()) add_field(*meaning.page, now);
        return;
    }
    auto outer = std::exchange(into.link, meaning.link.empty() ? into.link : std::move(meaning.link));
    read_inline(fld_simple, into);
    into.link = std::move(outer);
}

}  // namespace ita::docx
