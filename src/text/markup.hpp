// src/text/markup.hpp - what is left of HTML in an extracted text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ita::text {

/// The paragraphs of a cell or a line; '\n' in them is a line break. Tags that are not HTML's stay text.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view marked_up);

}  // namespace ita::text
