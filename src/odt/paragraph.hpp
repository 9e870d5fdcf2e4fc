// src/odt/paragraph.hpp - text:p with its style and its label.
#pragma once

#include <ita/doc/paragraph.hpp>

#include "odt/part.hpp"
#include "odt/place.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// A paragraph that is no list item; a typed label stands before its words.
///
/// Errors: errc::unwritable_text, errc::missing_field for a style that is not there, errc::out_of_range.
void write_p(xml::element into, const doc::paragraph& paragraph, part& in, const place& where);

/// The same with another format than its own and no label.
void write_p_as(xml::element into, const doc::paragraph& paragraph, const doc::paragraph_format& format, part& in,
                const place& where);

}  // namespace ita::odt
