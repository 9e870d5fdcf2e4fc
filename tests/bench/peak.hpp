// tests/bench/peak.hpp - how much memory a piece of work takes at its worst.
#pragma once

#include <cstddef>
#include <functional>

namespace ita::bench {

/// Runs the work in a process of its own and gives the largest resident size that it had while `measured` ran, in
/// bytes.
///
/// `prepare` runs first and is counted with what it keeps, not with what it throws away.
/// Source: proc(5), clear_refs value 5 and VmHWM.
[[nodiscard]] std::size_t peak_of(const std::function<void()>& prepare, const std::function<void()>& measured);

}  // namespace ita::bench
