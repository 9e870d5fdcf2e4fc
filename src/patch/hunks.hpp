// src/patch/hunks.hpp - which words of a text become others; knows no documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ita::patching {

/// Bytes of a text that become other words.
struct hunk {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string with{};

    bool operator==(const hunk&) const = default;
};

/// What of `before` changes to make `now`, in order, with words between them that stay.
///
/// No letter is parted from the vowels and tone marks that stand on it. Cost: n² in the letters between the first and
/// the last that differ, up to a bound; beyond it all between them is one hunk.
[[nodiscard]] std::vector<hunk> hunks(std::string_view before, std::string_view now);

}  // namespace ita::patching
