// src/patch/cells.hpp - cells of a table without words, and what comes into them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"

namespace ita::patching {

/// "/measures/3/steps/0/text" is the third measure's "steps". Throws cannot for what is of no measure.
struct cell_name {
    std::size_t measure = 0;
    std::string key{};
};
[[nodiscard]] cell_name name_of(const std::string& field);

/// The first paragraph of a cell, and a measure that has such words; nothing where none has.
struct free_cell {
    doc::path at{};
    std::optional<std::size_t> like{};
};
/// Throws cannot where there is none.
[[nodiscard]] free_cell empty_cell(const std::string& field, const known_file& in);

[[nodiscard]] bool is_blank(std::string_view words) noexcept;
[[nodiscard]] bool is_blank_block(const doc::block& which);
/// Whether words without a place stand in a row, or a cell reaches from it into the next.
[[nodiscard]] bool holds_more(const doc::row& row, const std::vector<placed>& known);

/// Words come instead of those of a paragraph, each line in one like it.
void fill(const doc::path& at, const std::vector<std::string>& lines, const known_file& in, editor& to);
/// The same behind the paragraph, which stays.
void fill_behind(const doc::path& at, std::span<const std::string> lines, const known_file& in, editor& to);
/// Takes out blocks of a cell, and leaves the first of them without words. Throws cannot where that is no paragraph.
void blank(const doc::path& first, std::size_t last, const known_file& in, editor& to);

/// Words come into the cell of a field, each line a paragraph like the one that is there.
void put_into_empty(const std::string& field, const std::vector<std::string>& lines, const known_file& in, editor& to);

}  // namespace ita::patching
