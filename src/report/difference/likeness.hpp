// src/report/difference/likeness.hpp - how alike elements are, by what they share; knows no lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "report/difference/matching.hpp"

namespace ita::differing {

/// Of an element's own words, and of what stands under it.
struct traits {
    features words{};
    features content{};
};
[[nodiscard]] traits traits_of(std::string_view key, features content);

using some_traits = std::vector<const traits*>;

/// How alike each of some elements before is to each of some now: 0 to 1.
class likeness {
  public:
    likeness(some_traits before, some_traits now);

    /// Where things stand under both, these count as much as the words, unless the words are nearly the same.
    [[nodiscard]] double operator()(std::size_t before, std::size_t now) const;

  private:
    [[nodiscard]] std::vector<std::uint32_t> common(features traits::*which) const;
    [[nodiscard]] double share(const std::vector<std::uint32_t>& counts, features traits::*which, std::size_t before,
                               std::size_t now) const;

    some_traits before_, now_;
    std::vector<std::uint32_t> words_, content_;
};

}  // namespace ita::differing
