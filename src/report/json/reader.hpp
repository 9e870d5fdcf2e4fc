// src/report/json/reader.hpp - JSON text into values, by their shapes; nothing is held beside them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/json/shape.hpp"

namespace ita::json {

/// Fills `root` with `most` values at the most, lists and objects counted. Errors: errc::malformed_json,
/// errc::unexpected_value, errc::missing_field, errc::out_of_range, errc::limit_reached, each with `name`, the pointer,
/// the line and the column of what was found.
void read(std::string_view text, const std::string& name, slot root, std::size_t most);

}  // namespace ita::json
