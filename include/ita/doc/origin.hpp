// ita/doc/origin.hpp - which element of a file a value was read from; knows nothing of what stands there.
#pragma once

#include <cstdint>

namespace ita::doc {

/// Which element of its part a value was read from, for those who change files; 0 for none. Equal to any other, since
/// it says nothing of the value.
struct origin {
    std::uint32_t element = 0;

    friend constexpr bool operator==(origin, origin) noexcept { return true; }
};

}  // namespace ita::doc
