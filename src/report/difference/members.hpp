// src/report/difference/members.hpp - what reports are made of, as tables: the fields of each type, the list of each
// part; places are looked up here and nowhere else.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <ita/report/change.hpp>

namespace ita::differing {

using indices = std::span<const std::size_t>;

/// A field, and how its owner gives it.
template <class Get>
struct member {
    report_field name;
    Get get;
};

template <class Get>
constexpr member<Get> named(report_field name, Get get) {
    return {name, get};
}

template <class T>
struct members;
template <>
struct members<std::string> {
    static constexpr auto all = std::tuple{named(report_field::text, std::identity{})};
};
template <>
struct members<item> {
    static constexpr auto all =
        std::tuple{named(report_field::marker, &item::marker), named(report_field::text, &item::text)};
};
template <>
struct members<std::pair<std::string, std::string>> {
    using column = std::pair<std::string, std::string>;
    static constexpr auto all =
        std::tuple{named(report_field::heading, &column::first), named(report_field::text, &column::second)};
};
template <>
struct members<measure> {
    static constexpr auto all =
        std::tuple{named(report_field::marker, &measure::marker), named(report_field::title, &measure::title),
                   named(report_field::issue, &measure::issue), named(report_field::timeline, &measure::timeline)};
};
template <>
struct members<signature> {
    static constexpr auto all =
        std::tuple{named(report_field::name, &signature::name), named(report_field::position, &signature::position),
                   named(report_field::role, &signature::role), named(report_field::day, &signature::date)};
};
template <>
struct members<annex> {
    static constexpr auto all = std::tuple{named(report_field::title, &annex::title)};
};
template <>
struct members<picture> {
    static constexpr auto all = std::tuple{
        named(report_field::file, &picture::file), named(report_field::caption, &picture::caption),
        named(report_field::alt, &picture::alt),   named(report_field::fallback, &picture::fallback),
        named(report_field::data, &picture::data), named(report_field::fallback_data, &picture::fallback_data)};
};
template <>
struct members<report> {
    static constexpr auto all = std::tuple{named(report_field::title, &report::title)};
};
template <>
struct members<agency> {
    static constexpr auto all =
        std::tuple{named(report_field::kind, &agency::kind), named(report_field::name, &agency::name),
                   named(report_field::subdistrict, &agency::subdistrict),
                   named(report_field::district, &agency::district), named(report_field::province, &agency::province)};
};
template <>
struct members<years> {
    static constexpr auto all =
        std::tuple{named(report_field::analysed, &years::analysed), named(report_field::fiscal, &years::fiscal),
                   named(report_field::filed, &years::filed)};
};

/// Calls visit(name, get) for each field of a T.
template <class T, class Visit>
void each_member(const Visit& visit) {
    std::apply([&](const auto&... m) { (visit(m.name, m.get), ...); }, members<T>::all);
}

template <class T>
[[nodiscard]] report_value value_of(const T& field) {
    return field;
}
template <class T>
[[nodiscard]] report_value value_of(const std::optional<T>& field) {
    return field ? report_value(*field) : report_value();
}

/// Whether the value was of the field's type, and is in it now.
template <class T>
[[nodiscard]] bool put(T& into, const report_value& from) {
    const auto* given = std::get_if<T>(&from);
    if (given != nullptr) into = *given;
    return given != nullptr;
}
template <class T>
[[nodiscard]] bool put(std::optional<T>& into, const report_value& from) {
    if (std::holds_alternative<std::monostate>(from)) return into.reset(), true;
    const auto* given = std::get_if<T>(&from);
    if (given != nullptr) into = *given;
    return given != nullptr;
}

template <class List>
[[nodiscard]] auto* element_at(List& list, std::size_t index) {
    return index < list.size() ? &list[index] : nullptr;
}

/// The list under the item that a way of indices leads to.
template <class Items>
[[nodiscard]] Items* items_below(Items& top, indices way) {
    Items* list = &top;
    for (const auto i : way) {
        auto* const found = element_at(*list, i);
        if (found == nullptr) return nullptr;
        list = &found->items;
    }
    return list;
}

/// The part whose list the first index counts in.
[[nodiscard]] constexpr report_part outer(report_part part) noexcept {
    switch (part) {
        case report_part::steps:
        case report_part::owners:
        case report_part::results:
        case report_part::outcomes:
        case report_part::extra:
            return report_part::measures;
        case report_part::pictures:
            return report_part::annexes;
        default:
            return part;
    }
}

/// Calls visit with the list of a measure; false where there is none.
template <class Measure, class Visit>
bool visit_list_of(Measure& in, report_part part, indices below, const Visit& visit) {
    const auto items = [&](auto& top) {
        auto* const list = items_below(top, below);
        return list != nullptr && (visit(*list), true);
    };
    switch (part) {
        case report_part::steps:
            return items(in.steps);
        case report_part::results:
            return items(in.results);
        case report_part::outcomes:
            return items(in.outcomes);
        case report_part::owners:
            return below.empty() && (visit(in.owners), true);
        case report_part::extra:
            return below.empty() && (visit(in.extra), true);
        default:
            return false;
    }
}

/// Calls visit with the list of a part that lies in the report, `above` leading to it; false where there is none.
template <class Report, class Visit>
bool visit_list(Report& in, report_part part, indices above, const Visit& visit) {
    if (outer(part) != part) {
        if (above.empty()) return false;
        if (part == report_part::pictures) {
            auto* const found = element_at(in.annexes, above[0]);
            return found != nullptr && above.size() == 1 && (visit(found->pictures), true);
        }
        auto* const found = element_at(in.measures, above[0]);
        return found != nullptr && visit_list_of(*found, part, above.subspan(1), visit);
    }
    if (!above.empty()) return false;
    switch (part) {
        case report_part::divisions:
            return visit(in.agency.divisions), true;
        case report_part::preamble:
            return visit(in.preamble), true;
        case report_part::measures:
            return visit(in.measures), true;
        case report_part::signatures:
            return visit(in.signatures), true;
        case report_part::annexes:
            return visit(in.annexes), true;
        default:
            return false;
    }
}

/// Calls visit with what has the fields: an element of a list, or the report, its agency, its years.
template <class Report, class Visit>
bool visit_owner(Report& in, report_part part, indices index, const Visit& visit) {
    if (index.empty()) {
        if (part == report_part::report) return visit(in), true;
        if (part == report_part::agency) return visit(in.agency), true;
        if (part == report_part::years) return visit(in.years), true;
        return false;
    }
    bool found = false;
    visit_list(in, part, index.first(index.size() - 1), [&](auto& list) {
        auto* const element = element_at(list, index.back());
        if (element != nullptr) visit(*element), found = true;
    });
    return found;
}

/// Calls visit with a field; false where there is none.
template <class Report, class Visit>
bool visit_field(Report& in, const report_place& where, const Visit& visit) {
    bool found = false;
    visit_owner(in, where.part, where.index, [&](auto& owner) {
        each_member<std::remove_cvref_t<decltype(owner)>>([&](report_field name, const auto& get) {
            if (name == where.field) visit(std::invoke(get, owner)), found = true;
        });
    });
    return found;
}

}  // namespace ita::differing
