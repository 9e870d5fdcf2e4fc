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

/// What a file that was made has otherwise than it was wanted: `differences` lead from the one to the other. Throws
/// cannot for what its words say otherwise.
[[nodiscard]] unwritten otherwise_in(const file& made, const std::vector<change>& differences);

/// Of changes of counted numbers, which nobody writes, those that came out as wanted, in order: `after` is what other
/// changes, `done`, made of `before`.
[[nodiscard]] std::vector<std::size_t> counted_right(const std::vector<change>& counted, std::vector<change> done,
                                                     const report& before, const report& after);

/// Of changes that nobody made those that came with others, in order: a year stands in the words of a title too, and a
/// cell may be merged over several measures. `differences` lead from what was made to what the others should have made.
[[nodiscard]] std::vector<std::size_t> came_along(const std::vector<change>& not_made,
                                                  const std::vector<change>& differences);

}  // namespace ita
