// src/report/compose/frame.hpp - everything of the document but its body.
#pragma once

#include <ita/doc/document.hpp>

#include "report/compose/plan.hpp"

namespace ita::composing {

[[nodiscard]] doc::document frame(const plan& p);

/// What the document says of itself; its custom properties keep what the page does not show.
[[nodiscard]] doc::metadata metadata(const plan& p);

/// The words of a header or footer: {page} and {pages} become fields, {title} {agency} {fiscal} words of the report.
[[nodiscard]] std::vector<doc::span> filled_in(const plan& p, std::string_view pattern);

}  // namespace ita::composing
