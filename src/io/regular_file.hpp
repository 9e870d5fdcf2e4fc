// src/io/regular_file.hpp - files that a stranger's report names: nothing but regular ones, and only inside a folder.
#pragma once

#include <cstddef>
#include <filesystem>

#include <ita/base/bytes.hpp>

namespace ita {

/// The bytes of a file, as read_file(); a pipe, a device or a folder is refused without waiting for it.
///
/// Errors: those of read_file(); errc::cannot_read for what is no regular file.
[[nodiscard]] bytes read_regular_file(const std::filesystem::path& file, std::size_t most);

/// The bytes of a file that stands in a folder or below it, links followed.
///
/// Errors: those of read_regular_file(); errc::cannot_read for a file that stands elsewhere.
[[nodiscard]] bytes read_file_inside(const std::filesystem::path& folder, const std::filesystem::path& name,
                                     std::size_t most);

}  // namespace ita
