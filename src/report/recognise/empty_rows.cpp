#include "report/recognise/empty_rows.hpp"

#include <algorithm>
#include <array>

#include <ita/base/thai.hpp>

#include "report/recognise/source.hpp"
#include "report/recognise/table_finder.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {
namespace {

bool is_number(const grid_cell& cell) {
    const auto key = matching_key(words_of(cell));
    return key.find_first_not_of("0123456789.() ") == key.npos;
}

/// The cells of a row that can take words; none where one has words already or is merged with others.
empty_row empty_row_at(const grid& in, std::size_t row, const header& h) {
    empty_row made;
    for (std::size_t c = 0; c < in.columns; ++c) {
        const auto* const cell = in.cell(row, c);
        if (cell == nullptr || cell->row != row || cell->rows > 1 || cell->columns > 1 || cell->lines.empty())
            return {};
        if (!is_number(*cell)) return {};
        const auto& what = h.columns[c];
        if (cell->is_empty() && !what.ticks_for && (what.field == column_field::extra || h.column_of(what.field) == c))
            made.push_back({what.field, what.heading, cell->lines.front()->at});
    }
    return made;
}

std::vector<empty_row> empty_rows_of(const grid& in, const header& h) {
    std::vector<empty_row> all;
    for (auto row = h.first_row + h.rows; row < in.rows.size(); ++row) {
        auto made = empty_row_at(in, row, h);
        if (made.empty()) return {};
        all.push_back(std::move(made));
    }
    return all;
}

bool is_empty_column(const grid& in, const header& h, std::size_t column) {
    for (auto row = h.first_row + h.rows; row < in.rows.size(); ++row) {
        const auto* const cell = in.cell(row, column);
        if (cell == nullptr || cell->rows > 1 || cell->columns > 1 || !cell->is_empty()) return false;
    }
    return true;
}

/// Cells of the first row below the headings whose columns have a heading and nothing else.
empty_row empty_columns_of(const grid& in, const header& h) {
    empty_row made;
    const auto row = h.first_row + h.rows;
    for (std::size_t c = 0; row < in.rows.size() && c < in.columns; ++c) {
        const auto& what = h.columns[c];
        if (what.heading.empty() || what.ticks_for || h.column_of(what.field) != c || !is_empty_column(in, h, c))
            continue;
        if (const auto* const cell = in.cell(row, c); !cell->lines.empty())
            made.push_back({what.field, what.heading, cell->lines.front()->at});
    }
    return made;
}

}  // namespace

std::string_view key_of(column_field field) noexcept {
    constexpr std::array<std::string_view, 9> keys{
        "marker",  "title",    "steps", "owners", "timeline",
        "results", "outcomes", "issue", "extra"};  // in the order of the enum
    return keys[static_cast<std::size_t>(field)];
}

std::vector<empty_row> empty_rows(const doc::document& in, const lexicon& words) {
    const source from(in);
    const vocabulary by(words);
    for (const auto& block : from.flow()) {
        const auto found = block.table == nullptr ? std::nullopt : find_header(*block.table, by);
        if (!found || !is_report_table(*found, true)) continue;
        if (auto all = empty_rows_of(*block.table, *found); !all.empty()) return all;
        if (auto some = empty_columns_of(*block.table, *found); !some.empty()) return {some};
    }
    return {};
}

namespace {

bool begins_at(const grid_cell* cell, std::size_t row, std::size_t column) {
    return cell != nullptr && cell->row == row && cell->column == column;
}

void add_cells_below(const grid& in, const header& h, std::vector<empty_cell>& to) {
    for (auto row = h.first_row + h.rows; row < in.rows.size(); ++row)
        for (std::size_t c = 0; c < in.columns; ++c) {
            const auto& what = h.columns[c];
            const auto* const cell = in.cell(row, c);
            if (begins_at(cell, row, c) && cell->is_empty() && !cell->lines.empty() && !what.ticks_for &&
                h.column_of(what.field) == c)
                to.push_back({what.field, what.heading, cell->lines.front()->at});
        }
}

void add_cells_beside_names(const grid& in, const vocabulary& by, std::vector<empty_cell>& to) {
    constexpr double sure = 0.75;
    for (std::size_t row = 0; row < in.rows.size(); ++row)
        for (std::size_t c = 0; c + 1 < in.columns; ++c) {
            const auto *const name = in.cell(row, c), *const cell = in.cell(row, c + 1);
            if (!begins_at(name, row, c) || !begins_at(cell, row, c + 1) || !cell->is_empty() || cell->lines.empty())
                continue;
            const auto match = by.heading(words_of(*name));
            if (match.is_field() && match.score >= sure)
                to.push_back({match.field, words_of(*name), cell->lines.front()->at});
        }
}

}  // namespace

std::vector<empty_cell> empty_cells(const doc::document& in, const lexicon& words) {
    const source from(in);
    const vocabulary by(words);
    std::vector<empty_cell> all;
    for (const auto& block : from.flow()) {
        if (block.table == nullptr) continue;
        const auto found = find_header(*block.table, by);
        if (found && is_report_table(*found, true))
            add_cells_below(*block.table, *found, all);
        else
            add_cells_beside_names(*block.table, by, all);
    }
    return all;
}

}  // namespace ita::recognising
