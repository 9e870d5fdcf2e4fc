// src/base/large_pages.hpp - memory for whole files, asked of the system in few large pieces.
#pragma once

#include <cstddef>
#include <span>

namespace ita {

/// Asks for large pages where a block that nobody has written to yet can hold some; a wish that may be ignored.
///
/// A file of 20 MiB is 5,000 pages of the usual size, and each costs a visit to the kernel.
void wish_large_pages(std::span<std::byte> fresh) noexcept;

}  // namespace ita
