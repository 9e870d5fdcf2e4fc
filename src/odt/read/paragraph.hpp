// src/odt/read/paragraph.hpp - text:p and text:h with all that stands in a line.
#pragma once

#include <ita/doc/paragraph.hpp>

#include "odt/read/story.hpp"

namespace ita::odt {

/// Reads a paragraph or heading; blocks that are anchored in it (text boxes, tables of frames, what is not modelled)
/// are appended to `anchored`. Its label is the business of who knows the list.
[[nodiscard]] doc::paragraph read_p(const xml::cursor& from, story& in, blocks& anchored);

}  // namespace ita::odt
