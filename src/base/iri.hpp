// src/base/iri.hpp - a link's address as XML formats may hold it.
#pragma once

#include <string>
#include <string_view>

namespace ita {

/// What no IRI may contain is percent-encoded, all else stays; a percent sign that starts no escape is one of these.
///
/// Word calls a file damaged whose relationship is no URI. Source: ECMA-376-2, 9.3.2.2; RFC 3987, 2.2.
[[nodiscard]] std::string to_iri(std::string_view address);

}  // namespace ita
