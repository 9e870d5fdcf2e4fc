// src/odt/parts.hpp - the XML parts of a package that are written whole, as text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/doc/document.hpp>

#include "odt/part.hpp"

namespace ita::odt {

inline constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";

/// Appends the declaration and the root's opening tag with the namespaces that content and styles use.
void open_root(std::string& out, std::string_view name);

/// Appends office:automatic-styles around what is already printed, or nothing.
void print_automatic_styles(std::string& out, std::string_view printed);

/// styles.xml: named styles, the page with its header and footer. `fonts` must know those of the content by now.
[[nodiscard]] std::string styles_part(const doc::document& frame, part& in, font_table& fonts);

/// meta.xml. Source: ODF 1.3 part 3, 4.3.
[[nodiscard]] std::string meta_part(const doc::metadata& about);

/// META-INF/manifest.xml, for members named with their media types.
[[nodiscard]] std::string manifest_part(const std::vector<std::pair<std::string, std::string_view>>& members);

}  // namespace ita::odt
