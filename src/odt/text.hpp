// src/odt/text.hpp - what stands in a line: words, blanks, links, fields.
#pragma once

#include <string_view>
#include <vector>

#include <ita/doc/run.hpp>

#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// Whether a character other than blank, tab and line break stands directly before and after some words.
struct neighbours {
    bool before = false;
    bool after = false;
};

/// Words as character data; a blank that a reader would drop or join with others becomes text:s.
///
/// Source: ODF 1.3 part 3, 6.1.2 White Space Characters.
void write_text(xml::element into, std::string_view words, neighbours beside);

void write_spans(xml::element paragraph, const std::vector<doc::span>& content, part& in);

}  // namespace ita::odt
