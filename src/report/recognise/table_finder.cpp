#include "report/recognise/table_finder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/report/item.hpp>

#include "report/recognise/heading_rows.hpp"
#include "report/recognise/labels.hpp"

namespace ita::recognising {
namespace {

constexpr double least_score = 0.62;
/// Headings of a report's table, in full columns: enough beside words of integrity, and enough alone.
constexpr double enough_with_subject = 1.7;
constexpr double enough_alone = 3.2;

/// What a heading of a field tells, in the order of column_field.
constexpr std::array<double, 9> weights{0.25, 1, 1, 0.75, 0.75, 1, 1, 0.5, 0.1};

std::string heading_of(const std::vector<const grid_cell*>& cells) {
    std::string text;
    for (const auto* each : cells) text.append(text.empty() ? "" : " ").append(words_of(*each));
    return text;
}

/// A heading that was cut in two counts; then the lowest that names a field, those above it, all together.
found_column column_under(const std::vector<const grid_cell*>& cells, const vocabulary& by) {
    found_column made{.heading = heading_of(cells)};
    const auto all = cells.size() > 1 ? by.heading(made.heading) : heading_match{};
    if (all.score == 1) return {.field = all.field, .heading = std::move(made.heading), .score = all.score};
    for (auto cell = cells.rbegin(); cell != cells.rend(); ++cell) {
        const auto match = by.heading(words_of(**cell));
        if (match.score < least_score || match.score <= made.score) continue;
        if (cell != cells.rbegin() && made.score > 0) break;
        made.field = match.field;
        made.score = match.score;
        made.instead = match.instead;
    }
    if (made.score > 0 || cells.size() < 2) return made;
    if (all.score >= least_score) made.field = all.field, made.score = all.score;
    return made;
}

/// "๑." "๒)" "3", or a list's number without words.
bool is_only_number(const grid_cell& cell) {
    if (cell.lines.size() != 1) return false;
    const auto& only = *cell.lines.front();
    if (is_blank_text(only.text)) return only.of->label.has_value();
    const auto key = matching_key(only.text);
    return !only.of->label && key.find_first_of("0123456789") != key.npos && is_number_key(key);
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

/// Numbers stand under the heading of the titles beside them, under none, or under "มาตรการที่".
void name_numbers(const grid& in, header& h) {
    if (h.has(column_field::number)) return;
    for (std::size_t c = 0; c + 1 < h.columns.size(); ++c) {
        const auto& next = h.columns[c + 1];
        const bool shared = h.columns[c].field == column_field::measure || h.columns[c].heading == next.heading;
        if (next.field != column_field::measure || !(shared || h.columns[c].heading.empty())) continue;
        if (holds_only_numbers(in, h, c)) h.columns[c].field = column_field::number;
        return;
    }
}

bool is_told(const std::vector<found_column>& columns, column_field field) {
    return std::any_of(columns.begin(), columns.end(), [&](const found_column& c) { return c.field == field; });
}

/// Only one column may hold titles. One behind it that names them ("มาตรการ" and "กิจกรรม") tells the steps where no
/// other does; else it keeps its heading.
void keep_one_title(std::vector<found_column>& columns) {
    found_column* best = nullptr;
    for (auto& each : columns)
        if (each.field == column_field::measure && (best == nullptr || each.score > best->score)) best = &each;
    for (auto& each : columns) {
        if (each.field != column_field::measure || &each == best) continue;
        const bool apart = &each > best && matching_key(each.heading) != matching_key(best->heading);
        const bool steps = apart && !is_told(columns, column_field::steps);
        if (apart && !steps) each.names_too = column_field::measure;
        each.field = steps ? column_field::steps : column_field::extra;
    }
}

/// A heading that names two fields names the one that no other column does: "การดำเนินการ" beside "ผลการดำเนินการ".
void settle(std::vector<found_column>& columns) {
    for (auto& each : columns) {
        if (each.instead == column_field::extra || is_told(columns, each.instead)) continue;
        const auto same =
            std::count_if(columns.begin(), columns.end(), [&](const found_column& c) { return c.field == each.field; });
        if (same > 1) each.field = each.instead;
    }
}

/// Words of a cell that is no longer than times and names are; nothing of others.
std::string short_words_of(const grid_cell& cell) {
    constexpr std::size_t longest = 300;
    std::size_t size = 0;
    for (const auto* each : cell.lines) size += each->text.size();
    return size > longest ? std::string() : words_of(cell);
}

bool is_time(const grid_cell& cell) {
    constexpr std::size_t longest = 120;
    const auto words = short_words_of(cell);
    return words.size() <= longest && parse_time(words).has_value();
}

bool are_names(const grid_cell& cell, const vocabulary& by) {
    if (short_words_of(cell).empty()) return false;
    return std::all_of(cell.lines.begin(), cell.lines.end(), [&](const line* l) {
        return by.division.begins(matching_key(split_marker(trimmed(l->text)).second));
    });
}

/// Whether most cells below the headings are so.
template <class What>
bool are_most(const grid& in, const header& h, std::size_t column, What is) {
    constexpr std::size_t enough = 40;
    std::size_t filled = 0;
    std::size_t so = 0;
    for (auto row = h.first_row + h.rows; row < in.rows.size() && filled < enough; ++row) {
        const auto* cell = begun_at(in, row, column);
        if (cell == nullptr || cell->columns == in.columns) continue;
        ++filled;
        so += is(*cell) ? 1 : 0;
    }
    return so > 0 && so * 4 >= filled * 3;
}

/// What no heading tells, words may: a column of times, and a column of names below a word that names begin with.
void name_by_content(const grid& in, header& h, const vocabulary& by) {
    for (std::size_t c = 0; c < h.columns.size(); ++c) {
        auto& what = h.columns[c];
        if (what.score > 0 || what.heading.empty() || what.field != column_field::extra) continue;
        if (!h.has(column_field::timeline) && are_most(in, h, c, is_time))
            what.field = column_field::timeline;
        else if (!h.has(column_field::owners) && by.division.begins(matching_key(what.heading)) &&
                 are_most(in, h, c, [&](const grid_cell& cell) { return are_names(cell, by); }))
            what.field = column_field::owners;
    }
}

/// How many cells with words begin in a row.
std::size_t filled_in(const grid& in, std::size_t row) {
    std::size_t filled = 0;
    for (std::size_t c = 0; row < in.rows.size() && c < in.columns; ++c) filled += begun_at(in, row, c) != nullptr;
    return filled;
}

/// A first cell alone above a row that tells more; extractors leave that of a row across the table.
bool is_alone_above(const grid& in, std::size_t row) {
    return in.columns > 2 && begun_at(in, row, 0) != nullptr && filled_in(in, row) == 1 && filled_in(in, row + 1) > 1;
}

using headings = std::vector<std::vector<const grid_cell*>>;

/// "รอบ ๖ เดือน" and "รอบ ๑๒ เดือน" below one heading of results are two things.
bool are_told_apart(const headings& above, column_field field, std::size_t a, std::size_t b) {
    const bool is_list =
        field == column_field::steps || field == column_field::results || field == column_field::outcomes;
    if (!is_list || above[a].size() < 2 || above[b].size() < 2 || above[a].back() == above[b].back()) return false;
    return matching_key(words_of(*above[a].back())) != matching_key(words_of(*above[b].back()));
}

/// Columns of one field stand side by side below one heading; two that are apart are two things.
void keep_neighbours(const grid& in, const header& h, const headings& above, std::vector<found_column>& columns) {
    for (std::size_t c = 1; c < columns.size(); ++c) {
        const auto field = columns[c].field;
        const auto* top = in.cell(h.first_row, c);
        for (std::size_t before = 0; before < c; ++before) {
            if (columns[c].field == column_field::extra || field == column_field::timeline ||
                field == column_field::measure)
                break;
            if (columns[before].field != field) continue;
            const auto* other = in.cell(h.first_row, before);
            if (top == other && !are_told_apart(above, field, before, c)) continue;
            auto& worse = columns[c].score > columns[before].score ? columns[before] : columns[c];
            worse.names_too = std::exchange(worse.field, column_field::extra);
        }
    }
}

/// Whether every cell below the headings is ticked or empty, and one is ticked; else what it says is kept as it is.
bool holds_only_ticks(const grid& in, const header& h, std::size_t column) {
    for (auto row = h.first_row + h.rows; row < in.rows.size(); ++row) {
        const auto* cell = in.cell(row, column);
        if (cell == nullptr || cell->row != row || cell->columns == in.columns || is_only_number(*cell)) continue;
        if (tick_in(*cell) == tick::words && !repeats(in, row, h)) return false;
    }
    return true;
}

/// Columns of ticks under months or quarters are the time, where no other column tells it.
void name_periods(const grid& in, const headings& above, header& h) {
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < h.columns.size(); ++c) {
        const auto field = h.columns[c].field;
        if (above[c].empty() || (field != column_field::timeline && field != column_field::extra)) continue;
        const std::vector<const grid_cell*> upper(above[c].begin(), above[c].end() - 1);
        auto named = period_of(words_of(*above[c].back()), heading_of(upper));
        const bool again =
            named && !found.empty() && named->months.first <= h.columns[found.back()].ticks_for->months.last;
        if (!named || again || !holds_only_ticks(in, h, c)) continue;
        h.columns[c].ticks_for = std::move(named);
        found.push_back(c);
    }
    const bool told = std::any_of(h.columns.begin(), h.columns.end(), [](const found_column& c) {
        return c.field == column_field::timeline && !c.ticks_for;
    });
    for (const auto c : found) {
        h.columns[c].field = told ? column_field::extra : column_field::timeline;
        h.columns[c].score = std::max(h.columns[c].score, sure_score);
        if (told) h.columns[c].ticks_for.reset();
    }
}

/// Below a row across the table that titles a measure ("มาตรการที่ ๑ …"), what may name steps does.
void name_steps_below_bands(const grid& in, header& h, const vocabulary& by) {
    const auto row = h.first_row + h.rows;
    const auto* first = in.cell(row, 0);
    if (first == nullptr || first->is_empty() || !(first->columns == in.columns || is_alone_above(in, row))) return;
    const auto titled = numbered_title(whole(*first->lines.front()), by);
    const bool titles = titled && by.exact_heading(titled->heading) == column_field::measure;
    for (auto& each : h.columns)
        if (each.field == column_field::measure && (titles || each.instead == column_field::steps) &&
            !is_told(h.columns, column_field::steps))
            each.field = column_field::steps;
}

/// Where no heading names titles, issues are; else the first column whose heading is unknown and which stands in front
/// of the fields, unless rows across the table title what is below them.
void name_titles(std::vector<found_column>& columns, bool banded) {
    const auto is = [](column_field f) { return [f](const found_column& c) { return c.field == f; }; };
    if (std::any_of(columns.begin(), columns.end(), is(column_field::measure))) return;
    auto found = std::find_if(columns.begin(), columns.end(), is(column_field::issue));
    if (found == columns.end() && !banded)
        found = std::find_if(columns.begin(), columns.end(), [](const found_column& c) {
            return (c.score == 0 && !c.heading.empty()) ||
                   (c.field != column_field::extra && c.field != column_field::number);
        });
    if (found != columns.end() && found->field != column_field::extra && found->field != column_field::issue) return;
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

namespace {

enum class typist { we, others };

/// Reads a row, and those that it spans, as headings; nothing where too few are known.
std::optional<header> header_at(const grid& in, std::size_t row, typist who, const vocabulary& by) {
    header made{.first_row = row, .rows = who == typist::we ? 1 : header_rows_at(in, row, by), .typed_in = &in};
    headings above;
    for (std::size_t c = 0; c < in.columns; ++c) above.push_back(headings_above(in, row, made.rows, c, by));
    for (const auto& each : above) made.columns.push_back(column_under(each, by));
    if (who == typist::others) name_periods(in, above, made);
    made.strength = strength_of(made.columns);
    if (made.strength < 1) return std::nullopt;
    if (who == typist::others) name_steps_below_bands(in, made, by);
    settle(made.columns);
    keep_neighbours(in, made, above, made.columns);
    name_numbers(in, made);
    keep_one_title(made.columns);
    if (who == typist::others) name_by_content(in, made, by);
    name_titles(made.columns, is_band(in, made.first_row + made.rows, made));
    return made;
}

}  // namespace

std::optional<header> our_header(const grid& in, const vocabulary& by) { return header_at(in, 0, typist::we, by); }

std::optional<header> find_header(const grid& in, const vocabulary& by) {
    std::optional<header> best;
    for (const auto row : rows_to_try(in)) {
        auto found = header_at(in, row, typist::others, by);
        if (found && (!best || found->strength > best->strength + 0.5)) best = std::move(found);
    }
    return best;
}

bool is_band(const grid& in, std::size_t row, const header& h) {
    if (in.columns < 2 || row >= in.rows.size()) return false;
    const auto* first = in.cell(row, 0);
    if (first != nullptr && first->row == row && first->columns == in.columns) return !first->is_empty();
    return !h.has(column_field::measure) && is_alone_above(in, h.first_row + h.rows) && is_alone_above(in, row);
}

bool is_report_table(const header& h, bool subject) noexcept {
    const bool done = h.has(column_field::results) || h.has(column_field::outcomes);
    const bool doing = h.has(column_field::steps);
    const int fields = static_cast<int>(h.has(column_field::measure)) + static_cast<int>(doing) +
                       static_cast<int>(h.has(column_field::results)) + static_cast<int>(h.has(column_field::outcomes));
    return (done || doing) && fields >= 2 && h.strength >= (subject ? enough_with_subject : enough_alone);
}

namespace {

std::string key_at(const grid& in, std::size_t row, std::size_t column) {
    const auto* cell = begun_at(in, row, column);
    return cell == nullptr ? std::string() : matching_key(words_of(*cell));
}

/// Whether all rows of a header of several stand here again, cell by cell.
bool repeats_all(const grid& in, std::size_t row, const header& known) {
    if (known.rows < 2 || known.typed_in == nullptr || row + known.rows > in.rows.size()) return false;
    for (std::size_t r = 0; r < known.rows; ++r)
        for (std::size_t c = 0; c < std::min(in.columns, known.columns.size()); ++c)
            if (key_at(in, row + r, c) != key_at(*known.typed_in, known.first_row + r, c)) return false;
    return true;
}

}  // namespace

bool repeats(const grid& in, std::size_t row, const header& known) {
    if (repeats_all(in, row, known)) return true;
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
    const auto found = find_header(in, by);
    best.lacks_subject = found && is_report_table(*found, true) && !is_report_table(*found, false);
    return best;
}

}  // namespace ita::recognising
