// tests/bench/papers.hpp - reports as long as real ones, the same for a seed on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <ita/report/report.hpp>

namespace ita::bench {

/// A report of so many measures; seven are about 13,000 Thai characters.
[[nodiscard]] report paper(std::size_t measures, std::uint64_t seed);

/// Different reports. One report in a loop teaches the branch predictor its words and shows half the true time.
[[nodiscard]] std::vector<report> papers(std::size_t count, std::size_t measures);

/// Bytes of all words of a report.
[[nodiscard]] std::size_t text_bytes(const report& what);

}  // namespace ita::bench
