// src/docx/run.hpp - w:r and what it holds: words, breaks, fields.
#pragma once

#include <string_view>

#include <ita/doc/run.hpp>

#include "docx/order.hpp"
#include "docx/story.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

/// Whether a letter or sign of the Thai block (U+0E00 to U+0E7F) is in the text.
[[nodiscard]] bool has_thai(std::string_view text) noexcept;

/// The looks of letters, for simple and complex scripts alike.
void write_text_format(sequence<r_pr_order>& r_pr, const doc::text_format& format);

/// Words into a run, as w:t, w:br and w:tab.
void write_words(xml::element r, std::string_view text);

/// A run without words.
[[nodiscard]] xml::element write_r(xml::element parent, const doc::text_format& format, bool thai);

/// Spans of a paragraph, each as one w:r or more.
void write_span(xml::element p, const doc::run& words, story& into);
void write_span(xml::element p, const doc::field& field, story& into);
void write_span(xml::element p, const doc::image& picture, story& into);

}  // namespace ita::docx
