// ita/base/bytes.hpp - raw bytes, owned or looked at.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace ita {

using bytes = std::vector<std::byte>;
using byte_view = std::span<const std::byte>;

/// The same memory seen as bytes.
[[nodiscard]] inline byte_view as_bytes(std::string_view text) noexcept {
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// A copy of the text's bytes.
[[nodiscard]] inline bytes bytes_of(std::string_view text) {
    const auto view = as_bytes(text);
    return {view.begin(), view.end()};
}

/// The same memory seen as text; nothing is checked.
[[nodiscard]] inline std::string_view as_text(byte_view raw) noexcept {
    return {reinterpret_cast<const char*>(raw.data()), raw.size()};
}

}  // namespace ita
