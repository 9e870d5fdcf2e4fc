// bindings/cli/clock.hpp - the moment that tracked changes bear.
#pragma once

#include <chrono>

namespace ita::cli {

/// Seconds of a clock on the wall; where SOURCE_DATE_EPOCH is set, those of that moment at Greenwich.
///
/// Throws usage_error where SOURCE_DATE_EPOCH holds something else.
[[nodiscard]] std::chrono::local_seconds now_here();

}  // namespace ita::cli
