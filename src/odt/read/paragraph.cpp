#include "odt/read/paragraph.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/named.hpp"
#include "doc/inherit.hpp"
#include "odt/read/blocks.hpp"
#include "odt/read/frame.hpp"
#include "odt/read/line.hpp"
#include "odt/read/tracing.hpp"
#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

/// A paragraph while its content is read.
struct writing {
    story& in;
    blocks& anchored;
    line words{};
    tracing bytes;
};

void read_content(const xml::cursor& from, const line::manner& how, writing& to);

void read_nothing(const xml::cursor&, const line::manner&, writing&) {}

void read_span(const xml::cursor& from, const line::manner& how, writing& to) {
    const auto name = from.value("text:style-name");
    if (name.empty()) return read_content(from, how, to);
    auto format = to.in.sheet.text(name);
    doc::inherit(format, how.format);
    read_content(from, {std::move(format), how.link}, to);
}

void read_a(const xml::cursor& from, const line::manner& how, writing& to) {
    read_content(from, {how.format, std::string(from.value("xlink:href"))}, to);
}

void read_s(const xml::cursor& from, const line::manner& how, writing& to) {
    const auto count = read_count(from.value("text:c"));
    if (count > to.in.bound.most().repeated_blanks)
        too_much(from, fmt::format("expected {} blanks in a row at the most, found {}",
                                   to.in.bound.most().repeated_blanks, count));
    to.in.bound.take_repeated(count, {.bytes = 1}, from);
    to.words.add_kept(std::string(count, ' '), how);
    to.bytes.add_sign(from, count);
}

void read_tab(const xml::cursor& from, const line::manner& how, writing& to) {
    to.words.add_kept("\t", how);
    to.bytes.add_sign(from, 1);
}
void read_line_break(const xml::cursor& from, const line::manner& how, writing& to) {
    to.words.add_kept("\n", how);
    to.bytes.add_sign(from, 1);
}

void read_page_number(const xml::cursor&, const line::manner& how, writing& to) {
    to.words.add(doc::field{doc::field_kind::page_number, how.format});
}
void read_page_count(const xml::cursor&, const line::manner& how, writing& to) {
    to.words.add(doc::field{doc::field_kind::page_count, how.format});
}

void read_ruby(const xml::cursor& from, const line::manner& how, writing& to) {
    read_content(from.first("text:ruby-base"), how, to);
}

void read_note(const xml::cursor& from, const line::manner&, writing& to) {
    blocks said;
    read_blocks(from.first("text:note-body"), to.in, said);
    const bool end = from.value("text:note-class") == "endnote";
    to.in.asides.push_back({.kind = end ? doc::aside_kind::endnote : doc::aside_kind::footnote,
                            .content = paragraphs_of(std::move(said))});
}

void read_comment(const xml::cursor& from, const line::manner&, writing& to) { read_annotation(from, to.in); }

void read_drawing(const xml::cursor& from, writing& to) {
    if (auto picture = read_shape(from, to.in, to.anchored)) to.words.add(std::move(*picture));
}

void read_hidden(const xml::cursor& from, const line::manner& how, writing& to) {
    if (from.value("text:is-hidden") != "true") read_content(from, how, to);
}

using reading = void (*)(const xml::cursor&, const line::manner&, writing&);
// Elements of text that are not listed are fields: what they show is read.
constexpr auto inline_elements = by_name<reading>({
    {"draw:control", read_nothing},
    {"office:annotation", read_comment},
    {"office:annotation-end", read_nothing},
    {"text:a", read_a},
    {"text:hidden-paragraph", read_hidden},
    {"text:hidden-text", read_hidden},
    {"text:line-break", read_line_break},
    {"text:note", read_note},
    {"text:page-count", read_page_count},
    {"text:page-number", read_page_number},
    {"text:ruby", read_ruby},
    {"text:s", read_s},
    {"text:script", read_nothing},
    {"text:soft-page-break", read_nothing},
    {"text:span", read_span},
    {"text:tab", read_tab},
});

bool is_of(std::string_view name, std::string_view prefix) { return name.starts_with(prefix); }

void read_element(const xml::cursor& from, const line::manner& how, writing& to) {
    const auto name = from.name();
    if (const auto* const known = find(inline_elements, name)) return (*known)(from, how, to);
    if (is_shape(from)) return read_drawing(from, to);
    // A field shows its content; an element of another's making may hold words of the paragraph.
    if (is_of(name, "text:") || is_of(name, "presentation:") || is_of(name, "loext:") || is_of(name, ":"))
        return read_content(from, how, to);
    to.anchored.emplace_back(unmodelled(from, to.in));
}

void read_content(const xml::cursor& from, const line::manner& how, writing& to) {
    std::string room;
    for (const xml::cursor each : from.all()) {
        if (each.is_text()) {
            to.words.add(each.text(room), how, to.bytes.shown());
            to.bytes.add_text(each);
        } else {
            read_element(each, how, to);
        }
    }
}

}  // namespace

doc::paragraph read_p(const xml::cursor& from, story& in, blocks& anchored) {
    in.bound.take_blocks(1, from);
    const auto& traits = in.sheet.paragraph(from.value("text:style-name"));
    writing to{.in = in, .anchored = anchored, .bytes = {from, in.told}};
    read_content(from, {traits.text, {}}, to);
    doc::paragraph made{
        .content = to.words.take(), .style = traits.style, .format = traits.format, .from = {from.number() + 1}};
    to.bytes.finish(made);
    return made;
}

}  // namespace ita::odt
