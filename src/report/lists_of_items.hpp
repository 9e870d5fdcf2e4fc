// src/report/lists_of_items.hpp - the lists of a measure that hold items, by their keys in JSON.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include <ita/report/measure.hpp>

namespace ita {

struct list_of_items {
    std::string_view key;
    std::vector<item> measure::*list;
};
inline constexpr std::array lists_of_items = std::to_array<list_of_items>(
    {{"steps", &measure::steps}, {"results", &measure::results}, {"outcomes", &measure::outcomes}});

}  // namespace ita
