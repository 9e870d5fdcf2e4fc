// src/base/short_text.hpp - texts of a few letters, compared and told apart by whole words of the machine.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ita {

template <class Number>
[[nodiscard]] inline Number number_at(const char* from) noexcept {
    Number made;
    std::memcpy(&made, from, sizeof made);
    return made;
}

/// The first eight bytes as a number, the first one lowest.
[[nodiscard]] inline std::uint64_t first_bytes(const char* from) noexcept {
    const auto made = number_at<std::uint64_t>(from);
    if constexpr (std::endian::native == std::endian::little) return made;
    std::uint64_t turned = 0;
    for (std::size_t i = 0; i < sizeof made; ++i) turned |= (made >> 8 * i & 0xFF) << 8 * (7 - i);
    return turned;
}

/// All bytes of a text shorter than eight, some twice; with the length they tell it from any other.
[[nodiscard]] inline std::uint64_t short_bytes(std::string_view text) noexcept {
    const char* const from = text.data();
    const auto size = text.size();
    if (size >= 4)
        return number_at<std::uint32_t>(from) | std::uint64_t{number_at<std::uint32_t>(from + size - 4)} << 32;
    if (size == 0) return 0;
    const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(from[at])}; };
    return byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
}

/// The last eight bytes; of a shorter text all it has.
[[nodiscard]] inline std::uint64_t last_bytes(std::string_view text) noexcept {
    return text.size() < 8 ? short_bytes(text) : number_at<std::uint64_t>(text.data() + text.size() - 8);
}

/// Whether texts of one length are the same.
[[nodiscard]] inline bool same_bytes(const char* a, const char* b, std::size_t size) noexcept {
    if (size < 8) return short_bytes({a, size}) == short_bytes({b, size});
    if (size > 16) return std::memcmp(a, b, size) == 0;
    return number_at<std::uint64_t>(a) == number_at<std::uint64_t>(b) &&
           number_at<std::uint64_t>(a + size - 8) == number_at<std::uint64_t>(b + size - 8);
}

/// As ==, for names.
[[nodiscard]] inline bool same_text(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && same_bytes(a.data(), b.data(), a.size());
}

inline constexpr std::uint64_t odd_number = 0x9E37'79B9'7F4A'7C15;  ///< 2^64 by the golden section: it spreads bits

/// A number for a table, of all bytes.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) noexcept {
    const auto mixed = [](std::uint64_t value) {
        value *= odd_number;
        return value ^ value >> 32;
    };
    auto all = mixed(text.size() ^ last_bytes(text));
    for (; text.size() > 8; text.remove_prefix(8)) all = mixed(all ^ number_at<std::uint64_t>(text.data()));
    return all;
}

struct text_hash {
    std::size_t operator()(std::string_view text) const noexcept { return static_cast<std::size_t>(hash_of(text)); }
};

}  // namespace ita
