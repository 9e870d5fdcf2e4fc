// src/odt/order.hpp - the children of elements in the sequence that the schema wants.
#pragma once

#include <array>
#include <string_view>

namespace ita::odt::order {

// Source of all: OpenDocument-v1.3-schema.rng, the pattern of the element's name; what is never written is left out.

inline constexpr std::array<std::string_view, 7> style{"style:table-properties",     "style:table-column-properties",
                                                       "style:table-row-properties", "style:table-cell-properties",
                                                       "style:graphic-properties",   "style:paragraph-properties",
                                                       "style:text-properties"};

inline constexpr std::array<std::string_view, 3> page_layout{"style:page-layout-properties", "style:header-style",
                                                             "style:footer-style"};

inline constexpr std::array<std::string_view, 4> master_page{"style:header", "style:header-first", "style:footer",
                                                             "style:footer-first"};

inline constexpr std::array<std::string_view, 4> table{"table:title", "table:table-column", "table:table-header-rows",
                                                       "table:table-row"};

inline constexpr std::array<std::string_view, 3> frame{"draw:image", "svg:title", "svg:desc"};

}  // namespace ita::odt::order
