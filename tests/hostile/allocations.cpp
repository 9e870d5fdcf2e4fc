#include "allocations.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

using ita::test::allocations;
using ita::test::by_malloc;
using ita::test::by_new;

bool fails_now(allocations& of) noexcept { return ita::test::scarcity::is_on() && ++of.made == of.fails_at; }

bool fails(allocations& of) noexcept {
    const bool now = fails_now(of);
    of.live += !now;
    return now;
}

}  // namespace

#ifdef ITA_UNDER_SANITIZER
namespace {
void* raw(std::size_t size) noexcept { return std::malloc(size); }
void give_back(void* which) noexcept { std::free(which); }
}  // namespace
#else
extern "C" {
void* __libc_malloc(std::size_t) noexcept;
void* __libc_calloc(std::size_t, std::size_t) noexcept;
void* __libc_realloc(void*, std::size_t) noexcept;
void* __libc_memalign(std::size_t, std::size_t) noexcept;
void __libc_free(void*) noexcept;

void* malloc(std::size_t size) noexcept { return fails(by_malloc) ? nullptr : __libc_malloc(size); }
void* calloc(std::size_t count, std::size_t size) noexcept {
    return fails(by_malloc) ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* which, std::size_t size) noexcept {
    if (which == nullptr) return malloc(size);
    return fails_now(by_malloc) ? nullptr : __libc_realloc(which, size);
}
void* aligned_alloc(std::size_t to, std::size_t size) noexcept {
    return fails(by_malloc) ? nullptr : __libc_memalign(to, size);
}
void free(void* which) noexcept {
    by_malloc.live -= which != nullptr;
    __libc_free(which);
}
}
namespace {
void* raw(std::size_t size) noexcept { return __libc_malloc(size); }
void give_back(void* which) noexcept { __libc_free(which); }
}  // namespace
#endif

void* operator new(std::size_t size) {
    auto* const made = fails(by_new) ? nullptr : raw(std::max<std::size_t>(size, 1));
    if (made == nullptr) throw std::bad_alloc();
    return made;
}
void operator delete(void* which) noexcept {
    by_new.live -= which != nullptr;
    give_back(which);
}
void operator delete(void* which, std::size_t) noexcept { operator delete(which); }
// The others as well, since those of a sanitizer would not come to these.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return fails(by_new) ? nullptr : raw(std::max<std::size_t>(size, 1));
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t& quiet) noexcept { return operator new(size, quiet); }
void operator delete[](void* which) noexcept { operator delete(which); }
void operator delete[](void* which, std::size_t) noexcept { operator delete(which); }
void operator delete(void* which, const std::nothrow_t&) noexcept { operator delete(which); }
void operator delete[](void* which, const std::nothrow_t&) noexcept { operator delete(which); }
