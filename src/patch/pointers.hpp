// src/patch/pointers.hpp - JSON pointers of a report's elements, and those beside, above and below them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ita::patching {

[[nodiscard]] inline std::string below(const std::string& pointer, std::string_view key) {
    return pointer + '/' + std::string(key);
}
[[nodiscard]] inline std::string below(const std::string& pointer, std::size_t index) {
    return pointer + '/' + std::to_string(index);
}
[[nodiscard]] inline std::string above(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

/// Whether `field` is `pointer` or stands below it.
[[nodiscard]] inline bool is_below(std::string_view field, std::string_view pointer) noexcept {
    return field.starts_with(pointer) && (field.size() == pointer.size() || field[pointer.size()] == '/');
}

}  // namespace ita::patching
