#include "io/next_markers.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <variant>

#include "report/difference/members.hpp"

namespace ita {
namespace {

using markers = std::vector<std::string>;

markers renumbered(const markers& typed) {
    report counted{.measures = {{.title = "x"}}};
    auto& list = counted.measures[0].steps;
    for (const auto& each : typed) list.emplace_back(each, std::string());
    renumber(counted);
    markers made;
    made.reserve(list.size());
    for (auto& each : list) made.push_back(std::move(each.marker));
    return made;
}

/// What comes next before each entry of a list and behind the last; none where those before it do not count from 1.
markers next_in(const markers& typed) {
    markers next(typed.size() + 1);
    if (typed.empty()) return next;
    markers first_alone(typed.size() + 1);
    first_alone[0] = typed[0];
    const auto counted = renumbered(first_alone), right = renumbered(typed);
    std::size_t count = 0;
    for (std::size_t i = 0; i < typed.size() && !typed[i].empty() && typed[i] == right[i]; ++i) {
        if (typed[i] == counted[count]) ++count;  // a bullet among numbers does not count
        next[i + 1] = counted[count];
    }
    return next;
}

markers next_in(const report& before, report_part part, const std::vector<std::size_t>& above) {
    markers typed;
    differing::visit_list(before, part, above, [&](const auto& list) {
        if constexpr (requires { list.front().marker; })
            for (const auto& each : list) typed.push_back(each.marker);
    });
    return next_in(typed);
}

/// A null pointer for what has none.
std::string* marker_of(report_value& what) {
    if (auto* const one = std::get_if<measure>(&what)) return &one->marker;
    if (auto* const one = std::get_if<item>(&what)) return &one->marker;
    return nullptr;
}

}  // namespace

void give_markers(std::vector<change>& all, const report& before) {
    std::map<std::pair<report_part, std::vector<std::size_t>>, markers> known;
    for (auto& each : all) {
        auto* const marker = marker_of(each.after);
        if (each.kind != change_kind::insert || marker == nullptr || !marker->empty()) continue;
        const auto& index = each.where.index;
        std::vector<std::size_t> above(index.begin(), index.end() - 1);
        const auto [next, is_new] = known.try_emplace({each.where.part, above});
        if (is_new) next->second = next_in(before, each.where.part, above);
        if (index.back() < next->second.size()) *marker = next->second[index.back()];
    }
}

}  // namespace ita
