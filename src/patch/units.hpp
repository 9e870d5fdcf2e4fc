// src/patch/units.hpp - the markup that an item or a measure has to itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "doc/trace.hpp"
#include "patch/editor.hpp"
#include "patch/known_file.hpp"

namespace ita::patching {

/// The paragraphs that an element of a list has to itself, as one stretch of markup; nothing where it shares one.
///
/// Throws cannot where they are no balanced markup.
struct paragraphs_unit {
    doc::path first{};
    doc::path last{};
    byte_range markup{};
};
[[nodiscard]] std::optional<paragraphs_unit> paragraphs_of(const std::string& pointer, const places& in,
                                                           const editor& by);
/// The same where its own words tell something else too.
[[nodiscard]] std::optional<paragraphs_unit> paragraphs_around(const std::string& pointer, const places& in,
                                                               const editor& by);

/// A block with the list item that holds nothing before it, some that follow one another, and all of a cell. Throws
/// cannot for what is not modelled.
[[nodiscard]] byte_range block_markup(const doc::block& which, const editor& by);
[[nodiscard]] byte_range blocks_markup(const std::vector<doc::block>& blocks, std::size_t first, std::size_t last,
                                       const editor& by);
[[nodiscard]] byte_range cell_markup(const doc::path& first, const places& in, const editor& by);

/// Rows `from` to `to` of a table. Throws cannot where one element stands for several.
[[nodiscard]] byte_range rows_markup(const doc::table& table, std::size_t from, std::size_t to, const editor& by);

/// The rows of a table, or the blocks of the body, that a measure has to itself.
struct measure_unit {
    doc::path first{};  ///< of its first word
    bool is_rows = false;
    std::size_t from = 0;  ///< the first row, or the first block of the body
    std::size_t to = 0;    ///< the last
    byte_range markup{};
    std::vector<merged_cell> shared{};  ///< over its rows and those of other measures

    [[nodiscard]] std::size_t rows() const noexcept { return to + 1 - from; }
};
/// Throws cannot where it shares them with another, or where a cell is merged over some of them and those of another.
[[nodiscard]] measure_unit unit_of_measure(std::size_t index, const known_file& in, const editor& by);

}  // namespace ita::patching
