// src/io/shared_file.hpp - a file's bytes for who only looks at them.
#pragma once

#include <cstddef>
#include <filesystem>

#include <ita/base/shared_bytes.hpp>

namespace ita {

/// The bytes of a file, as read_file(), and in half of its time where they are many. Errors: those of read_file().
[[nodiscard]] shared_bytes read_shared_file(const std::filesystem::path& file, std::size_t most);

}  // namespace ita
