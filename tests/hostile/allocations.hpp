// tests/hostile/allocations.hpp - allocations of this process are counted, and one of them fails.
#pragma once

namespace ita::test {

/// Allocations of one kind. Plain data, since they are counted before any constructor runs; one thread works here.
struct allocations {
    long made;
    long fails_at;  ///< counted from 1; 0 for never
    long live;
};
/// Those of libzip and zlib are by malloc(); under a sanitizer, whose it is, none of them is counted.
inline allocations by_new, by_malloc;
#ifdef ITA_UNDER_SANITIZER
inline constexpr bool counts_malloc = false;
#else
inline constexpr bool counts_malloc = true;
#endif

/// Allocations are counted as made, and fail, while one lives; those that live are counted always.
class scarcity {
  public:
    scarcity() noexcept { is_on_ = true; }
    scarcity(const scarcity&) = delete;
    scarcity& operator=(const scarcity&) = delete;
    ~scarcity() { end(); }

    /// For who cannot wait for its owner: std::terminate() unwinds nothing.
    static void end() noexcept { is_on_ = false; }
    [[nodiscard]] static bool is_on() noexcept { return is_on_; }

  private:
    inline static bool is_on_ = false;
};

}  // namespace ita::test
