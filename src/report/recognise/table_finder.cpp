#include "report/recognise/table_finder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <ita/base/thai.hpp>

namespace ita::recognising {
namespace {

/// Headings are looked for in the first rows that have several cells with words; titles and empty rows stand above.
constexpr std::size_t rows_to_look_at = 6;
constexpr std::size_t most_header_rows = 4;
constexpr double least_score = 0.62;
/// Headings of a report's table, in full columns: enough beside words of integrity, and enough alone.
constexpr double enough_with_subject = 1.7;
constexpr double enough_alone = 3.2;

/// What a heading of a field tells, in the order of column_field.
constexpr std::array<double, 9> weights{0.25, 1, 1, 0.75, 0.75, 1, 1, 0.5, 0.1};

/// What stands above a field of the grid, from the first heading row down; a merged cell counts once.
std::vector<const grid_cell*> headings_above(const grid& in, std::size_t first, std::size_t rows, std::size_t column) {
    std::vector<const grid_cell*> above;
    for (std::size_t r = first; r < first + rows; ++r) {
        const auto* cell = in.cell(r, column);
        if (cell == nullptr || (!above.empty() && above.back() == cell) || cell->is_empty()) continue;
        above.push_back(cell);
    }
    return above;
}

std::string heading_of(const std::vector<const grid_cell*>& cells) {
    std::string text;
    for (const auto* each : cells) text.append(text.empty() ? "" : " ").append(words_of(*each));
    return text;
}

/// The lowest heading that names a field counts; then those above it, then all together.
found_column column_under(const std::vector<const grid_cell*>& cells, const vocabulary& by) {
    found_column made{.heading = heading_of(cells)};
    for (auto cell = cells.rbegin(); cell != cells.rend(); ++cell) {
        const auto match = by.heading(words_of(**cell));
        if (match.score < least_score || match.score <= made.score) continue;
        if (cell != cells.rbegin() && made.score > 0) break;
        made.field = match.field;
        made.score = match.score;
    }
    if (made.score > 0 || cells.size() < 2) return made;
    const auto match = by.heading(made.heading);
    if (match.score >= least_score) made.field = match.field, made.score = match.score;
    return made;
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

/// Rows in which headings may stand.
std::vector<std::size_t> rows_to_try(const grid& in) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < in.rows.size() && rows.size() < rows_to_look_at; ++row)
        if (row == 0 || has_several_cells(in, row)) rows.push_back(row);
    return rows;
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

std::size_t header_rows_at(const grid& in, std::size_t row) {
    auto rows = std::min(spanned_rows(in, row), most_header_rows);
    while (rows < most_header_rows && is_subheading_row(in, row + rows)) ++rows;
    return std::min(rows, in.rows.size() - row);
}

/// "๑." "๒)" "3", or a list's number without words.
bool is_only_number(const grid_cell& cell) {
    if (cell.lines.size() != 1) return false;
    const auto& only = *cell.lines.front();
    if (is_blank_text(only.text)) return only.of->label.has_value();
    const auto key = matching_key(only.text);
    return !only.of->label && key.find_first_of("0123456789") != key.npos &&
           key.find_first_not_of("0123456789.()") == key.npos;
}

bool holds_only_numbers(const grid& in, const header& h, std::size_t column) {
    bool found = false;
    for (auto row = h.first_row + h.rows; row < in.rows.size(); ++row) {
        const auto* cell = in.cell(row, column);
        if (cell == nullptr || cell->row != row || cell->columns > 1 || cell->is_empty() || repeats(in, row, h))
            continue;
        if (!is_only_number(*cell)) return false;
        found = true;
    }
    return found;
}

/// Numbers stand under the heading of the titles beside them, or under none.
void name_numbers(const grid& in, header& h) {
    if (h.has(column_field::number)) return;
    for (std::size_t c = 0; c + 1 < h.columns.size(); ++c) {
        const auto& next = h.columns[c + 1];
        const bool shared = next.field == column_field::measure && h.columns[c].heading == next.heading;
        if (next.field != column_field::measure || !(shared || h.columns[c].heading.empty())) continue;
        if (holds_only_numbers(in, h, c)) h.columns[c].field = column_field::number;
        return;
    }
}

/// Only one column may hold titles; others that name them keep their headings.
void keep_best(std::vector<found_column>& columns, column_field field) {
    found_column* best = nullptr;
    for (auto& each : columns) {
        if (each.field != field) continue;
        if (best != nullptr) {
            auto& worse = each.score > best->score ? *best : each;
            if (&worse == best) best = &each;
            worse.field = column_field::extra;
            continue;
        }
        best = &each;
    }
}

/// Columns of one field stand side by side below one heading; two that are apart are two things.
void keep_neighbours(const grid& in, const header& h, std::vector<found_column>& columns) {
    for (std::size_t c = 1; c < columns.size(); ++c) {
        const auto field = columns[c].field;
        if (field == column_field::extra) continue;
        const auto* top = in.cell(h.first_row, c);
        for (std::size_t before = 0; before < c; ++before) {
            if (columns[before].field != field || field == column_field::timeline) continue;
            const auto* other = in.cell(h.first_row, before);
            if (top == other) continue;
            auto& worse = columns[c].score > columns[before].score ? columns[before] : columns[c];
            worse.field = column_field::extra;
        }
    }
}

/// Where no heading names titles, issues are; else the first column whose heading is unknown.
void name_titles(std::vector<found_column>& columns) {
    const auto is = [](column_field f) { return [f](const found_column& c) { return c.field == f; }; };
    if (std::any_of(columns.begin(), columns.end(), is(column_field::measure))) return;
    auto found = std::find_if(columns.begin(), columns.end(), is(column_field::issue));
    if (found == columns.end())
        found = std::find_if(columns.begin(), columns.end(),
                             [](const found_column& c) { return c.score == 0 && !c.heading.empty(); });
    if (found != columns.end()) found->field = column_field::measure;
}

double strength_of(const std::vector<found_column>& columns) {
    std::array<double, weights.size()> best{};
    for (const auto& each : columns) {
        auto& mine = best[static_cast<std::size_t>(each.field)];
        mine = std::max(mine, each.score);
    }
    double sum = 0;
    for (std::size_t i = 0; i < best.size(); ++i) sum += best[i] * weights[i];
    return sum;
}

}  // namespace

bool header::has(column_field field) const noexcept { return column_of(field) != npos; }

std::size_t header::column_of(column_field field) const noexcept {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.field == field; });
    return found == columns.end() ? npos : static_cast<std::size_t>(found - columns.begin());
}

