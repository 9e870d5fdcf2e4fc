// ita/io/format.hpp - the file formats, by name.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace ita {

/// A format that reports are written in.
enum class format { docx, odt };

/// "docx" or "odt".
[[nodiscard]] constexpr std::string_view to_string(format which) noexcept {
    return which == format::docx ? "docx" : "odt";
}

/// The format that a file name ends in, upper or lower case; nothing for any other ending.
[[nodiscard]] std::optional<format> format_of(const std::filesystem::path& name);

}  // namespace ita
