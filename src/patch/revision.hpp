// src/patch/revision.hpp - edits as tracked changes, which somebody accepts or rejects; knows no reports.
#pragma once

#include <string>
#include <vector>

#include "doc/trace.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"
#include "xml/splice.hpp"

namespace ita::patching {

/// Who changes a file, and when.
struct revision {
    std::string author{};
    std::string when{};  ///< "2025-10-01T09:00:00"
};

/// The edits as splices: who accepts them all has what editor::finish() makes, who rejects them all the words before.
/// Throws cannot for what the format has no mark for.
[[nodiscard]] std::vector<xml::splice> docx_revised(const edits& all, const doc::trace& in, const dialect& by,
                                                    const revision& as);
[[nodiscard]] std::vector<xml::splice> odt_revised(const edits& all, const doc::trace& in, const dialect& by,
                                                   const revision& as);

}  // namespace ita::patching