std::optional<header> header_at(const grid& in, std::size_t row, const vocabulary& by) {
    header made{.first_row = row, .rows = header_rows_at(in, row)};
    for (std::size_t c = 0; c < in.columns; ++c)
        made.columns.push_back(column_under(headings_above(in, row, made.rows, c), by));
    made.strength = strength_of(made.columns);
    if (made.strength < 1) return std::nullopt;
    keep_neighbours(in, made, made.columns);
    name_numbers(in, made);
    keep_best(made.columns, column_field::measure);
    name_titles(made.columns);
    return made;
}

std::optional<header> find_header(const grid& in, const vocabulary& by) {
    std::optional<header> best;
    for (const auto row : rows_to_try(in)) {
        auto found = header_at(in, row, by);
        if (found && (!best || found->strength > best->strength + 0.5)) best = std::move(found);
    }
    return best;
}

bool is_report_table(const header& h, bool subject) noexcept {
    const bool done = h.has(column_field::results) || h.has(column_field::outcomes);
    const bool doing = h.has(column_field::steps);
    const int fields = static_cast<int>(h.has(column_field::measure)) + static_cast<int>(doing) +
                       static_cast<int>(h.has(column_field::results)) + static_cast<int>(h.has(column_field::outcomes));
    return (done || doing) && fields >= 2 && h.strength >= (subject ? enough_with_subject : enough_alone);
}

bool repeats(const grid& in, std::size_t row, const header& known) {
    std::size_t same = 0;
    std::size_t filled = 0;
    const grid_cell* before = nullptr;
    for (std::size_t c = 0; c < std::min(in.columns, known.columns.size()); ++c) {
        const auto* cell = in.cell(row, c);
        if (cell == nullptr || cell == before || cell->row != row || cell->is_empty()) continue;
        before = cell;
        ++filled;
        const auto& heading = known.columns[c].heading;
        std::size_t size = 0;
        for (const auto* each : cell->lines) size += each->text.size();
        if (size > heading.size() * 2 + 60 || size * 2 + 60 < heading.size()) return false;
        if (matching_key(words_of(*cell)) == matching_key(heading)) ++same;
    }
    return filled > 1 && same * 2 > filled;
}

nearness nearness_of(const grid& in, const vocabulary& by) {
    nearness best;
    for (const auto row : rows_to_try(in)) {
        nearness here;
        const grid_cell* before = nullptr;
        for (const auto* cell : in.rows[row]) {
            if (cell == nullptr || cell == before || cell->is_empty()) continue;
            before = cell;
            const auto heading = words_of(*cell);
            if (by.heading(heading).is_field()) ++here.known;
            if (heading.size() < 150) here.headings += (here.headings.empty() ? "" : ", ") + heading;
        }
        if (here.known > best.known || best.headings.empty()) best = std::move(here);
    }
    return best;
}

}  // namespace ita::recognising
