// src/report/recognise/source.hpp - a document as lines and grids whose every piece knows where it stands.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <ita/doc/document.hpp>
#include <ita/doc/path.hpp>

namespace ita::recognising {

/// One paragraph: its words in a row, and the place it has.
struct line {
    doc::path at{};  ///< empty for what stands in no body: headers and footers
    std::string_view text{};
    const doc::paragraph* of = nullptr;
};

/// A part of a line; where it begins is told by the view itself.
struct fragment {
    const line* in = nullptr;
    std::string_view text{};

    [[nodiscard]] std::size_t from() const noexcept { return static_cast<std::size_t>(text.data() - in->text.data()); }
    [[nodiscard]] std::size_t to() const noexcept { return from() + text.size(); }
    [[nodiscard]] fragment part(std::string_view of_text) const noexcept { return {in, of_text}; }
};

struct grid;

/// A cell at its place among the columns; it covers `rows` by `columns` fields of the grid.
struct grid_cell {
    const doc::cell* of = nullptr;
    doc::path at{};  ///< of the table; the cell's own blocks are below it
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
    std::vector<const line*> lines{};  ///< of tables inside as well, in reading order
    std::vector<const grid*> tables{};

    [[nodiscard]] bool is_empty() const noexcept;
};

/// A table with its spans laid out.
struct grid {
    doc::path at{};
    const doc::table* of = nullptr;
    std::size_t columns = 0;
    std::deque<grid_cell> cells{};
    std::vector<std::vector<const grid_cell*>> rows{};  ///< by row and column; nullptr where no cell is

    /// The cell at a field of the grid; nullptr where there is none.
    [[nodiscard]] const grid_cell* cell(std::size_t row, std::size_t column) const noexcept {
        return row < rows.size() && column < rows[row].size() ? rows[row][column] : nullptr;
    }
};

/// The rows of a table from one on, as a table; cells that begin above are left out.
[[nodiscard]] grid rows_from(const grid& in, std::size_t first);

/// A paragraph or a table of the body.
struct flow_block {
    const line* words = nullptr;
    const grid* table = nullptr;
};

class source {
  public:
    explicit source(const doc::document& from);
    source(const source&) = delete;
    source& operator=(const source&) = delete;

    [[nodiscard]] const doc::document& of() const noexcept { return of_; }
    [[nodiscard]] const std::vector<flow_block>& flow() const noexcept { return flow_; }
    /// That of the first page first.
    [[nodiscard]] const std::vector<const line*>& headers() const noexcept { return headers_; }
    [[nodiscard]] const std::vector<const line*>& footers() const noexcept { return footers_; }

  private:
    void add_block(const doc::block& b, const doc::path& at);
    void add_cells_of(const doc::table& t, const doc::path& at);
    const line* add_line(const doc::paragraph& p, const doc::path& at);
    const grid* add_grid(const doc::table& t, const doc::path& at);
    void add_row(const doc::table& t, std::size_t row, grid& to);
    void add_cell(const doc::cell& c, const doc::path& first, grid_cell& to);
    std::string_view text_of(const doc::paragraph& p);

    const doc::document& of_;
    std::deque<std::string> joined_{};  ///< words of paragraphs with several runs
    std::deque<line> lines_{};
    std::deque<grid> grids_{};
    std::vector<flow_block> flow_{};
    std::vector<const line*> headers_{};
    std::vector<const line*> footers_{};
};

/// Whether a text has nothing to see in it.
[[nodiscard]] bool is_blank_text(std::string_view text) noexcept;
/// Whether a matching_key() has digits and what stands around numbers, and nothing else: "2.1)". An empty one is that
/// too.
[[nodiscard]] bool is_number_key(std::string_view key) noexcept;
/// Without blanks and letters that nobody sees at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;
[[nodiscard]] inline fragment trimmed(const fragment& words) noexcept { return words.part(trimmed(words.text)); }
[[nodiscard]] inline fragment whole(const line& of) noexcept { return {&of, of.text}; }

/// Whether a line is a heading by its style: both word processors name theirs so.
[[nodiscard]] inline bool has_heading_style(const line& of) noexcept { return of.of->style.starts_with("Heading"); }

/// Whether all words of a line are bold.
[[nodiscard]] bool is_bold(const line& of) noexcept;

/// The lines of a cell as one text, for matching.
[[nodiscard]] std::string words_of(const grid_cell& cell);

}  // namespace ita::recognising
