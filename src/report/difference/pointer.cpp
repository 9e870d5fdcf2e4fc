// src/report/difference/pointer.cpp - places as JSON pointers.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <ita/report/difference.hpp>

#include "base/json_pointer.hpp"
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

/// The heading of a column that JSON names by it, as it does unless a second one has the same.
std::optional<std::string> column_name(const report_place& where, const report& in) {
    if (where.part != report_part::extra || where.index.size() != 2 || where.field == report_field::heading) return {};
    const auto* const of = differing::element_at(in.measures, where.index[0]);
    const auto* const column = of == nullptr ? nullptr : differing::element_at(of->extra, where.index[1]);
    const auto same = [&](const auto& other) { return other.first == column->first; };
    if (column == nullptr || std::ranges::count_if(of->extra, same) != 1) return {};
    return column->first;
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
    if (const auto name = column_name(where, in)) {
        add(std::to_string(where.index[0]));
        add("extra");
        append_step(made, *name);
        return made;
    }
    for (std::size_t level = 0; level < where.index.size(); ++level) {
        if (inner && level > 0) add(level == 1 ? name_of(where.part) : "items");
        add(std::to_string(where.index[level]));
    }
    if (!is_list_of_texts(where.part)) add(name_of(where.field));
    return made;
}

}  // namespace ita
