// tests/laws/clerk.hpp - edits of a report such as clerks make.
#pragma once

#include <ita/report/report.hpp>

#include "support/edits.hpp"

namespace ita::test {

/// One edit: words, an entry or a measure.
void edit_as_clerk(report& what, const dice& roll);

}  // namespace ita::test
