// src/odt/frame.hpp - draw:frame, a picture in a line of text.
#pragma once

#include <ita/doc/image.hpp>

#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// A picture that doc::check() found sound.
void write_frame(xml::element paragraph, const doc::image& picture, part& in);

}  // namespace ita::odt
