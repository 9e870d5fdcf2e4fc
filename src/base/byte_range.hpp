// src/base/byte_range.hpp - some bytes of a text, by where they begin and end.
#pragma once

#include <cstddef>

namespace ita {

struct byte_range {
    std::size_t from = 0;
    std::size_t to = 0;

    [[nodiscard]] constexpr std::size_t size() const noexcept { return to - from; }
    bool operator==(const byte_range&) const = default;
};

}  // namespace ita
