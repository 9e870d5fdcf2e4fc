// src/report/report.cpp - numbering a report anew.
#include <ita/report/report.hpp>

#include <ita/base/thai.hpp>

namespace ita {
namespace {

std::string number_marker(std::size_t number, bool thai) {
    const auto marker = std::to_string(number) + '.';
    return thai ? to_thai_digits(marker) : marker;
}

void dash(std::vector<item>& under) {
    for (auto& each : under) {
        each.marker.assign(1, '-');  // not = "-": g++ 12 warns of an overlap that cannot be (PR 105651)
        dash(each.items);
    }
}

/// Measures and items alike: what has a marker.
template <class Marked>
void number(std::vector<Marked>& list, bool thai) {
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i].marker = list.size() == 1 ? std::string() : number_marker(i + 1, thai);
}

}  // namespace

void renumber(report& what, bool thai) {
    number(what.measures, thai);
    for (auto& measure : what.measures) {
        for (auto* list : {&measure.steps, &measure.results, &measure.outcomes}) {
            number(*list, thai);
            for (auto& each : *list) dash(each.items);
        }
    }
}

}  // namespace ita
