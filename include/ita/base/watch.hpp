// ita/base/watch.hpp - who waits for a long work may stop it and is told how far it is.
#pragma once

#include <functional>
#include <stop_token>

namespace ita {

/// Somebody who waits. Of one work within another, such as opening within converting, the outer one is watched.
struct watch {
    /// Once it is asked, the work ends with errc::stopped and leaves nothing behind; what it looks at between two
    /// looks takes milliseconds, but for the largest parts of a package, which are inflated at once.
    std::stop_token stop{};
    /// The share that is done, rising from 0 to 1, at most about a hundred times and by the thread that works. The
    /// last is 1, unless the work fails. What it throws ends the work.
    std::function<void(double done)> told{};
};

}  // namespace ita
