// src/base/file_size.hpp - files that are larger than who reads them was told to take.
#pragma once

#include <cstddef>
#include <string>

#include <ita/base/error.hpp>

namespace ita {

/// Errors: errc::limit_reached for a file of more than `most` bytes.
inline void check_file_size(std::size_t found, std::size_t most, const std::string& file) {
    if (found > most)
        throw error(
            errc::limit_reached, {.file = file},
            "expected a file of " + std::to_string(most) + " bytes at the most, found one of " + std::to_string(found));
}

}  // namespace ita
