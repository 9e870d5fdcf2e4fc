// tests/bench/reading.hpp - what reading costs, as ratios to the floor of the same run, and its memory.
#pragma once

#include <ita/base/bytes.hpp>
#include <ita/doc/document.hpp>
#include <ita/io/format.hpp>

#include "turns.hpp"
#include "workload.hpp"

namespace ita::bench {

/// A file becomes document values: the package, its parts, what they say.
[[nodiscard]] doc::document read_document(const shared_bytes& file, format as);

/// Floor, open (a file to document values), recognise (these to a report), both (open() of the library).
void add_reading(const workload& load);
/// Where the time of open goes.
void add_reading_steps(const workload& load);
void print_reading_growth(const ratios& times, const workload& large, const workload& huge);
/// The memory of open, and of open and recognise, beside the inflated main part.
void print_reading_peaks(std::size_t measures);

}  // namespace ita::bench
