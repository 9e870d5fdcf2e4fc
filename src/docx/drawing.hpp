// src/docx/drawing.hpp - w:drawing: a picture in a line of text.
#pragma once

#include <ita/doc/image.hpp>

#include "docx/story.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

/// A picture, which doc::check() found sound, in its line; beside an SVG its fall-back, which then must be there.
void write_drawing(xml::element drawing, const doc::image& picture, story& into);

}  // namespace ita::docx
