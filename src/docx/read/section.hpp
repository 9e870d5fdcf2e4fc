// src/docx/read/section.hpp - the page: paper, margins, headers and footers of the last section.
#pragma once

#include <vector>

#include <ita/doc/page.hpp>

#include "docx/read/reading.hpp"

namespace ita::docx {

/// `sections` are all w:sectPr of the body in order: what a section does not say of headers, the one before does.
/// Source: ECMA-376-1, 17.10.1.
[[nodiscard]] doc::page_setup read_page(const std::vector<xml::cursor>& sections, reading& all, const open_part& main);

}  // namespace ita::docx
