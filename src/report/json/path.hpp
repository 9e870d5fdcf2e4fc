// src/report/json/path.hpp - where in a JSON document one stands, as a JSON pointer.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <ita/report/item.hpp>

#include "base/json_pointer.hpp"

namespace ita::json {

/// Above the first of the item_levels stand the report, its measures and the measure, and each level is a list of
/// objects.
inline constexpr std::size_t deepest = 3 + 2 * static_cast<std::size_t>(item_levels);

/// What is said of anything deeper.
[[nodiscard]] inline std::string too_deep() {
    return "expected at most " + std::to_string(item_levels) + " levels of items, found more";
}

/// One object or list on the way down: the key that is read or written in it, or how many entries were begun.
struct step {
    bool list = false;
    std::string key{};
    std::size_t count = 0;
};

/// "/measures/0/title".
[[nodiscard]] inline std::string pointer_to(const std::vector<step>& way) {
    std::string pointer;
    for (const auto& at : way) {
        if (at.list ? at.count == 0 : at.key.empty() && at.count == 0) break;  // nothing begun in it yet
        append_step(pointer, at.list ? std::to_string(at.count - 1) : at.key);
    }
    return pointer;
}

}  // namespace ita::json
