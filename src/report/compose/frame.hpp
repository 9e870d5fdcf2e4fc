// src/report/compose/frame.hpp - everything of the document but its body.
#pragma once

#include <ita/doc/document.hpp>

#include "base/place.hpp"
#include "report/compose/plan.hpp"

namespace ita::composing {

[[nodiscard]] doc::document frame(const plan& p);

/// What the document says of itself; its custom properties keep what the page does not show.
[[nodiscard]] doc::metadata metadata(const plan& p);

/// The words of a header or footer: {page} and {pages} become fields, {title} {agency} {fiscal} words of the report,
/// {{ and }} braces.
[[nodiscard]] std::vector<doc::span> filled_in(const plan& p, std::string_view pattern);

/// Errors: errc::unexpected_value for a placeholder that filled_in() does not know, and for a brace that stands alone.
void need_known_placeholders(std::string_view pattern, const place& where);

}  // namespace ita::composing
