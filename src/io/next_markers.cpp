#include "io/next_markers.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <type_traits>
#include <variant>

#include <ita/report/report.hpp>

#include "report/difference/members.hpp"

namespace ita {
namespace {

/// The marker that comes next in a list whose own count from 1; none where they do not.
std::string next_marker(const std::vector<item>& list, std::size_t at) {
    report counted{
        .measures = {{.title = "x", .steps = {list.begin(), list.begin() + static_cast<std::ptrdiff_t>(at)}}}};
    auto& steps = counted.measures[0].steps;
    steps.emplace_back();
    renumber(counted);
    for (std::size_t i = 0; i < at; ++i)
        if (list[i].marker.empty() || steps[i].marker != list[i].marker) return {};
    return at == 0 ? std::string() : steps.back().marker;
}

std::string next_marker(const std::vector<measure>& list, std::size_t at) {
    std::vector<item> numbered;
    numbered.reserve(list.size());
    for (const auto& each : list) numbered.emplace_back(each.marker, each.title);
    return next_marker(numbered, at);
}

}  // namespace

void give_markers(std::vector<change>& all, const report& before) {
    for (auto& each : all) {
        if (auto* const one = std::get_if<measure>(&each.after); one != nullptr && each.kind == change_kind::insert)
            if (one->marker.empty()) one->marker = next_marker(before.measures, each.where.index.back());
        auto* const coming = std::get_if<item>(&each.after);
        if (each.kind != change_kind::insert || coming == nullptr || !coming->marker.empty()) continue;
        const auto above = std::span(each.where.index).first(each.where.index.size() - 1);
        differing::visit_list(before, each.where.part, above, [&](const auto& list) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(list)>, std::vector<item>>)
                if (each.where.index.back() <= list.size()) coming->marker = next_marker(list, each.where.index.back());
        });
    }
}

}  // namespace ita
