// tests/support/pictures.hpp - small pictures of every kind, as files and as bytes.
#pragma once

#include <array>
#include <filesystem>
#include <string>

#include <ita/io/save.hpp>

namespace ita::test {

/// A picture file of tests/support/pictures, and the file that stands in for it where it is an SVG.
struct picture_file {
    const char* name;
    const char* fallback;
};

inline constexpr std::array picture_files =
    std::to_array<picture_file>({{"wide.png", ""}, {"tall.png", ""}, {"photo.jpg", ""}, {"plan.svg", "wide.png"}});

[[nodiscard]] inline std::filesystem::path picture_folder() {
    return std::filesystem::path{ITA_SOURCE_DIR} / "tests/support/pictures";
}

[[nodiscard]] inline bytes picture_bytes(const std::string& name) { return read_file(picture_folder() / name); }

}  // namespace ita::test
