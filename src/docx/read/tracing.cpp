// src/docx/read/tracing.cpp - which bytes of its part a paragraph, a row or a cell is read from, told to who asks.
#include <utility>

#include "docx/read/story.hpp"
#include "xml/splice.hpp"

namespace ita::docx {
namespace {

/// The text of an element that holds one and nothing else; nothing where it holds a CDATA section or several.
xml::cursor only_text(xml::cursor t) {
    xml::cursor found;
    for (const xml::cursor each : t.all()) {
        if (found || !each.is_text() || each.span() != each.content_span()) return {};
        found = each;
    }
    return found;
}

/// Word fills a control that is bound to data whenever it opens the file. Source: ECMA-376-1, 17.5.2.6 w:dataBinding.
bool is_filled(xml::cursor holder) {
    return holder.is("w:fldSimple") || (holder.is("w:sdt") && holder.first("w:sdtPr").first("w:dataBinding"));
}

/// Where the words that are shown of a text stand in it: blanks at both its ends may be left out.
byte_range shown_in(std::string_view raw, std::size_t shown) {
    std::string words;
    xml::append_unescaped(words, raw);
    const auto before = words.size() == shown ? 0 : words.find_first_not_of(" \t\n\r");
    const auto from = xml::raw_offset(raw, before);
    return {from, from + xml::raw_offset(raw.substr(from), shown)};
}

}  // namespace

doc::origin story_reader::origin_of(xml::cursor element) {
    const doc::origin made{element.number() + 1};
    if (told_ != nullptr) told_->elements.insert_or_assign(made.element, element.span());
    return made;
}

/// Words that wait for a paragraph come from one before, whose mark is deleted.
void story_reader::trace_paragraph(xml::cursor p, line& into) {
    into.made.from = {p.number() + 1};
    if (told_ == nullptr) return;
    into.traced.is_joined |= !is_empty(into);
    into.traced.whole = p.span();
    into.traced.content = p.content_span();
}

void story_reader::trace_list(std::int64_t list, const doc::list_label& label, xml::cursor p) {
    if (told_ == nullptr || label.kind == doc::label_kind::bullet) return;
    const auto [known, is_first] = told_->lists.try_emplace(list, p.span());
    if (!is_first) known->second.to = p.span().to;
}

void story_reader::trace_words(std::string_view shown, xml::cursor from, line& into) {
    if (told_ == nullptr) return;
    auto& all = into.traced.pieces;
    doc::piece made{.at = all.empty() ? 0 : all.back().at + all.back().size,
                    .size = shown.size(),
                    .raw = from.span(),
                    .is_field = here_->fields.is_open() || from.is("w:fldChar")};
    for (auto above = from.parent(); above; above = above.parent()) {
        if (made.run.to == 0 && above.is("w:r")) made.run = above.span();
        made.is_field |= is_filled(above);
    }
    if (const auto text = from.is("w:t") ? only_text(from) : xml::cursor{}) {
        const auto whole = text.span();
        const auto inner = shown_in(std::string_view(told_->text).substr(whole.from, whole.size()), shown.size());
        made.raw = {whole.from + inner.from, whole.from + inner.to};
        made.is_text = true;
    }
    all.push_back(made);
}

void story_reader::tell_paragraph(line& done) {
    if (told_ != nullptr) told_->paragraphs.insert_or_assign(done.made.from.element, std::move(done.traced));
}

}  // namespace ita::docx
