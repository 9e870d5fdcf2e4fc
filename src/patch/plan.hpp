// src/patch/plan.hpp - changes of a report become edits of the part that holds it.
#pragma once

#include <string>
#include <vector>

#include <ita/report/change.hpp>
#include <ita/report/report.hpp>

#include "patch/dialect.hpp"
#include "patch/editor.hpp"
#include "patch/places.hpp"

namespace ita::patching {

/// What is known of a file when changes are planned.
struct known_file {
    const report& before;
    const places& where;
    const doc::trace& part;
    const dialect& by;
};

/// Adds the edits of one change, `all` being those it comes with. Throws cannot where it cannot be done exactly; the
/// editor is then as it was.
void plan(const change& what, const std::vector<change>& all, const known_file& in, editor& to);

}  // namespace ita::patching
