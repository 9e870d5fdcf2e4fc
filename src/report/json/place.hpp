// src/report/json/place.hpp - faults in JSON text as people read them: line, column, what stands there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/location.hpp>

namespace ita::json {

/// Line and column of an offset, as location has them; the other members are empty.
[[nodiscard]] location place_of(std::string_view text, std::size_t offset);

/// What stands at an offset, at most some forty bytes of it: a word, a quoted text, one character, "the end of the
/// text".
[[nodiscard]] std::string found_at(std::string_view text, std::size_t offset);

/// Where a token starts that ends before `end`: a number, a word, a quoted text, a bracket.
[[nodiscard]] std::size_t token_start(std::string_view text, std::size_t end);

/// The one of `known` that `typed` most likely meant; empty where none is near.
[[nodiscard]] std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace ita::json
