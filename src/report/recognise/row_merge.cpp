#include "report/recognise/row_merge.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/report/item.hpp>

#include "base/work.hpp"
#include "report/recognise/numbering.hpp"
#include "report/recognise/same_titles.hpp"

namespace ita::recognising {
namespace {

/// The different cells of a row, from left to right.
std::vector<const grid_cell*> cells_of(const grid& in, std::size_t row) {
    std::vector<const grid_cell*> cells;
    for (const auto* each : in.rows[row])
        if (each != nullptr && (cells.empty() || cells.back() != each)) cells.push_back(each);
    return cells;
}

/// The words of a cell that has few; nothing of others, which saves joining them.
std::string few_words_of(const grid_cell& cell) {
    constexpr std::size_t few = 60;
    std::size_t size = 0;
    for (const auto* each : cell.lines) size += each->text.size();
    return size > few ? std::string() : words_of(cell);
}

bool is_dashes(const std::string& text) noexcept {
    return text.find('-') != text.npos && text.find_first_not_of("-–—=_|: ") == text.npos;
}

/// "(๑)" "๒" … under the headings: the number of the column and nothing else.
bool is_column_number(const grid_cell& cell) {
    const auto words = few_words_of(cell);
    const auto n = numbering_of(words);
    const auto key = matching_key(words);
    return n.by == counter::number && n.levels == 1 && n.numbers[0] == static_cast<int>(cell.column) + 1 &&
           is_number_key(key);
}

bool is_amount(const grid_cell& cell) {
    const auto key = matching_key(few_words_of(cell));
    return !key.empty() && key.find_first_not_of("0123456789.,-") == std::string::npos;
}

bool begins_here(const grid_cell* cell, std::size_t row) {
    return cell != nullptr && cell->row == row && !cell->is_empty();
}

const grid_cell* cell_of(const grid& in, std::size_t row, const header& h, column_field field) {
    const auto column = h.column_of(field);
    return column == header::npos ? nullptr : in.cell(row, column);
}

/// Words that stand among ticks are told all the same.
bool is_tick_cell(const found_column& column, const grid_cell& cell) {
    return column.ticks_for && tick_in(cell) != tick::words;
}

bool has_label(const grid_cell& cell) {
    return std::any_of(cell.lines.begin(), cell.lines.end(), [](const line* l) { return l->of->label.has_value(); });
}

bool is_marked(const grid_cell& cell) {
    return has_label(cell) || !split_marker(trimmed(words_of(cell))).first.empty();
}

constexpr color white{0xFF, 0xFF, 0xFF};

color shade_of(const grid_cell* cell) { return cell == nullptr ? white : cell->of->shade.value_or(white); }

/// "การใช้งบประมาณ", "๒. การใช้งบประมาณ"; not "๒" nor "ประเด็นที่ ๒".
bool tells_more_than_number(const pieces& issue, const vocabulary& by) {
    auto key = matching_key(joined(issue));
    for (const auto& word : by.words.issue)
        if (const auto name = matching_key(word); key.starts_with(name)) key.erase(0, name.size());
    return !is_number_key(key);
}

/// The last words, for words that a text ends with.
std::string end_of(const pieces& all) {
    constexpr std::size_t enough = 300;
    std::string text;
    for (auto each = all.rbegin(); each != all.rend() && text.size() < enough; ++each) {
        const auto words = each->words.text;
        text.insert(0, words.substr(words.size() - std::min(words.size(), enough)));
    }
    return text;
}

}  // namespace

void row_merger::doubt(const grid& in, std::size_t row, const std::string& text) const {
    auto& told = doubts_.emplace_back();
    told.text = text;
    if (in.at.size() != 0) told.where.part = doc::to_string(in.at) + "/rows/" + std::to_string(row);
}

bool row_merger::is_noise(const row_at& at) const {
    const auto cells = cells_of(at.in, at.row);
    const auto all = [&](auto what) { return std::all_of(cells.begin(), cells.end(), what); };
    if (all([](const grid_cell* c) { return c->is_empty(); })) return true;
    if (all([](const grid_cell* c) { return c->is_empty() || is_dashes(few_words_of(*c)); })) {
        const auto filled =
            std::count_if(cells.begin(), cells.end(), [](const grid_cell* c) { return !c->is_empty(); });
        return filled > 2;
    }
    return is_sum(at) || (cells.size() > 2 && all([](const grid_cell* c) { return is_column_number(*c); }));
}

/// "ลงชื่อ ........ ผู้รายงาน"; not "ลงนามความร่วมมือ", which titles a measure.
bool row_merger::is_signed(const row_at& at) const {
    const auto cells = cells_of(at.in, at.row);
    return std::any_of(cells.begin(), cells.end(), [&](const grid_cell* c) {
        if (c->row != at.row || c->is_empty()) return false;
        const auto text = trimmed(c->lines.front()->text);
        const bool dotted =
            text.find("...") != text.npos || text.find("…") != text.npos || text.find("__") != text.npos;
        return dotted && by_.signing.begins(matching_key(text));
    });
}

/// "รวมทั้งสิ้น" and an amount: nothing stands below the fields of a measure.
bool row_merger::is_sum(const row_at& at) const {
    std::string first;
    for (std::size_t c = 0; c < std::min(at.in.columns, at.h.columns.size()); ++c) {
        const auto* cell = at.in.cell(at.row, c);
        if (!begins_here(cell, at.row) || cell->column != c) continue;
        if (first.empty()) first = matching_key(few_words_of(*cell));
        const auto field = at.h.columns[c].field;
        const bool told = cell->columns == 1 && field != column_field::extra && field != column_field::number &&
                          field != column_field::measure;
        if (told && !is_amount(*cell)) return false;
    }
    return by_.sum.is_in(first) || by_.sum_begun.begins(first);
}

/// "ประเด็นที่ ๒ การใช้งบประมาณ".
bool row_merger::names_issue(const grid_cell& band) const {
    const auto key = matching_key(words_of(band));
    return std::any_of(by_.words.issue.begin(), by_.words.issue.end(),
                       [&](const std::string& word) { return key.starts_with(matching_key(word)); });
}

/// A row that is one cell across the table names what follows.
bool row_merger::take_band(const row_at& at) {
    const auto cells = cells_of(at.in, at.row);
    const bool merged = cells.size() == 1 && at.in.columns > 1 && cells[0]->columns > 1 && cells[0]->row == at.row;
    if (!merged && !is_band(at.in, at.row, at.h)) return false;
    if (names_issue(*cells[0])) {
        issue_.clear();
        add_lines(cells[0]->lines, seam::paragraph, issue_);
    } else if (at.h.has(column_field::measure)) {
        doubt(at.in, at.row,
              "expected cells below the headings, found one across all; it was left out: " + words_of(*cells[0]));
    } else {
        drafts_.emplace_back().of(column_field::issue) = issue_;
        add_lines(cells[0]->lines, seam::paragraph, drafts_.back().of(column_field::measure));
        above_.clear();
    }
    return true;
}

bool row_merger::is_rest_of_title(const row_at& at, const std::string& typed) const {
    const auto& title = drafts_.back().of(column_field::measure);
    if (is_title(typed, title, by_)) return true;
    if (by_.open_end.ends(matching_key(end_of(title))) && drafts_.back().of(column_field::owners).empty()) return true;
    const auto* title_cell = cell_of(at.in, at.row, at.h, column_field::measure);
    if (!all_marked_ || is_marked(*title_cell)) return false;
    for (const auto field : {column_field::owners, column_field::timeline, column_field::number})
        if (begins_here(cell_of(at.in, at.row, at.h, field), at.row)) return false;
    return at.h.has(column_field::owners) || at.h.has(column_field::timeline);
}

bool row_merger::begins_measure(const row_at& at) const {
    const auto* title = cell_of(at.in, at.row, at.h, column_field::measure);
    const auto* number = cell_of(at.in, at.row, at.h, column_field::number);
    if (drafts_.empty()) return true;
    if (title != nullptr && title->row < at.row) return false;
    if (!begins_here(title, at.row)) return title == nullptr ? !above_.empty() : begins_here(number, at.row);
    return !is_rest_of_title(at, words_of(*title));
}

/// A line of a cell that names another field of lists; the lines below it are that field's.
std::optional<column_field> row_merger::field_named_in(const line& l) const {
    constexpr std::size_t longest = 150;
    if (l.text.size() > longest || l.of->label || is_blank_text(l.text)) return std::nullopt;
    const auto field = by_.exact_heading(l.text);
    return field && (*field == column_field::steps || *field == column_field::results ||
                     *field == column_field::outcomes)
               ? field
               : std::nullopt;
}

/// Signs in cells below months and quarters, and cells that are shaded unlike the title of their row.
void row_merger::take_ticks(const row_at& at) {
    const auto* title = cell_of(at.in, at.row, at.h, column_field::measure);
    for (std::size_t c = 0; c < std::min(at.in.columns, at.h.columns.size()); ++c) {
        const auto& what = at.h.columns[c];
        const auto* cell = at.in.cell(at.row, c);
        if (!what.ticks_for || cell == nullptr || cell->row != at.row) continue;
        const auto shade = shade_of(cell);
        const bool is_shaded = shade != white && shade != shade_of(title) && cell->is_empty();
        if (is_shaded || tick_in(*cell) == tick::ticked) drafts_.back().ticks.push_back(*what.ticks_for);
    }
}

void row_merger::add_cell(const row_at& at, std::size_t column, seam before) {
    const auto& cell = *at.in.cell(at.row, column);
    const auto& what = at.h.columns[column];
    found_column part{what.field, what.heading};
    std::vector<const line*> lines;
    for (const auto* each : cell.lines) {
        const auto named = cell.lines.size() > 1 ? field_named_in(*each) : std::nullopt;
        if (!named) {
            lines.push_back(each);
            continue;
        }
        add_part(part, lines, before);
        lines.clear();
        part.field = *named;
    }
    add_part(part, lines, before);
}

void row_merger::add_part(const found_column& what, const std::vector<const line*>& lines, seam before) {
    auto& measure = drafts_.back();
    pieces found;
    add_lines(lines, before, found);
    if (found.empty()) return;
    if (what.field == column_field::issue && tells_more_than_number(found, by_)) measure.extra_of(what.heading) = found;
    auto& to = what.field == column_field::extra ? measure.extra_of(what.heading) : measure.of(what.field);
    const bool once = what.field == column_field::owners || what.field == column_field::timeline ||
                      what.field == column_field::number || what.field == column_field::extra;
    if (once && !to.empty() && says_the_same(to, found)) return;
    to.insert(to.end(), found.begin(), found.end());
}

void row_merger::begin(const row_at& at) {
    auto& measure = drafts_.emplace_back();
    if (!at.h.has(column_field::issue)) measure.of(column_field::issue) = issue_;
    if (!at.h.has(column_field::measure)) measure.of(column_field::measure) = std::exchange(above_, {});
    const grid_cell* before = nullptr;
    for (std::size_t c = 0; c < std::min(at.in.columns, at.h.columns.size()); ++c) {
        const auto* cell = at.in.cell(at.row, c);
        if (cell == nullptr || cell == before || is_tick_cell(at.h.columns[c], *cell)) continue;
        before = cell;
        const auto& field = at.h.columns[c].field;
        const bool further = field != column_field::extra && !measure.of(field).empty();
        add_cell(at, c, further ? seam::column : seam::paragraph);
    }
    take_ticks(at);
    const auto* title = cell_of(at.in, at.row, at.h, column_field::measure);
    const auto* number = cell_of(at.in, at.row, at.h, column_field::number);
    all_marked_ = all_marked_ && ((title != nullptr && is_marked(*title)) || begins_here(number, at.row));
}

void row_merger::go_on(const row_at& at) {
    const grid_cell* before = nullptr;
    for (std::size_t c = 0; c < std::min(at.in.columns, at.h.columns.size()); ++c) {
        const auto* cell = at.in.cell(at.row, c);
        if (cell == before || !begins_here(cell, at.row) || is_tick_cell(at.h.columns[c], *cell)) continue;
        before = cell;
        const auto field = at.h.columns[c].field;
        if (field == column_field::number) continue;
        if (field == column_field::measure && is_title(words_of(*cell), drafts_.back().of(field), by_)) continue;
        const bool further = field == column_field::timeline && at.h.column_of(field) < c &&
                             begins_here(at.in.cell(at.row, at.h.column_of(field)), at.row);
        add_cell(at, c, further ? seam::column : at.before);
    }
    take_ticks(at);
}

void row_merger::add(const grid& in, const header& h, std::size_t from, bool ours) {
    auto before = seam::page;
    for (std::size_t row = from; row < in.rows.size(); ++row) {
        look_up(row, in.rows.size());
        const row_at at{in, h, row, before};
        if (!ours && repeats(in, row, h)) {
            row += h.rows - 1;
            before = seam::page;
            continue;
        }
        if (!ours && is_signed(at)) {
            signed_.push_back(rows_from(in, row));
            return;
        }
        if (!ours && (is_noise(at) || take_band(at))) continue;
        if (ours || begins_measure(at))
            begin(at);
        else
            go_on(at);
        before = seam::row;
    }
}

}  // namespace ita::recognising
