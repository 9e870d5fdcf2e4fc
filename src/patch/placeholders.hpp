// src/patch/placeholders.hpp - {{names}} in the paragraphs of any part: body, header, footer; knows no reports.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/location.hpp>
#include <ita/doc/origin.hpp>

#include "doc/trace.hpp"

namespace ita::patching {

/// A name in double braces, however many runs it is parted into.
struct placeholder {
    std::string name{};  ///< without braces and the blanks beside them
    doc::origin paragraph{};
    std::size_t from = 0;  ///< in the words of the paragraph, with the braces
    std::size_t to = 0;
};

/// The paragraphs of a part that hold placeholders, traced for an editor.
struct placeholders {
    doc::trace in{};
    std::vector<placeholder> all{};  ///< in order
};

/// Those of a part of WordprocessingML: words that are deleted, and what fields are computed from, do not count.
/// Errors: those of xml::document.
[[nodiscard]] placeholders docx_placeholders(std::string part, const location& where, const limits& most);
/// Those of a part of ODF: comments and deleted words do not count.
[[nodiscard]] placeholders odt_placeholders(std::string part, const location& where, const limits& most);

}  // namespace ita::patching
