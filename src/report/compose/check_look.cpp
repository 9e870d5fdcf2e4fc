#include <array>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "doc/check.hpp"
#include "report/compose/check.hpp"
#include "report/compose/frame.hpp"

namespace ita::composing {
namespace {

using namespace literals;

/// What a length may be, and how people measure it.
struct range {
    std::string_view what;
    length least;
    length most;
    std::string_view unit;
};

double counted_in(std::string_view unit, length what) { return unit == "pt" ? what.points() : what.centimetres(); }

void need_in(const range& allowed, length found, const place& where) {
    if (found >= allowed.least && found <= allowed.most) return;
    const auto in_unit = [&](length what) { return counted_in(allowed.unit, what); };
    refuse(errc::out_of_range, where,
           fmt::format("expected {} from {:g} to {:g} {}, found {:g} {}", allowed.what, in_unit(allowed.least),
                       in_unit(allowed.most), allowed.unit, in_unit(found), allowed.unit));
}

/// A length of the look by its key, and its range.
struct bound {
    std::string_view key;
    length look::*field;
    range allowed;
};

using doc::bounds::longest;
constexpr range letters{"a size", doc::bounds::letters.least, doc::bounds::letters.most, "pt"};

// Paper from 10 cm on, since LibreOffice lays out tables on slips of it for ever.
constexpr std::array<bound, 6> bounds{{
    {"text_size", &look::text_size, letters},
    {"table_size", &look::table_size, letters},
    {"title_size", &look::title_size, letters},
    {"paper_width", &look::paper_width, {"a width", 10_cm, longest, "cm"}},
    {"paper_height", &look::paper_height, {"a height", 10_cm, longest, "cm"}},
    {"picture_height", &look::picture_height, {"a height", 1_cm, longest, "cm"}},
}};

constexpr std::array<std::pair<std::string_view, length doc::margins::*>, 4> sides{{
    {"top", &doc::margins::top},
    {"right", &doc::margins::right},
    {"bottom", &doc::margins::bottom},
    {"left", &doc::margins::left},
}};

void need_room(length room, std::string_view direction, const place& where) {
    if (room < 5_cm)
        refuse(errc::out_of_range, where,
               fmt::format("expected margins that leave 5 cm or more of the {}, found {:g} cm left", direction,
                           room.centimetres()));
}

void check_margins(const look& dress, const place& here) {
    for (const auto& [key, side] : sides) need_in({"a margin", 0_cm, longest, "cm"}, dress.margins.*side, {here, key});
    need_room(text_width(dress), "width", here);
    need_room(text_height(dress), "height", here);
}

void check_lengths(const look& dress, const place& here) {
    for (const auto& [key, field, allowed] : bounds) need_in(allowed, dress.*field, {here, key});
    check_margins(dress, {here, "margins"});
    need_in({"an indent", 0_cm, text_width(dress) / 2, "cm"}, dress.preamble_indent, {here, "preamble_indent"});
    const place line{here, "table_line"};
    need_in({"a width", doc::bounds::line.least, doc::bounds::line.most, "pt"}, dress.table_line.width,
            {line, "width"});
}

void check_column(const column& c, const place& here) {
    if (!(c.share > 0) || !std::isfinite(c.share))
        refuse(errc::out_of_range, {here, "share"}, fmt::format("expected a share above 0, found {:g}", c.share));
    require_sound(c.heading, {here, "heading"});
    if (c.field == column_field::extra) need_words(c.heading, {here, "heading"}, "the heading of an extra column");
}

void check_columns(const look& dress, const place& here) {
    if (dress.columns.empty()) refuse(errc::missing_field, {here, "columns"}, "expected a column, found none");
    need_room_for_columns(dress.columns.size(), {here, "columns"});
    std::set<std::string_view> extra;
    for (std::size_t i = 0; i < dress.columns.size(); ++i) {
        const auto& c = dress.columns[i];
        const place where{here, "columns", i};
        check_column(c, where);
        if (c.field == column_field::extra && !extra.insert(c.heading).second)
            refuse(errc::unexpected_value, where,
                   "expected a heading that no other column has, found " + c.heading + " again");
    }
}

void check_patterns(const look& dress, const place& here) {
    constexpr std::array<std::pair<std::string_view, std::string look::*>, 2> patterns{
        {{"header", &look::header}, {"footer", &look::footer}}};
    for (const auto& [key, pattern] : patterns) {
        require_sound(dress.*pattern, {here, key});
        need_known_placeholders(dress.*pattern, {here, key});
    }
}

}  // namespace

void check(const look& dress, const place& here) {
    need_words(dress.font, {here, "font"}, "the name of a font");
    require_sound(dress.font_instead, here, "font_instead");
    check_patterns(dress, here);
    check_lengths(dress, here);
    check_columns(dress, here);
    if (dress.pictures_in_a_row < 1 || dress.pictures_in_a_row > 4)
        refuse(errc::out_of_range, {here, "pictures_in_a_row"},
               fmt::format("expected 1 to 4 pictures in a row, found {}", dress.pictures_in_a_row));
}

}  // namespace ita::composing
