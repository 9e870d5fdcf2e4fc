#include "doc/check.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "doc/pictures.hpp"

namespace ita::doc {
namespace {

void check_style(const std::string& name, const place& here, const rules& by) {
    if (name.empty() || by.styles.contains(name)) return;
    require_sound(name, here);
    refuse(errc::missing_field, here, fmt::format("expected a style of the document, found \"{}\"", name));
}

void check_label(const list_label& label, const place& here) {
    if (label.level < 0 || label.level >= bounds::levels)
        refuse(errc::out_of_range, {here, "level"},
               fmt::format("expected a level from 0 to {}, found {}", bounds::levels - 1, label.level));
    if (label.kind == label_kind::bullet && label.text.empty())
        refuse(errc::missing_field, {here, "text"}, "expected a sign for the bullet, found none");
    require_sound(label.text, {here, "text"});
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

void check_link(const std::string& link, const place& here) {
    require_sound(link, here);
    const auto control = std::ranges::find_if(link, is_control);
    if (control != link.end())
        refuse(errc::unwritable_text, here,
               fmt::format("expected an address, found control character U+{:04X} at byte {}",
                           static_cast<unsigned>(*control), control - link.begin()));
}

void check_span(const run& span, const place& here, const rules& by) {
    if (by.texts == words::unread) require_sound(span.text, {here, "text"});
    if (!span.link.empty()) check_link(span.link, {here, "link"});
    check(span.format, {here, "format"});
}

void check_span(const field& shown, const place& here, const rules&) { check(shown.format, {here, "format"}); }

void check_span(const image& picture, const place& here, const rules& by) { check(picture, here, by); }

image_facts facts_of(byte_view data, const place& here) {
    try {
        return inspect(data);
    } catch (const error& problem) {
        refuse(problem.code(), here, problem.message());
    }
}

void check_fallback(byte_view fallback, const place& here, const rules& by) {
    if (fallback.empty() && by.svg_alone) return;
    if (fallback.empty())
        refuse(errc::missing_field, here,
               "expected a fall-back picture (PNG or JPEG) beside the SVG, since this format cannot do without, "
               "found none");
    if (facts_of(fallback, here).type == image_type::svg)
        refuse(errc::not_a_picture, here, "expected a fall-back picture in PNG or JPEG, found SVG");
}

void check_table(const table& whole, const place& here, std::size_t depth, const rules& by) {
    table_check rows(whole, here, depth);
    for (const auto& each : whole.rows) rows.add(each, here, by);
    rows.close(here);
}

void check_blocks(const std::vector<block>& blocks, const place& cell, std::size_t depth, const rules& by) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const place here{cell, "blocks", i};
        if (const auto* words = std::get_if<paragraph>(&blocks[i].value))
            check(*words, here, by);
        else if (const auto* inner = std::get_if<table>(&blocks[i].value))
            check_table(*inner, here, depth + 1, by);
    }
}

void require_span(std::size_t span, std::size_t room, const place& here) {
    if (span < 1 || span > room)
        refuse(errc::out_of_range, here, fmt::format("expected a span from 1 to {}, found {}", room, span));
}

constexpr place top;

}  // namespace

void require(length value, const range& allowed, const place& here) {
    if (value < allowed.least || value > allowed.most)
        refuse(errc::out_of_range, here,
               fmt::format("expected a length from {:g} cm to {:g} cm, found {:g} cm", allowed.least.centimetres(),
                           allowed.most.centimetres(), value.centimetres()));
}

void check(const paragraph& next, const place& here, const rules& by) {
    check_style(next.style, {here, "style"}, by);
    check(next.format, {here, "format"});
    if (next.label) check_label(*next.label, {here, "label"});
    for (std::size_t i = 0; i < next.content.size(); ++i)
        std::visit([&](const auto& each) { check_span(each, {here, "content", i}, by); }, next.content[i]);
}

