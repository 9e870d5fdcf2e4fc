#include "report/difference/filling.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "report/difference/members.hpp"

namespace ita::differing {
namespace {

using items = std::vector<item>;

template <class T>
void keep_fields(T& what, const T& house) {
    each_member<T>([&](report_field, const auto& get) {
        auto& field = std::invoke(get, what);
        if (field == std::remove_cvref_t<decltype(field)>{}) field = std::invoke(get, house);
    });
}

template <class List>
void keep_list(List& what, const List& house) {
    if (what.empty()) what = house;
}

bool is_marked(const items& list) {
    return std::ranges::any_of(list, [](const item& i) { return !i.marker.empty() || is_marked(i.items); });
}

/// The first marker of a list at each level, from the first that has one there.
using forms = std::vector<std::string>;

void add_forms(const items& list, std::size_t level, forms& to) {
    if (list.empty() || level >= static_cast<std::size_t>(item_levels)) return;
    if (to.size() <= level) to.resize(level + 1);
    if (to[level].empty()) to[level] = list.front().marker;
    for (const auto& each : list) add_forms(each.items, level + 1, to);
}

/// Of the house's lists of one entry for a list of one, where it has any; else of all.
forms forms_for(const items& list, const report& house, const items measure::*which) {
    const auto found = [&](bool single) {
        forms made;
        for (const auto& each : house.measures)
            if (!single || (each.*which).size() == 1) add_forms(each.*which, 0, made);
        return made;
    };
    auto made = list.size() == 1 ? found(true) : forms();
    return made.empty() ? found(false) : made;
}

void set_first_markers(items& list, std::size_t level, const forms& by) {
    if (list.empty() || level >= by.size()) return;
    list.front().marker = by[level];
    for (auto& each : list) set_first_markers(each.items, level + 1, by);
}

/// A list that has no marker where its first has none.
void clear_unformed(items& list, std::size_t level, const forms& by) {
    for (auto& each : list) {
        if (level >= by.size() || by[level].empty()) each.marker.clear();
        clear_unformed(each.items, level + 1, by);
    }
}

void count(items& list, const forms& by) {
    if (by.empty() || is_marked(list)) return;
    set_first_markers(list, 0, by);
    report counted{.measures = {{.title = "x", .steps = std::move(list)}}};
    renumber(counted);
    list = std::move(counted.measures[0].steps);
    clear_unformed(list, 0, by);
}

void count_measures(std::vector<measure>& all, const std::string& form) {
    const bool marked = std::ranges::any_of(all, [](const measure& m) { return !m.marker.empty(); });
    if (marked || all.empty() || form.empty()) return;
    report counted;
    for (const auto& each : all) counted.measures.push_back({.title = each.title});
    counted.measures.front().marker = form;
    renumber(counted);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].marker = counted.measures[i].marker;
}

/// What the name of an agency tells of it.
agency told_by(const std::string& name, const lexicon& words) {
    const agency_words* best = nullptr;
    for (const auto& each : words.agencies)
        if (name.starts_with(each.begins) && (best == nullptr || each.begins.size() > best->begins.size()))
            best = &each;
    if (best == nullptr) return {};
    agency made{.kind = best->kind.empty() ? best->begins : best->kind};
    if (best->bears == "subdistrict") made.subdistrict = name.substr(best->begins.size());
    if (best->bears == "province") made.province = name.substr(best->begins.size());
    return made;
}

/// The house's agency as it is under another name.
agency named(agency house, const std::string& name, const lexicon& words) {
    const auto before = told_by(house.name, words), now = told_by(name, words);
    each_member<agency>([&](report_field, const auto& get) {
        if (std::invoke(get, house) == std::invoke(get, before)) std::invoke(get, house) = std::invoke(get, now);
    });
    house.name = name;
    return house;
}

/// A file tells a time by its words alone.
void put_into_words(timeline& when) {
    if (when.text.empty()) when.text = to_text(when);
    if (when.kind == time_kind::free && !when.from && !when.to) when = understood(when.text);
}

}  // namespace

report dressed(report what, const report& house, const lexicon& words) {
    keep_fields(what, house);
    keep_fields(what.agency, what.agency.name.empty() ? house.agency : named(house.agency, what.agency.name, words));
    keep_fields(what.years, house.years);
    keep_list(what.agency.divisions, house.agency.divisions);
    keep_list(what.preamble, house.preamble);
    keep_list(what.signatures, house.signatures);
    what.annexes = house.annexes;
    if (!house.measures.empty()) count_measures(what.measures, house.measures.front().marker);
    for (auto& each : what.measures) put_into_words(each.timeline);
    for (auto& each : what.measures)
        for (const auto which : {&measure::steps, &measure::results, &measure::outcomes})
            count(each.*which, forms_for(each.*which, house, which));
    return what;
}

}  // namespace ita::differing
