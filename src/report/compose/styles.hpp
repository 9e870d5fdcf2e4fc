// src/report/compose/styles.hpp - the named looks of a report; what users change when they change its look.
#pragma once

#include <array>
#include <vector>

#include <ita/doc/style.hpp>

#include "report/compose/plan.hpp"

namespace ita::composing::style {

// At most 15 letters, so that a paragraph names its style without allocating.
inline constexpr const char* title = "Title";
inline constexpr const char* agency = "Subtitle";
inline constexpr const char* preamble = "Preamble";
inline constexpr const char* table_head = "Table Head";
inline constexpr const char* table_text = "Table Text";
inline constexpr const char* measure = "Measure";
inline constexpr const char* owner = "Owner";
inline constexpr const char* number = "Table Number";
inline constexpr const char* signing = "Signature Line";
inline constexpr const char* signature = "Signature";
inline constexpr const char* annex = "Annex Title";
inline constexpr const char* picture = "Picture";
inline constexpr const char* caption = "Caption";
inline constexpr const char* header = "header";
inline constexpr const char* footer = "footer";

using by_level = std::array<const char*, deepest_level + 1>;
/// Items with a marker, and items without.
inline constexpr by_level item{"Item 1", "Item 2", "Item 3", "Item 4", "Item 5", "Item 6", "Item 7", "Item 8"};
inline constexpr by_level plain_item{table_text,     "Plain Item 2", "Plain Item 3", "Plain Item 4",
                                     "Plain Item 5", "Plain Item 6", "Plain Item 7", "Plain Item 8"};

/// Every style that a report can name, and item styles for the levels that it has (three at least).
[[nodiscard]] std::vector<doc::paragraph_style> all(const plan& p);

}  // namespace ita::composing::style
