// src/odt/frame.hpp - draw:frame, a picture in a line of text.
#pragma once

#include <ita/doc/image.hpp>

#include "odt/part.hpp"
#include "odt/place.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// Errors: errc::not_a_picture; errc::out_of_range for a size below zero.
void write_frame(xml::element paragraph, const doc::image& picture, part& in, const place& where);

}  // namespace ita::odt
