// ita/io/format.hpp - the file formats, by name.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace ita {

/// The formats that are known here. Documents are read from the first four and written in the first two; a report is
/// read from all of them and written in docx, odt and json.
enum class format {
    docx,
    odt,
    fodt,  ///< OpenDocument text in one XML file
    text,  ///< plain text, tables with tabs between their cells
    json,
};

/// How the names of its files end, without the dot.
[[nodiscard]] std::string_view to_string(format which) noexcept;

/// The format that a file name ends in, upper or lower case; nothing for any other ending.
[[nodiscard]] std::optional<format> format_of(const std::filesystem::path& name);

}  // namespace ita
