// tests/support/grown.hpp - whether a text only got something in between.
#pragma once

#include <string_view>

namespace ita::test {

/// Whether all bytes of one stand in the other, in order.
inline bool only_grew(std::string_view before, std::string_view after) {
    for (const char each : before) {
        const auto found = after.find(each);
        if (found == after.npos) return false;
        after.remove_prefix(found + 1);
    }
    return true;
}

}  // namespace ita::test
