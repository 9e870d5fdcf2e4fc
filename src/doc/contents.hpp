// src/doc/contents.hpp - what blocks hold, however deep.
#pragma once

#include <cstddef>
#include <vector>

#include <ita/doc/block.hpp>

namespace ita::doc {

struct weight {
    std::size_t blocks = 0;  ///< blocks, rows and cells
    std::size_t bytes = 0;   ///< of what a copy would hold of its own
};
[[nodiscard]] weight weight_of(const std::vector<block>& some);

/// All paragraphs, those of tables too, in reading order.
[[nodiscard]] std::vector<paragraph> paragraphs_of(std::vector<block> from);

/// Whether no paragraph shows anything.
[[nodiscard]] bool is_empty(const std::vector<paragraph>& content) noexcept;

}  // namespace ita::doc
