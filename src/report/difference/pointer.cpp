// src/report/difference/pointer.cpp - places as JSON pointers.
#include <algorithm>
#include <array>
#include <string_view>

#include <ita/report/difference.hpp>

#include "report/difference/members.hpp"

namespace ita {
namespace {

constexpr std::string_view name_of(report_part part) {
    constexpr std::array<std::string_view, 14> names{
        "",        "agency",   "years", "agency/divisions", "preamble", "measures", "steps", "owners",
        "results", "outcomes", "extra", "signatures",       "annexes",  "pictures"};
    return names[static_cast<std::size_t>(part)];
}

constexpr std::string_view name_of(report_field field) {
    constexpr std::array<std::string_view, 24> names{
        "",     "marker",      "title",    "issue",    "timeline", "text",     "heading", "kind",
        "name", "subdistrict", "district", "province", "analysed", "fiscal",   "filed",   "position",
        "role", "date",        "caption",  "alt",      "file",     "fallback", "data",    "fallback_data"};
    return names[static_cast<std::size_t>(field)];
}

std::string escaped(std::string_view key) {
    std::string made;
    for (const char c : key) {
        if (c == '~' || c == '/')
            made += c == '~' ? "~0" : "~1";
        else
            made += c;
    }
    return made;
}

/// As JSON names a column: by its heading, unless a second one has the same.
std::string column_name(const report_place& where, const report& in) {
    const auto index = where.index.back();
    auto name = std::to_string(index);
    differing::visit_list(in, where.part, differing::indices(where.index).first(1), [&](const auto& list) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(list)>, decltype(measure::extra)>) {
            if (index < list.size() &&
                std::ranges::count(list, list[index].first, [](auto& c) { return c.first; }) == 1)
                name = escaped(list[index].first);
        }
    });
    return name;
}

bool is_list_of_texts(report_part part) {
    return part == report_part::divisions || part == report_part::preamble || part == report_part::owners;
}

}  // namespace

std::string pointer(const report_place& where, const report& in) {
    std::string made;
    const auto add = [&](std::string_view name) {
        if (!name.empty()) made.append("/").append(name);
    };
    const bool inner = differing::outer(where.part) != where.part;
    add(name_of(differing::outer(where.part)));
    if (where.part == report_part::extra && where.index.size() == 2 && where.field != report_field::heading) {
        add(std::to_string(where.index[0]));
        return made + "/extra/" + column_name(where, in);
    }
    for (std::size_t level = 0; level < where.index.size(); ++level) {
        if (inner && level > 0) add(level == 1 ? name_of(where.part) : "items");
        add(std::to_string(where.index[level]));
    }
    if (!is_list_of_texts(where.part)) add(name_of(where.field));
    return made;
}

}  // namespace ita
