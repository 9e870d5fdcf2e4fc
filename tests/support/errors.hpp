// tests/support/errors.hpp - an error as a value.
#pragma once

#include <ita/base/error.hpp>

namespace ita::test {

/// The error that some work ends in; where it ends well, one of code 0.
template <class Work>
[[nodiscard]] error error_of(Work work) {
    try {
        work();
    } catch (const error& problem) {
        return problem;
    }
    return {errc{}, {}, "no error"};
}

}  // namespace ita::test
