#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include <ita/base/utf8.hpp>

#include "report/compose/place.hpp"
#include "report/compose/plan.hpp"

namespace ita::composing {
namespace {

using namespace literals;

void need_sound(const std::string& text, const place& where) {
    if (is_sound(text)) return;
    const auto flaw = find_flaw(text).value_or(text_flaw{.at = 0, .what = "unsound text"});
    refuse(errc::unwritable_text, where,
           fmt::format("expected text that a document can hold, found {} at byte {}", flaw.what, flaw.at));
}

void need_words(const std::string& text, const place& where, const char* expected) {
    if (text.empty()) refuse(errc::missing_field, where, fmt::format("expected {}, found nothing", expected));
    need_sound(text, where);
}

void need_sound(const std::vector<std::string>& texts, const place& up, std::string_view key) {
    for (std::size_t i = 0; i < texts.size(); ++i) need_sound(texts[i], {up, key, i});
}

constexpr date first_day{buddhist_year(2400).common_era(), std::chrono::January, std::chrono::day{1}};
constexpr date last_day{buddhist_year(2700).common_era(), std::chrono::December, std::chrono::day{31}};

void need_day(const std::optional<date>& day, const place& where) {
    if (!day || (day->ok() && *day >= first_day && *day <= last_day)) return;
    refuse(errc::out_of_range, where,
           fmt::format("expected a day of the Buddhist years 2400 to 2700, found {}-{}-{} (CE)",
                       static_cast<int>(day->year()), static_cast<unsigned>(day->month()),
                       static_cast<unsigned>(day->day())));
}

void check_items(const std::vector<item>& items, const place& up, std::string_view key, int level) {
    if (level > deepest_level && !items.empty())
        refuse(errc::limit_reached, {up, key},
               fmt::format("expected items nested at most {} levels deep, found deeper ones", item_levels));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const place here{up, key, i};
        need_sound(items[i].marker, {here, "marker"});
        need_sound(items[i].text, {here, "text"});
        check_items(items[i].items, here, "items", level + 1);
    }
}

void check_timeline(const timeline& when, const place& here) {
    need_sound(when.text, {here, "text"});
    need_day(when.from, {here, "from"});
    need_day(when.to, {here, "to"});
}

void check_extra(const measure& m, const place& up) {
    const place here{up, "extra"};
    for (const auto& [heading, text] : m.extra) {
        need_sound(heading, {here, heading});
        need_sound(text, {here, heading});
    }
}

void check_measure(const measure& m, const place& here) {
    need_words(m.title, {here, "title"}, "the title of the measure");
    need_sound(m.marker, {here, "marker"});
    check_items(m.steps, here, "steps", 0);
    need_sound(m.owners, here, "owners");
    check_timeline(m.timeline, {here, "timeline"});
    check_items(m.results, here, "results", 0);
    check_items(m.outcomes, here, "outcomes", 0);
    check_extra(m, here);
}

constexpr std::array<std::pair<std::string_view, std::string agency::*>, 5> agency_texts{{
    {"kind", &agency::kind},
    {"name", &agency::name},
    {"subdistrict", &agency::subdistrict},
    {"district", &agency::district},
    {"province", &agency::province},
}};

void check_agency(const agency& body, const place& here) {
    for (const auto& [key, text] : agency_texts) need_sound(body.*text, {here, key});
    need_sound(body.divisions, here, "divisions");
}

void check_signature(const signature& s, const place& here) {
    need_sound(s.name, {here, "name"});
    need_sound(s.position, {here, "position"});
    need_sound(s.role, {here, "role"});
    need_day(s.date, {here, "date"});
}

constexpr std::array<std::pair<std::string_view, std::string picture::*>, 4> picture_texts{{
    {"file", &picture::file},
    {"caption", &picture::caption},
    {"alt", &picture::alt},
    {"fallback", &picture::fallback},
}};

void check_picture(const picture& shown, const place& here, bool has_source) {
    if (shown.data.empty() && shown.file.empty())
        refuse(errc::missing_field, {here, "file"}, "expected a file or the bytes of a picture, found neither");
    if (shown.data.empty() && !has_source)
        refuse(errc::missing_field, {here, "file"}, "expected a source of pictures for " + shown.file + ", found none");
    for (const auto& [key, text] : picture_texts) need_sound(shown.*text, {here, key});
}

void check_annex(const annex& a, const place& here, bool has_source) {
    need_sound(a.title, {here, "title"});
    for (std::size_t i = 0; i < a.pictures.size(); ++i) check_picture(a.pictures[i], {here, "pictures", i}, has_source);
}

void check_report(const report& what, bool has_source) {
    const place top;
    need_words(what.title, {top, "title"}, "the title of the report");
    check_agency(what.agency, {top, "agency"});
    need_sound(what.preamble, top, "preamble");
    for (std::size_t i = 0; i < what.measures.size(); ++i) check_measure(what.measures[i], {top, "measures", i});
    for (std::size_t i = 0; i < what.signatures.size(); ++i)
        check_signature(what.signatures[i], {top, "signatures", i});
    for (std::size_t i = 0; i < what.annexes.size(); ++i) check_annex(what.annexes[i], {top, "annexes", i}, has_source);
}

constexpr std::array<std::pair<std::string_view, length look::*>, 3> sizes{{
    {"text_size", &look::text_size},
    {"table_size", &look::table_size},
    {"title_size", &look::title_size},
}};

constexpr std::array<std::pair<std::string_view, length doc::margins::*>, 4> sides{{
    {"top", &doc::margins::top},
    {"right", &doc::margins::right},
    {"bottom", &doc::margins::bottom},
    {"left", &doc::margins::left},
}};

// Word's own range, in half-points: ECMA-376-1, 17.3.2.38.
void check_sizes(const look& dress, const place& here) {
    for (const auto& [key, size] : sizes)
        if (dress.*size < 1_pt || dress.*size > 1638_pt)
            refuse(errc::out_of_range, {here, key},
                   fmt::format("expected a size from 1 to 1638 pt, found {:g} pt", (dress.*size).points()));
}

void check_room(length room, std::string_view direction, const place& here) {
    if (room < 1_cm)
        refuse(errc::out_of_range, here,
               fmt::format("expected margins that leave 1 cm or more of the {}, found {:g} cm left", direction,
                           room.centimetres()));
}

void check_paper(const look& dress, const place& here) {
    const place edges{here, "margins"};
    for (const auto& [key, side] : sides)
        if (dress.margins.*side < 0_cm)
            refuse(
                errc::out_of_range, {edges, key},
                fmt::format("expected a margin of 0 cm or more, found {:g} cm", (dress.margins.*side).centimetres()));
    check_room(dress.paper_width - dress.margins.left - dress.margins.right, "width", edges);
    check_room(dress.paper_height - dress.margins.top - dress.margins.bottom, "height", edges);
}

void check_column(const column& c, const place& here) {
    if (!(c.share > 0) || !std::isfinite(c.share))
        refuse(errc::out_of_range, {here, "share"}, fmt::format("expected a share above 0, found {:g}", c.share));
    need_sound(c.heading, {here, "heading"});
    if (c.field == column_field::extra && c.heading.empty())
        refuse(errc::missing_field, {here, "heading"}, "expected the heading of an extra column, found nothing");
}

void check_columns(const look& dress, const place& here) {
    if (dress.columns.empty()) refuse(errc::missing_field, {here, "columns"}, "expected a column, found none");
    for (std::size_t i = 0; i < dress.columns.size(); ++i) check_column(dress.columns[i], {here, "columns", i});
}

void check_pictures(const look& dress, const place& here) {
    if (dress.pictures_in_a_row < 1 || dress.pictures_in_a_row > 4)
        refuse(errc::out_of_range, {here, "pictures_in_a_row"},
               fmt::format("expected 1 to 4 pictures in a row, found {}", dress.pictures_in_a_row));
    if (dress.picture_height <= 0_cm)
        refuse(errc::out_of_range, {here, "picture_height"},
               fmt::format("expected a height above 0 cm, found {:g} cm", dress.picture_height.centimetres()));
}

void check_look(const look& dress) {
    const place top;
    const place here{top, "look"};
    need_words(dress.font, {here, "font"}, "the name of a font");
    need_sound(dress.font_instead, here, "font_instead");
    need_sound(dress.header, {here, "header"});
    need_sound(dress.footer, {here, "footer"});
    check_sizes(dress, here);
    check_paper(dress, here);
    check_columns(dress, here);
    check_pictures(dress, here);
}

}  // namespace

void check(const report& what, const look& dress, bool has_picture_source) {
    check_look(dress);
    check_report(what, has_picture_source);
}

}  // namespace ita::composing
