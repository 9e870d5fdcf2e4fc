// src/patch/plan.hpp - changes of a report become edits of the part that holds it.
#pragma once

#include <vector>

#include <ita/report/change.hpp>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"

namespace ita::patching {

/// Adds the edits of one change, `all` being those it comes with. Throws cannot where it cannot be done exactly; the
/// editor is then as it was.
void plan(const change& what, const std::vector<change>& all, const known_file& in, editor& to);

}  // namespace ita::patching
