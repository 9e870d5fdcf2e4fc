// src/odt/read/blocks.hpp - what stands below one another: in the text, a cell, a section, a text box.
#pragma once

#include "odt/read/story.hpp"

namespace ita::odt {

/// Appends the blocks of an element's children; nothing of no element.
void read_blocks(const xml::cursor& parent, story& in, blocks& into);

/// The same, of paragraphs, lists and the like only: a shape and a comment hold other things besides.
void read_text_blocks(const xml::cursor& parent, story& in, blocks& into);

/// A comment, kept beside the text.
void read_annotation(const xml::cursor& from, story& in);

/// What is not modelled, told once for each kind.
[[nodiscard]] doc::opaque unmodelled(const xml::cursor& from, story& in);

}  // namespace ita::odt
