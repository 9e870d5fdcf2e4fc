// src/patch/docx_run_revision.hpp - a run of DOCX whose words change, as runs that stay, go and come.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "patch/dialect.hpp"
#include "patch/docx_marks.hpp"
#include "patch/editor.hpp"
#include "xml/read.hpp"

namespace ita::patching {

/// The markup that stands instead of a run; each piece of it has the looks of the run. `part` is the text that holds
/// it. Throws cannot where a change that waits for somebody forbids it.
[[nodiscard]] std::string revised_run(const xml::cursor& run, std::span<const piece_change> some, std::string_view part,
                                      const dialect& by, docx_marks& marks);

}  // namespace ita::patching
