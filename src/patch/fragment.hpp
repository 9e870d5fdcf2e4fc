// src/patch/fragment.hpp - a stretch of markup by itself, and the tags beside it; knows no documents.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "patch/dialect.hpp"

namespace ita::patching {

/// Whether it has an end for every start in it.
[[nodiscard]] bool is_balanced(std::string_view markup);
/// Whether somebody would miss what without() leaves out of it.
[[nodiscard]] bool holds_content(const clutter& unwanted, std::string_view markup);
/// A copy without elements and attributes that must not be there twice.
[[nodiscard]] std::string without(const clutter& unwanted, std::string_view markup);

/// Behind the end tag that comes next, of an element of this name or of any; nothing where something else does.
[[nodiscard]] std::optional<std::size_t> behind_end_tag(std::string_view text, std::size_t at,
                                                        std::string_view name = {});
/// Where the start tag of an element begins that stands just before; nothing where something else does.
[[nodiscard]] std::optional<std::size_t> start_tag_before(std::string_view text, std::size_t at, std::string_view name);

}  // namespace ita::patching
