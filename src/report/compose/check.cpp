#include <array>
#include <utility>

#include <fmt/format.h>

#include "report/compose/check.hpp"
#include "report/compose/plan.hpp"

namespace ita::composing {
namespace {

constexpr date first_day{buddhist_year(buddhist_year::first).common_era(), std::chrono::January, std::chrono::day{1}};
constexpr date last_day{buddhist_year(buddhist_year::last).common_era(), std::chrono::December, std::chrono::day{31}};

void need_day(const std::optional<date>& day, const place& where) {
    if (!day || (day->ok() && *day >= first_day && *day <= last_day)) return;
    refuse(errc::out_of_range, where,
           fmt::format("expected a day of the Buddhist years {} to {}, found {}-{}-{} (CE)", buddhist_year::first,
                       buddhist_year::last, static_cast<int>(day->year()), static_cast<unsigned>(day->month()),
                       static_cast<unsigned>(day->day())));
}

void need_more_than_marker(const item& it, const place& where) {
    if (it.marker.empty() || !it.items.empty() || !is_empty_to_the_eye(it.text)) return;
    refuse(errc::missing_field, where, fmt::format("expected words behind the marker {}, found nothing", it.marker));
}

void check_items(const std::vector<item>& items, const place& up, std::string_view key, int level) {
    if (level > deepest_level && !items.empty())
        refuse(errc::limit_reached, {up, key},
               fmt::format("expected items nested at most {} levels deep, found deeper ones", item_levels));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const place here{up, key, i};
        require_sound(items[i].marker, {here, "marker"});
        require_sound(items[i].text, {here, "text"});
        need_more_than_marker(items[i], {here, "text"});
        check_items(items[i].items, here, "items", level + 1);
    }
}

// What an agency typed stays as it is, the wrong way round too; the text shows it.
void need_order(const timeline& when, const place& where) {
    if (!when.from || !when.to || *when.from <= *when.to || understood(when.text) == when) return;
    refuse(errc::out_of_range, where,
           fmt::format("expected a last day that is not before the first ({}), found {}", to_iso(*when.from),
                       to_iso(*when.to)));
}

void check_timeline(const timeline& when, const place& here) {
    require_sound(when.text, {here, "text"});
    need_day(when.from, {here, "from"});
    need_day(when.to, {here, "to"});
    need_order(when, {here, "to"});
}

void check_extra(const measure& m, const place& up) {
    const place here{up, "extra"};
    for (const auto& [heading, text] : m.extra) {
        need_words(heading, {here, heading}, "the heading of an extra column");
        require_sound(text, {here, heading});
    }
}

void check_measure(const measure& m, const place& here) {
    need_words(m.title, {here, "title"}, "the title of the measure");
    require_sound(m.marker, {here, "marker"});
    check_items(m.steps, here, "steps", 0);
    require_sound(m.owners, here, "owners");
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
    for (const auto& [key, text] : agency_texts) require_sound(body.*text, {here, key});
    require_sound(body.divisions, here, "divisions");
}

void check_signature(const signature& s, const place& here) {
    if (is_empty_to_the_eye(s.name + s.position + s.role))
        refuse(errc::missing_field, here, "expected the name, the position or the role of who signs, found none");
    require_sound(s.name, {here, "name"});
    require_sound(s.position, {here, "position"});
    require_sound(s.role, {here, "role"});
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
    for (const auto& [key, text] : picture_texts) require_sound(shown.*text, {here, key});
}

void check_annex(const annex& a, const place& here, bool has_source) {
    if (is_empty_to_the_eye(a.title) && a.pictures.empty())
        refuse(errc::missing_field, here, "expected a title or pictures of the annex, found neither");
    require_sound(a.title, {here, "title"});
    for (std::size_t i = 0; i < a.pictures.size(); ++i) check_picture(a.pictures[i], {here, "pictures", i}, has_source);
}

void check_report(const report& what, bool has_source) {
    const place top;
    need_words(what.title, {top, "title"}, "the title of the report");
    check_agency(what.agency, {top, "agency"});
    require_sound(what.preamble, top, "preamble");
    for (std::size_t i = 0; i < what.measures.size(); ++i) check_measure(what.measures[i], {top, "measures", i});
    for (std::size_t i = 0; i < what.signatures.size(); ++i)
        check_signature(what.signatures[i], {top, "signatures", i});
    for (std::size_t i = 0; i < what.annexes.size(); ++i) check_annex(what.annexes[i], {top, "annexes", i}, has_source);
}

}  // namespace

void check(const report& what, const look& dress, bool has_picture_source) {
    const place top;
    check(dress, {top, "look"});
    check_report(what, has_picture_source);
}

}  // namespace ita::composing
