#include "odt/read/tracing.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <ita/doc/path.hpp>

#include "xml/splice.hpp"

namespace ita::odt {
namespace {

// What holds words that somebody typed. Other elements of text are fields.
constexpr std::array<std::string_view, 7> holders{
    "loext:content-control", "text:a", "text:meta", "text:p", "text:ruby", "text:ruby-base", "text:span"};

bool is_field(const xml::cursor& element) {
    return std::ranges::find(holders, element.name()) == holders.end() && !element.name().starts_with(':');
}

/// The item of a list that holds nothing but this paragraph; what an item may bear besides is its number.
byte_range item_of(const xml::cursor& paragraph) {
    const auto item = paragraph.parent();
    if (!item.is("text:list-item") && !item.is("text:list-header")) return {};
    std::size_t numbers_left = 4;
    for (const xml::cursor each : item.children()) {
        if (each == paragraph) continue;
        if (!each.is("text:number") || numbers_left-- == 0) return {};
    }
    return item.span();
}

bool is_cdata(const xml::cursor& text) { return text.span() != text.content_span(); }

}  // namespace

doc::piece tracing::next(const xml::cursor& from, std::size_t size) const {
    doc::piece made{
        .at = pieces_.empty() ? 0 : pieces_.back().at + pieces_.back().size, .size = size, .raw = from.span()};
    for (auto above = from.parent(); above != paragraph_; above = above.parent()) {
        if (made.run.to == 0 && (above.is("text:span") || above.is("text:a"))) made.run = above.span();
        made.is_field |= is_field(above);
    }
    if (made.run.to == 0) made.run = paragraph_.span();
    return made;
}

void tracing::add_sign(const xml::cursor& element, std::size_t size) {
    if (to_ != nullptr && size != 0) pieces_.push_back(next(element, size));
}

void tracing::add_text(const xml::cursor& text) {
    if (shown_.empty()) return;
    if (is_cdata(text)) {
        std::size_t size = 0;
        for (const auto& each : shown_) size += each.to - each.from;
        add_sign(text, size);
    } else {
        add_stretches(text);
    }
    shown_.clear();
}

// Each goes on from where the one before ended, so that a text is looked through once.
void tracing::add_stretches(const xml::cursor& text) {
    auto piece = next(text, 0);
    piece.is_text = true;
    const auto whole = std::string_view(to_->text).substr(piece.raw.from, piece.raw.size());
    std::size_t raw = 0;
    std::size_t words = 0;
    const auto go_to = [&](std::size_t at) {
        raw += xml::raw_offset(whole.substr(raw), at - std::exchange(words, at));
        return text.span().from + raw;
    };
    for (const auto& each : shown_) {
        piece.at += std::exchange(piece.size, each.to - each.from);
        piece.raw.from = go_to(each.from);
        piece.raw.to = go_to(each.to);
        pieces_.push_back(piece);
    }
}

/// A blank at the end of a paragraph is not shown.
void tracing::drop_behind(std::size_t size) {
    while (!pieces_.empty() && pieces_.back().at + pieces_.back().size > size) {
        auto& last = pieces_.back();
        if (last.at >= size) {
            pieces_.pop_back();
            continue;
        }
        last.size = size - last.at;
        const auto raw = std::string_view(to_->text).substr(last.raw.from, last.raw.size());
        if (last.is_text) last.raw.to = last.raw.from + xml::raw_offset(raw, last.size);
    }
}

void tracing::finish(const doc::paragraph& made) {
    if (to_ == nullptr) return;
    drop_behind(doc::text_of(made).size());
    to_->paragraphs.insert_or_assign(made.from.element, doc::traced_paragraph{.whole = paragraph_.span(),
                                                                              .content = paragraph_.content_span(),
                                                                              .list_item = item_of(paragraph_),
                                                                              .pieces = std::move(pieces_)});
}

doc::origin tell_element(const xml::cursor& from, const story& in) {
    const doc::origin made{from.number() + 1};
    if (in.told != nullptr) in.told->elements.insert_or_assign(made.element, from.span());
    return made;
}

}  // namespace ita::odt
