// ita/io/tracked.hpp - who changes a document, for those who will accept or reject it.
#pragma once

#include <chrono>
#include <string>

namespace ita {

/// Changes are marked as tracked ones, for Word or LibreOffice to show, accept and reject.
///
/// Accepting all gives the words that were asked for, rejecting all those of before. ODF has no marks for rows of a
/// table, so that measures that are rows neither come nor leave there.
struct tracked {
    std::string author{};  ///< shown beside each change; errc::missing_field where it is empty
    /// As clocks at the author's place show it; neither format tells the zone. Years 1 to 9999.
    std::chrono::local_seconds when{};
};

}  // namespace ita
