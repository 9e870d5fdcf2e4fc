// src/docx/drawing.hpp - w:drawing: a picture in a line of text.
#pragma once

#include <ita/doc/image.hpp>

#include "docx/story.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

/// A picture in its line. Width or height alone keeps the picture's proportions; without both it has its natural size.
///
/// Errors: errc::not_a_picture; errc::missing_field for an SVG without a fall-back; errc::out_of_range for a size that
/// is negative or wider than Word can show; errc::unwritable_text.
void write_drawing(xml::element drawing, const doc::image& picture, story& into);

}  // namespace ita::docx
