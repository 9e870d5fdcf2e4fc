// tests/bench/changing.hpp - what one changed word costs in a file whose pictures are nearly all of it.
#pragma once

#include "turns.hpp"

namespace ita::bench {

/// Floor (the file's bytes copied, its main part inflated and looked through for tags), open, and open with update.
void add_changing();
/// The memory of open and update beside the file's size, the file itself counted.
void print_changing_peaks();

}  // namespace ita::bench
