#include <ita/report/compose.hpp>

#include "report/compose/body.hpp"
#include "report/compose/check.hpp"
#include "report/compose/frame.hpp"
#include "report/compose/plan.hpp"

namespace ita {

void compose(const report& what, const look& dress, doc::sink& into, const picture_source& pictures) {
    composing::check(what, dress, static_cast<bool>(pictures));
    const auto plan = composing::planned(what, dress);
    into.open(composing::frame(plan));
    composing::pour_title(plan, into);
    composing::pour_preamble(plan, into);
    composing::pour_table(plan, into);
    composing::pour_signatures(plan, into);
    composing::pour_annexes(plan, pictures, into);
}

doc::document compose(const report& what, const look& dress, const picture_source& pictures) {
    doc::collector kept;
    compose(what, dress, kept, pictures);
    return kept.take();
}

}  // namespace ita
