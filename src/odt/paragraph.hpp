// src/odt/paragraph.hpp - text:p with its style and its label.
#pragma once

#include <ita/doc/paragraph.hpp>

#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// A paragraph that is no list item; a typed label stands before its words, an empty one leaves no trace.
void write_p(xml::element into, const doc::paragraph& paragraph, part& in);

/// The same with another format than its own and no label.
void write_p_as(xml::element into, const doc::paragraph& paragraph, const doc::paragraph_format& format, part& in);

}  // namespace ita::odt
