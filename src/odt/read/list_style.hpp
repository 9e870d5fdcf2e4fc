// src/odt/read/list_style.hpp - what stands before the items of a list, level by level.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <ita/base/length.hpp>

#include "doc/counting.hpp"
#include "xml/read.hpp"

namespace ita::odt {

inline constexpr std::size_t list_levels = 10;

/// One level of a list style. Source: ODF 1.3 part 3, 16.31 to 16.36.
struct list_level {
    bool bullet = false;
    std::string text{};  ///< of a bullet
    doc::counting how = doc::counting::none;
    std::string prefix{};
    std::string suffix{};
    std::string pattern{};  ///< LibreOffice's "%1%.%2%."; takes the place of prefix, suffix and shown levels
    std::size_t shown = 1;  ///< levels whose numbers are shown, itself counted
    std::int64_t start = 1;
    std::optional<length> left{};
    std::optional<length> first_line{};
};

using list_style = std::array<list_level, list_levels>;

/// Reads text:list-style and text:outline-style.
[[nodiscard]] list_style read_list_style(const xml::cursor& from);

}  // namespace ita::odt
