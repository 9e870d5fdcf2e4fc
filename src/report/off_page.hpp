// src/report/off_page.hpp - what of a report no page shows.
#pragma once

#include <variant>

#include <ita/report/change.hpp>

namespace ita {

/// Whether it changes what no page shows: an issue, or of a time what its words do not tell.
[[nodiscard]] inline bool is_off_page(const change& what) {
    if (what.kind != change_kind::set) return false;
    const auto* before = std::get_if<timeline>(&what.before);
    return before != nullptr ? before->text == std::get<timeline>(what.after).text
                             : what.where.field == report_field::issue;
}

}  // namespace ita
