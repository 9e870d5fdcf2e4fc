// src/docx/read/alternate.hpp - mc:AlternateContent: which of its branches is read.
#pragma once

#include <string_view>

#include "xml/read.hpp"

namespace ita::docx {

/// The first choice whose namespaces are all known here, else the fallback, else nothing.
/// Source: ECMA-376-3, 7.5 and 7.6.
[[nodiscard]] xml::cursor chosen_branch(xml::cursor alternate_content);

/// A child by its name, be it within alternate content.
[[nodiscard]] xml::cursor property(xml::cursor parent, std::string_view name);

}  // namespace ita::docx
