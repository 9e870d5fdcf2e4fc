// src/patch/fragment.hpp - a stretch of markup by itself, and the tags beside it; knows no documents.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "patch/dialect.hpp"

namespace ita::patching {

/// Whether it has an end for every start in it.
[[nodiscard]] bool is_balanced(std::string_view markup);
/// Whether somebody would miss what without() leaves out of it.
[[nodiscard]] bool holds_content(const clutter& unwanted, std::string_view markup);
/// A copy without elements and attributes that must not be there twice.
[[nodiscard]] std::string without(const clutter& unwanted, std::string_view markup);

/// The elements that stand in an element, in order; the first of a local name, empty where there is none.
[[nodiscard]] std::vector<byte_range> children_of(std::string_view element);
[[nodiscard]] std::string_view child_named(std::string_view element, std::string_view name);
/// The value of an element's attribute, by its local name.
[[nodiscard]] std::optional<byte_range> attribute_at(std::string_view element, std::string_view name);

/// Behind the end tag that comes next, of an element of this name or of any; nothing where something else does.
[[nodiscard]] std::optional<std::size_t> behind_end_tag(std::string_view text, std::size_t at,
                                                        std::string_view name = {});
/// Where the start tag of an element begins that stands just before; nothing where something else does.
[[nodiscard]] std::optional<std::size_t> start_tag_before(std::string_view text, std::size_t at, std::string_view name);

}  // namespace ita::patching
