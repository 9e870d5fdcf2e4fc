#include "odt/read/blocks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/named.hpp"
#include "odt/read/frame.hpp"
#include "odt/read/paragraph.hpp"
#include "odt/read/table.hpp"
#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

/// An item of a list while its blocks are read.
struct open_item {
    open_list list{};
    std::optional<std::int64_t> start{};
    bool waits_for_label = false;
};

void read_block(const xml::cursor& from, story& in, blocks& into, open_item* item);

/// Moving blocks about costs more than counting them.
void make_room(blocks& into, const xml::cursor& parent) {
    constexpr std::size_t most = 1'000;
    if (into.capacity() == 0) into.reserve(std::min(xml::count_of(parent.children()), most));
}

void read_children(const xml::cursor& parent, story& in, blocks& into, open_item* item) {
    make_room(into, parent);
    for (const xml::cursor child : parent.children()) read_block(child, in, into, item);
}

// The level holds the indents of its items; what the paragraph says itself goes before.
void indent(doc::paragraph_format& format, const list_level& level) {
    if (!format.left && level.left) format.left = level.left;
    if (!format.first_line && level.first_line) format.first_line = level.first_line;
}

/// What a list says of a paragraph.
struct given {
    std::optional<doc::list_label> label{};
    const list_level* indents = nullptr;
};

/// The first paragraph of an item bears its number.
given label(const xml::cursor& from, open_item& item, story& in) {
    const auto& [style, counter, level] = item.list;
    const auto* const used =
        style != nullptr ? style : in.sheet.list(in.sheet.paragraph(from.value("text:style-name")).list_style);
    if (used == nullptr) return {};
    counter->count(*used, level, item.start);
    return {label_of(*used, level, *counter), &(*used)[level]};
}

/// A heading outside of lists is numbered by the outline, where that shows numbers at all.
given label_heading(const xml::cursor& from, story& in) {
    const auto* const style = in.sheet.outline();
    if (style == nullptr || from.value("text:is-list-header") == "true") return {};
    const auto level = std::min(read_count(from.value("text:outline-level")), list_levels) - 1;
    if ((*style)[level].how == doc::counting::none) return {};
    auto& numbers = in.numbers.outline();
    auto start = read_ordinal(from.value("text:start-value"));
    if (!start && from.value("text:restart-numbering") == "true") start = (*style)[level].start;
    numbers.count(*style, level, start);
    return {label_of(*style, level, numbers)};
}

void read_paragraph(const xml::cursor& from, story& in, blocks& into, open_item* item) {
    // Counted before its content is read, since a text box in it may count on.
    given by_list;
    if (item != nullptr && std::exchange(item->waits_for_label, false))
        by_list = label(from, *item, in);
    else if (item == nullptr && from.is("text:h"))
        by_list = label_heading(from, in);
    blocks anchored;
    auto made = read_p(from, in, anchored);
    if (by_list.label) {
        in.bound.take_words(by_list.label->text.size(), from);
        made.label = std::move(by_list.label);
    }
    if (by_list.indents != nullptr) indent(made.format, *by_list.indents);
    into.emplace_back(std::move(made));
    std::ranges::move(anchored, std::back_inserter(into));
}

void read_list(const xml::cursor& list, story& in, blocks& into, open_item* above) {
    const auto open = in.numbers.enter(list, above == nullptr ? nullptr : &above->list, in.sheet);
    for (const xml::cursor child : list.children()) {
        if (!child.is("text:list-item") && !child.is("text:list-header")) continue;
        open_item item{.list = open,
                       .start = read_ordinal(child.value("text:start-value")),
                       .waits_for_label = child.is("text:list-item")};
        if (const auto* const other = in.sheet.list(child.value("text:style-override"))) item.list.style = other;
        read_children(child, in, into, &item);
    }
}

void read_numbered_paragraph(const xml::cursor& from, story& in, blocks& into, open_item*) {
    open_item item{.list = in.numbers.enter_numbered(from, in.sheet),
                   .start = read_ordinal(from.value("text:start-value")),
                   .waits_for_label = true};
    read_children(from, in, into, &item);
}

