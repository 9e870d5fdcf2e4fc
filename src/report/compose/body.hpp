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

[[nodiscard]] inline length text_width(const plan& p) { return text_width(p.dress); }
[[nodiscard]] inline length text_height(const plan& p) { return text_height(p.dress); }

}  // namespace ita::composing
