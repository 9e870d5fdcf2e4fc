// src/docx/paragraph.hpp - w:p and its properties.
#pragma once

#include <ita/doc/paragraph.hpp>

#include "docx/order.hpp"
#include "docx/story.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

/// How a paragraph stands.
void write_paragraph_format(sequence<p_pr_order>& p_pr, const doc::paragraph_format& format);

/// A paragraph, which doc::check() found sound, into its element.
void write_p(xml::element p, const doc::paragraph& from, story& into);

/// An empty paragraph as low as Word allows: without it two tables would become one, and a cell that ends with a table
/// would be called damaged.
void write_gap(xml::element p);

}  // namespace ita::docx
