#include "report/recognise/heading_rows.hpp"

#include <algorithm>
#include <string>

#include <ita/base/thai.hpp>

namespace ita::recognising {
namespace {

/// Headings are looked for in the first rows that have several cells with words; titles and empty rows stand above.
constexpr std::size_t rows_to_look_at = 6;
constexpr std::size_t most_header_rows = 4;

bool is_empty_at(const grid& in, std::size_t row, std::size_t column) {
    const auto* cell = in.cell(row, column);
    return cell == nullptr || cell->is_empty();
}

/// Whether two cells below one another are one heading: "ผู้รับ" and "ผิดชอบ".
bool is_one_heading(const grid_cell& upper, const grid_cell& lower, const vocabulary& by) {
    const auto above = words_of(upper);
    const auto both = by.heading(above + ' ' + words_of(lower));
    return both.score >= sure_score && (both.score == 1 || both.score > by.heading(above).score + 0.1);
}

/// The heading to the left of an empty field, where it and all fields between have headings below: it is that of a
/// group, which nobody merged. What is known by itself needs none.
const grid_cell* group_over(const grid& in, std::size_t row, std::size_t column, const vocabulary& by) {
    const auto* below = begun_at(in, row + 1, column);
    if (below == nullptr || by.heading(words_of(*below)).score >= sure_score) return nullptr;
    for (auto c = column; c-- > 0;) {
        const auto* lower = begun_at(in, row + 1, c);
        if (lower == nullptr) return nullptr;
        if (const auto* upper = begun_at(in, row, c))
            return upper->columns > 1 || is_one_heading(*upper, *lower, by) ? nullptr : upper;
        if (!is_empty_at(in, row, c)) return nullptr;
    }
    return nullptr;
}

bool has_several_cells(const grid& in, std::size_t row) {
    const grid_cell* first = nullptr;
    for (const auto* cell : in.rows[row]) {
        if (cell == nullptr || cell->row != row || cell->is_empty() || cell == first) continue;
        if (first != nullptr) return true;
        first = cell;
    }
    return false;
}

/// How far down merged cells of the row reach.
std::size_t spanned_rows(const grid& in, std::size_t row) {
    std::size_t rows = 1;
    for (const auto* cell : in.rows[row])
        if (cell != nullptr && cell->row == row && cell->columns < in.columns) rows = std::max(rows, cell->rows);
    return rows;
}

/// A second heading row has words only below headings that are merged across.
bool is_subheading_row(const grid& in, std::size_t row) {
    if (row == 0 || row >= in.rows.size()) return false;
    bool below_merged = false;
    for (std::size_t c = 0; c < in.columns; ++c) {
        const auto* cell = in.cell(row, c);
        const auto* above = in.cell(row - 1, c);
        if (cell == nullptr || cell == above || cell->is_empty()) continue;
        if (above == nullptr || above->columns < 2 || above->columns == in.columns || above->is_empty()) return false;
        below_merged = true;
    }
    return below_merged;
}

/// What a cell of the row below headings says about that row.
enum class lower_cell { heading, likely, content };

lower_cell lower_cell_at(const grid& in, std::size_t row, std::size_t column, const vocabulary& by) {
    constexpr std::size_t longest = 150;
    const auto* lower = begun_at(in, row, column);
    const auto* upper = in.cell(row - 1, column);
    const auto words = words_of(*lower);
    if (words.size() > longest) return lower_cell::content;
    if (!is_empty_at(in, row - 1, column)) {
        if (upper->columns == 1 && is_one_heading(*upper, *lower, by)) return lower_cell::heading;
        const bool of_group = upper->columns > 1 || (column + 1 < in.columns && is_empty_at(in, row - 1, column + 1) &&
                                                     begun_at(in, row, column + 1) != nullptr);
        return of_group ? lower_cell::likely : lower_cell::content;
    }
    if (by.heading(words).score >= sure_score) return lower_cell::heading;
    return group_over(in, row - 1, column, by) == nullptr ? lower_cell::content : lower_cell::likely;
}

/// Whether one cell alone is a heading of a group: not the title of the table, which stands at its left.
bool may_be_group(const grid& in, std::size_t row, const vocabulary& by) {
    if (has_several_cells(in, row)) return true;
    for (std::size_t c = 1; c < in.columns; ++c)
        if (const auto* only = begun_at(in, row, c)) {
            const auto key = matching_key(words_of(*only));
            return !by.title.begins(key) && !by.subject.holds(key);
        }
    return false;
}

/// A second heading row that nobody merged with the first: words of cells above go on, or they are headings of groups.
bool is_unmerged_subheading_row(const grid& in, std::size_t row, const vocabulary& by) {
    if (row == 0 || row >= in.rows.size() || !may_be_group(in, row - 1, by)) return false;
    std::size_t headings = 0;
    std::size_t likely = 0;
    for (std::size_t c = 0; c < in.columns; ++c) {
        if (begun_at(in, row, c) == nullptr) continue;
        const auto found = lower_cell_at(in, row, c, by);
        if (found == lower_cell::content) return false;
        ++(found == lower_cell::heading ? headings : likely);
    }
    return headings > 0 || likely > 1;
}

}  // namespace

const grid_cell* begun_at(const grid& in, std::size_t row, std::size_t column) {
    const auto* cell = in.cell(row, column);
    return cell == nullptr || cell->row != row || cell->column != column || cell->is_empty() ? nullptr : cell;
}

std::vector<const grid_cell*> headings_above(const grid& in, std::size_t first, std::size_t rows, std::size_t column,
                                             const vocabulary& by) {
    std::vector<const grid_cell*> above;
    for (std::size_t r = first; r < first + rows; ++r) {
        const auto* cell = in.cell(r, column);
        if (is_empty_at(in, r, column)) cell = r + 1 < first + rows ? group_over(in, r, column, by) : nullptr;
        if (cell != nullptr && (above.empty() || above.back() != cell)) above.push_back(cell);
    }
    return above;
}

std::vector<std::size_t> rows_to_try(const grid& in) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < in.rows.size() && rows.size() < rows_to_look_at; ++row)
        if (row == 0 || has_several_cells(in, row)) rows.push_back(row);
    return rows;
}

std::size_t header_rows_at(const grid& in, std::size_t row, const vocabulary& by) {
    auto rows = std::min(spanned_rows(in, row), most_header_rows);
    while (rows < most_header_rows &&
           (is_subheading_row(in, row + rows) || is_unmerged_subheading_row(in, row + rows, by)))
        ++rows;
    return std::min(rows, in.rows.size() - row);
}

}  // namespace ita::recognising
