// bindings/cli/counting.hpp - numbers of measures and entries after an update of which some is left out.
#pragma once

#include <optional>

#include <ita/ita.hpp>

namespace ita::cli {

/// Whether the numbers no longer follow one another, or more would be done if they did.
[[nodiscard]] bool wants_numbers(const updated_file& made, const file& from, report now, const read_options& how);

/// Numbers follow what is really done: where something is left out, all is counted anew without it.
[[nodiscard]] updated_file counted_as_done(updated_file made, const file& from, const read_options& how,
                                           const std::optional<tracked>& as);

}  // namespace ita::cli
