// src/report/compose/body.hpp - the parts of the page, in reading order.
#pragma once

#include <ita/doc/sink.hpp>
#include <ita/report/compose.hpp>

#include "report/compose/plan.hpp"

namespace ita::composing {

void pour_title(const plan& p, doc::sink& into);
void pour_preamble(const plan& p, doc::sink& into);
void pour_table(const plan& p, doc::sink& into);
void pour_signatures(const plan& p, doc::sink& into);
void pour_annexes(const plan& p, const picture_source& pictures, doc::sink& into);

/// The width of the page between its margins.
[[nodiscard]] inline length text_width(const plan& p) {
    return p.dress.paper_width - p.dress.margins.left - p.dress.margins.right;
}
[[nodiscard]] inline length text_height(const plan& p) {
    return p.dress.paper_height - p.dress.margins.top - p.dress.margins.bottom;
}

}  // namespace ita::composing