void read_table_block(const xml::cursor& from, story& in, blocks& into, open_item*) { read_table(from, in, into); }

void read_drawing(const xml::cursor& from, story& in, blocks& into) {
    blocks anchored;
    if (auto picture = read_shape(from, in, anchored)) {
        in.bound.take_blocks(1, from);
        into.emplace_back(doc::paragraph{.content = {std::move(*picture)}});
    }
    std::ranges::move(anchored, std::back_inserter(into));
}

void read_comment(const xml::cursor& from, story& in, blocks&, open_item*) { read_annotation(from, in); }
void read_nothing(const xml::cursor&, story&, blocks&, open_item*) {}

using reading = void (*)(const xml::cursor&, story&, blocks&, open_item*);
// text:tracked-changes holds what was deleted, which is no text any more.
constexpr auto block_elements = by_name<reading>({
    {"draw:control", read_nothing},
    {"office:annotation", read_comment},
    {"office:annotation-end", read_nothing},
    {"office:forms", read_nothing},
    {"style:region-center", read_children},
    {"style:region-left", read_children},
    {"style:region-right", read_children},
    {"svg:desc", read_nothing},
    {"svg:title", read_nothing},
    {"table:table", read_table_block},
    {"text:alphabetical-index", read_children},
    {"text:alphabetical-index-auto-mark-file", read_nothing},
    {"text:alphabetical-index-source", read_nothing},
    {"text:bibliography", read_children},
    {"text:change", read_nothing},
    {"text:change-end", read_nothing},
    {"text:change-start", read_nothing},
    {"text:dde-connection-decls", read_nothing},
    {"text:h", read_paragraph},
    {"text:illustration-index", read_children},
    {"text:index-body", read_children},
    {"text:index-title", read_children},
    {"text:list", read_list},
    {"text:number", read_nothing},  // what a producer saw of the label, which is counted here
    {"text:numbered-paragraph", read_numbered_paragraph},
    {"text:object-index", read_children},
    {"text:p", read_paragraph},
    {"text:section", read_children},
    {"text:sequence-decls", read_nothing},
    {"text:soft-page-break", read_nothing},
    {"text:table-index", read_children},
    {"text:table-of-content", read_children},
    {"text:tracked-changes", read_nothing},
    {"text:user-field-decls", read_nothing},
    {"text:user-index", read_children},
    {"text:variable-decls", read_nothing},
});

// Sources say how an index or a section is made; others' elements may hold text.
bool is_source(std::string_view name) { return name.ends_with("-source"); }

void read_block(const xml::cursor& from, story& in, blocks& into, open_item* item) {
    const auto name = from.name();
    if (const auto* const known = find(block_elements, name)) return (*known)(from, in, into, item);
    if (is_shape(from)) return read_drawing(from, in, into);
    if (is_source(name)) return;
    into.emplace_back(unmodelled(from, in));
}

}  // namespace

void read_blocks(const xml::cursor& parent, story& in, blocks& into) { read_children(parent, in, into, nullptr); }

void read_text_blocks(const xml::cursor& parent, story& in, blocks& into) {
    for (const xml::cursor child : parent.children())
        if (child.name().starts_with("text:")) read_block(child, in, into, nullptr);
}

void read_annotation(const xml::cursor& from, story& in) {
    blocks said;
    read_text_blocks(from, in, said);
    in.asides.push_back({.kind = doc::aside_kind::comment,
                         .author = from.first("dc:creator").text_of(),
                         .content = paragraphs_of(std::move(said))});
}

doc::opaque unmodelled(const xml::cursor& from, story& in) {
    in.bound.take_blocks(1, from);
    const std::string name(from.name().starts_with(':') ? from.raw_name() : from.name());
    in.unsure.tell(from, "expected text, a table or a picture, found " + name + ", which is left out");
    return {name};
}

}  // namespace ita::odt
