// src/io/unwritten.hpp - what of a report no words of a file hold: it is counted, kept beside the pages, or read from
// other words.
#pragma once

#include <cstddef>
#include <vector>

#include <ita/io/open.hpp>
#include <ita/report/change.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// Which of it is otherwise than wanted.
struct unwritten {
    bool counted = false;   ///< numbers, by the word processor
    bool off_page = false;  ///< an issue, and of a time what its words do not tell
    bool by_name = false;   ///< of an agency: its kind, and the place that it bears the name of
    bool by_times = false;  ///< the fiscal year, where nothing else tells one
};

/// What a file that was made has otherwise than it was wanted. Throws cannot for what its words say otherwise.
[[nodiscard]] unwritten otherwise_in(const file& made, const report& wanted);

/// Of changes of counted numbers, which nobody writes, those that came out as wanted, in order: `after` is what other
/// changes, `done`, made of `before`.
[[nodiscard]] std::vector<std::size_t> counted_right(const std::vector<change>& counted, std::vector<change> done,
                                                     const report& before, const report& after);

}  // namespace ita
