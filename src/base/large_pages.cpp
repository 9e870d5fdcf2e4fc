#include "base/large_pages.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace ita {

void wish_large_pages([[maybe_unused]] std::span<std::byte> fresh) noexcept {
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t page = std::uintptr_t{2} << 20;
    const auto from = reinterpret_cast<std::uintptr_t>(fresh.data());
    const auto first = (from + page - 1) / page * page, end = (from + fresh.size()) / page * page;
    if (first < end) ::madvise(fresh.data() + (first - from), end - first, MADV_HUGEPAGE);
#endif
}

}  // namespace ita
