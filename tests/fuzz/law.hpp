// tests/fuzz/law.hpp - a law that a fuzz target states; breaking it is what the fuzzer looks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <ita/base/error.hpp>

namespace ita::fuzz {

inline void law(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "broken law: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

/// Refusing bad input is right; an error that the library calls its own is no refusal.
inline void check_refusal(const error& refused) {
    law(refused.code() != errc::internal, "a refusal is no defect of the library");
}

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace ita::fuzz
