// ita/doc/path.hpp - where a block stands in a document: the way down from the body; knows nothing of files.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

#include <ita/base/error.hpp>
#include <ita/doc/document.hpp>

namespace ita::doc {

/// The way from a document's body down to a block: index in the body, then row, cell and block for each table.
///
/// {3} is the fourth block of the body; {3, 1, 2, 0} the first block of the third cell of the second row of the table
/// there. Cells count as `row::cells` has them: covered ones are left out. Range: four tables in one another;
/// errc::limit_reached beyond.
class path {
  public:
    static constexpr std::size_t most = 13;

    path() = default;
    explicit path(std::size_t in_body) { add(in_body); }

    /// The way one table deeper.
    [[nodiscard]] path into(std::size_t row, std::size_t cell, std::size_t block) const {
        path deeper = *this;
        deeper.add(row);
        deeper.add(cell);
        deeper.add(block);
        return deeper;
    }

    /// The way to another block of the same cell, or of the body.
    [[nodiscard]] path beside(std::size_t block) const noexcept {
        path other = *this;
        if (size_ != 0) other.steps_[size_ - 1] = static_cast<std::uint32_t>(block);
        return other;
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] std::size_t operator[](std::size_t i) const noexcept { return steps_[i]; }
    /// Whether into() would refuse.
    [[nodiscard]] bool is_deepest() const noexcept { return size_ + 3 > most; }

    friend auto operator<=>(const path&, const path&) = default;

  private:
    void add(std::size_t step) {
        if (size_ == most)
            throw error(errc::limit_reached, {}, "expected at most four tables in one another, found more");
        steps_[size_++] = static_cast<std::uint32_t>(step);
    }

    std::array<std::uint32_t, most> steps_{};
    std::uint32_t size_ = 0;
};

/// "/body/3/rows/1/cells/2/blocks/0"; empty for the path of nothing.
[[nodiscard]] std::string to_string(const path& way);

/// The block that a path leads to; nullptr where it leads nowhere.
[[nodiscard]] const block* find(const document& in, const path& way) noexcept;
[[nodiscard]] block* find(document& in, const path& way) noexcept;

/// The words of a paragraph, all runs in a row; fields and pictures have none, and a label is no part of them.
/// Byte ranges of recognition are ranges of this text.
[[nodiscard]] std::string text_of(const paragraph& p);

}  // namespace ita::doc