void check(const image& picture, const place& here, const rules& by) {
    require_sound(picture.alt, {here, "alt"});
    const auto facts = facts_of(picture.data, {here, "data"});
    const auto shown = shown_size(picture, facts);
    // What was given first, so that a side which follows from it is not blamed.
    require(picture.width, bounds::forward, {here, "width"});
    require(picture.height, bounds::forward, {here, "height"});
    require(shown.width, bounds::forward, {here, "width"});
    require(shown.height, bounds::forward, {here, "height"});
    if (facts.type == image_type::svg) check_fallback(picture.fallback, {here, "fallback"}, by);
}

table_check::table_check(const table& frame, const place& here, std::size_t depth)
    : grid_(frame.columns.size()), depth_(depth), header_rows_(frame.header_rows) {
    if (depth > bounds::tables)
        refuse(errc::limit_reached, here,
               fmt::format("expected at most {} tables within one another, found more", bounds::tables));
    if (frame.columns.empty())
        refuse(errc::missing_field, {here, "columns"}, "expected the width of one column or more, found none");
    for (std::size_t i = 0; i < frame.columns.size(); ++i)
        require(frame.columns[i], bounds::column, {here, "columns", i});
    const place line{here, "line"};
    require(frame.line.width, bounds::line, {line, "width"});
    require(frame.padding, bounds::forward, {here, "padding"});
    require_sound(frame.title, {here, "title"});
}

void table_check::add(const row& next, const place& here, const rules& by) {
    const place mine{here, "rows", rows_};
    grid_.next_row();
    std::size_t column = 0;
    for (std::size_t i = 0; i < next.cells.size(); ++i) {
        column += grid_.covered(column);
        add_cell(next.cells[i], column, {mine, "cells", i}, by);
        column += next.cells[i].column_span;
    }
    column += grid_.covered(column);
    if (column < grid_.columns())
        refuse(errc::missing_field, {mine, "cells"},
               fmt::format("expected cells for {} columns, found cells for {}", grid_.columns(), column));
    ++rows_;
}

void table_check::add_cell(const cell& next, std::size_t column, const place& here, const rules& by) {
    const auto room = grid_.free(column);
    if (room == 0)
        refuse(errc::out_of_range, here, fmt::format("expected cells for {} columns, found one more", grid_.columns()));
    require_span(next.column_span, room, {here, "column_span"});
    if (next.row_span < 1) refuse(errc::out_of_range, {here, "row_span"}, "expected a span of 1 or more, found 0");
    check_blocks(next.blocks, here, depth_, by);
    grid_.place_cell(column, next.column_span, next.row_span);
}

void table_check::close(const place& here) const {
    if (rows_ == 0) refuse(errc::missing_field, {here, "rows"}, "expected one row or more, found none");
    if (grid_.rows_missing() > 0)
        refuse(errc::out_of_range, {here, "rows"},
               fmt::format("expected {} more rows under a cell that spans them, found none", grid_.rows_missing()));
    if (rows_ < header_rows_)
        refuse(errc::out_of_range, {here, "header_rows"},
               fmt::format("expected {} rows or fewer to be shown again, found {}", rows_, header_rows_));
}

void checker::require_open() const {
    if (!is_open_ || table_)
        throw error(errc::internal, {},
                    "expected a document that is open and no table that is, found a block elsewhere");
}

table_check& checker::rows() {
    if (!table_) throw error(errc::internal, {}, "expected open_table() before rows and close_table(), found none");
    return *table_;
}

void checker::open(const document& frame) {
    if (is_open_) throw error(errc::internal, {}, "expected open() once, found it again");
    check(frame, by_);
    is_open_ = true;
}

void checker::add(const paragraph& next) {
    require_open();
    check(next, {top, "body", blocks_}, by_);
    ++blocks_;
}

void checker::open_table(const table& frame) {
    require_open();
    table_.emplace(frame, place{top, "body", blocks_}, 1);
}

void checker::add(const row& next) { rows().add(next, {top, "body", blocks_}, by_); }

void checker::close_table() {
    rows().close({top, "body", blocks_});
    table_.reset();
    ++blocks_;
}

void checker::finish() const { require_open(); }

}  // namespace ita::doc
