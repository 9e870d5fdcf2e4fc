// src/odt/blocks.hpp - paragraphs, lists and tables below one another in a cell, a header or a footer.
#pragma once

#include <vector>

#include <ita/doc/block.hpp>

#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// An empty paragraph where there is nothing, since readers expect one.
void write_blocks(xml::element into, const std::vector<doc::block>& blocks, part& in);
void write_paragraphs(xml::element into, const std::vector<doc::paragraph>& paragraphs, part& in);

}  // namespace ita::odt
