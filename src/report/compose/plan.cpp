#include "report/compose/plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/letters.hpp"
#include "base/place.hpp"

namespace ita::composing {
namespace {

// Widths in TH Sarabun New, rounded up so that a wider font in its place keeps the marker clear too.
constexpr double letter_width = 0.45;
constexpr double point_width = 0.2;
constexpr double gap_width = 0.4;
constexpr double widest_hanging = 3;

bool is_narrow(char32_t code) { return std::u32string_view(U".()[]-:;,' ").find(code) != std::u32string_view::npos; }

double width_of(std::string_view marker) {
    double em = gap_width;
    while (!marker.empty()) {
        const auto next = first_letter(marker);
        if (!is_thai_mark(next.code)) em += is_narrow(next.code) ? point_width : letter_width;
        marker.remove_prefix(next.size);
    }
    return std::min(em, widest_hanging);
}

struct widest_markers {
    double title = 0;
    std::array<double, deepest_level + 1> levels{};
    int used = 0;

    void look_at(const std::vector<item>& items, std::size_t level) {
        if (items.empty()) return;
        used = std::max(used, static_cast<int>(level));
        for (const auto& each : items) {
            if (!each.marker.empty()) levels[level] = std::max(levels[level], width_of(each.marker));
            look_at(each.items, level + 1);
        }
    }
};

widest_markers widest_in(const report& what) {
    widest_markers found;
    for (const auto& m : what.measures) {
        if (!m.marker.empty()) found.title = std::max(found.title, width_of(m.marker));
        for (const auto* list : {&m.steps, &m.results, &m.outcomes}) found.look_at(*list, 0);
    }
    return found;
}

indents indents_for(const report& what, length text_size) {
    const auto widest = widest_in(what);
    const auto hanging = [&](double em) { return text_size * (em > 0 ? em : width_of("๑.")); };
    indents result{.title = hanging(widest.title), .owner = hanging(width_of("-")), .used = widest.used};
    std::ranges::transform(widest.levels, result.levels.begin(), hanging);
    return result;
}

void add_usual(plan& p) {
    for (const auto& c : p.dress.columns) {
        if (c.field == column_field::extra) p.extra_columns.try_emplace(c.heading, p.columns.size());
        p.columns.push_back({c.field, c.heading.empty() ? usual_heading(c.field) : c.heading, c.share});
    }
}

void add_extra(plan& p, const measure& m, const place& here) {
    for (const auto& [heading, text] : m.extra) {
        if (!p.extra_columns.try_emplace(heading, p.columns.size()).second) continue;
        p.columns.push_back({.field = column_field::extra, .heading = heading});
        need_room_for_columns(p.columns.size(), {here, heading});
    }
}

// In letters' heights and the order of column_field: what lets usual words break between words, not inside them.
constexpr std::array<double, 9> least_widths{1.5, 5, 6, 5, 4, 6, 5.5, 3, 4};
static_assert(least_widths.size() == static_cast<std::size_t>(column_field::extra) + 1);

// The shares of a look reckon with its own columns; those that a report adds must not make them too narrow.
void keep_readable(plan& p) {
    if (p.columns.size() == p.dress.columns.size()) return;
    for (auto& c : p.columns) c.least = p.dress.table_size * least_widths[static_cast<std::size_t>(c.field)];
}

bool has_markers_apart(const plan& p) {
    return std::ranges::any_of(p.columns, [](const auto& c) { return c.field == column_field::number; }) &&
           std::ranges::any_of(p.what.measures, [](const measure& m) { return !m.marker.empty(); });
}

}  // namespace

void need_room_for_columns(std::size_t count, const place& where) {
    if (count > most_columns)
        refuse(errc::limit_reached, where, fmt::format("expected at most {} columns, found more", most_columns));
}

plan planned(const report& what, const look& dress) {
    plan p{.what = what, .dress = dress, .say = words(dress.digits), .hanging = indents_for(what, dress.table_size)};
    const place top;
    add_usual(p);
    p.markers_apart = has_markers_apart(p);
    for (std::size_t i = 0; i < what.measures.size(); ++i) {
        const place here{top, "measures", i};
        add_extra(p, what.measures[i], {here, "extra"});
    }
    keep_readable(p);
    return p;
}

}  // namespace ita::composing
