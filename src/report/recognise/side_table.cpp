#include "report/recognise/side_table.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <ita/base/thai.hpp>
#include <ita/report/item.hpp>

#include "base/letters.hpp"
#include "report/recognise/labels.hpp"

namespace ita::recognising {
namespace {

/// Surer than nothing beside it, less than a line that is all heading.
constexpr double sure_cell = 0.75;

/// The cells that begin in a row, from a column on.
std::vector<const grid_cell*> cells_from(const grid& in, std::size_t row, std::size_t column) {
    std::vector<const grid_cell*> cells;
    for (std::size_t c = column; c < in.rows[row].size(); ++c) {
        const auto* each = in.rows[row][c];
        if (each != nullptr && each->row == row && (cells.empty() || cells.back() != each)) cells.push_back(each);
    }
    return cells;
}

heading_match label_in(const grid_cell& cell, const vocabulary& by) {
    if (cell.lines.empty() || cell.lines.size() > 4) return {};
    const auto words = words_of(cell);
    const auto match = by.heading(words);
    return match.score >= sure_cell && !is_named_time(match, words) ? match : heading_match{};
}

/// What stands among names may be typed less surely.
heading_match likely_name(const grid_cell& cell, const vocabulary& by) {
    constexpr double likely = 0.62;
    const auto words = words_of(cell);
    const auto match = by.heading(words);
    return match.score >= likely && !is_named_time(match, words) ? match : heading_match{};
}

/// Whether a cell says something; numbers of pages and scores do not.
bool has_words(const grid_cell* cell) {
    return cell != nullptr && std::any_of(cell->lines.begin(), cell->lines.end(), [](const line* l) {
               for (std::size_t i = 0; i < l->text.size(); i += first_letter(l->text.substr(i)).size)
                   if (is_thai_letter(first_letter(l->text.substr(i)).code)) return true;
               return false;
           });
}

/// How many names of fields stand in a column with a text at their right.
std::size_t names_in(const grid& in, std::size_t column, const vocabulary& by) {
    std::size_t names = 0;
    for (std::size_t row = 0; row < in.rows.size(); ++row) {
        const auto* cell = in.cell(row, column);
        if (cell == nullptr || cell->row != row || cell->column != column || cell->columns > 1) continue;
        names += label_in(*cell, by).is_known() && has_words(in.cell(row, column + 1)) ? 1 : 0;
    }
    return names;
}

/// The column in which names stand: the first, or the second, beside the numbers or titles of measures.
std::size_t column_of_names(const grid& in, const vocabulary& by) {
    if (in.columns < 3) return 0;
    return names_in(in, 1, by) > names_in(in, 0, by) ? 1 : 0;
}

struct names_told {
    std::set<column_field> fields{};
    std::size_t labelled = 0;
    std::size_t filled = 0;
};

names_told names_at_side(const grid& in, const vocabulary& by) {
    names_told made;
    auto& [fields, labelled, filled] = made;
    const auto names = column_of_names(in, by);
    for (std::size_t row = 0; row < in.rows.size(); ++row) {
        const auto cells = cells_from(in, row, names);
        if (cells.empty() || std::all_of(cells.begin(), cells.end(), [](const auto* c) { return c->is_empty(); }))
            continue;
        ++filled;
        const auto match = label_in(*cells.front(), by);
        if (!match.is_known() || cells.size() < 2) continue;
        ++labelled;
        if (match.is_field() && has_words(cells[1])) fields.insert(match.field);
    }
    return made;
}

}  // namespace

bool is_side_table(const grid& in, const vocabulary& by, bool subject) {
    const auto told = names_at_side(in, by);
    return told.labelled * 2 >= told.filled && are_enough(told.fields, subject);
}

bool has_names_at_side(const grid& in, const vocabulary& by) {
    const auto told = names_at_side(in, by);
    return told.fields.size() > 1 && told.labelled * 4 >= told.filled * 3;
}

void side_reader::begin() {
    for (std::size_t i = 0; i < side_by_side_; ++i) drafts_.emplace_back();
    if (!above_.empty()) {
        drafts_.back().of(column_field::measure) = std::exchange(above_, {});
        took_above_ = true;
    }
    headings_ = {};
    fresh_ = false;
}

/// "ผลการดำเนินการ รอบ ๑๒ เดือน" behind "ผลการดำเนินการ รอบ ๖ เดือน": one measure, two texts.
bool side_reader::is_told_again(column_field field, const std::string& heading) const {
    const auto& before = headings_[static_cast<std::size_t>(field)];
    return tells_of_work(field) && field == last_named_ && !before.empty() &&
           matching_key(before) != matching_key(heading);
}

void side_reader::open(column_field field, const std::string& heading) {
    const bool again_told = is_told_again(field, heading);
    last_named_ = field;
    if (again_told) {
        doubts_.emplace_back().text =
            fmt::format("expected one text of {}, found {} as well; what it says is kept under that name",
                        headings_[static_cast<std::size_t>(field)], heading);
        field = column_field::extra;
    }
    field_ = field;
    heading_ = heading;
    next_ = seam::paragraph;
    const bool titles = field == column_field::measure || field == column_field::number;
    if (titles) above_.clear();
    const bool again = drafts_.empty() || !current(drafts_.back()).empty() ||
                       (field == column_field::measure && fresh_ && !drafts_.back().of(field).empty());
    if (drafts_.empty() || (again && field != column_field::extra) || !above_.empty()) begin();
    headings_[static_cast<std::size_t>(field)] = heading;
    fresh_ = false;
}

/// A name that two fields have means the one that no other name in the table does.
void side_reader::open(const heading_match& match, const std::string& heading) {
    const auto key = matching_key(heading);
    const auto told = [&](column_field f) {
        return std::any_of(told_.begin(), told_.end(),
                           [&](const auto& t) { return t.second.field == f && t.first != key; });
    };
    const bool second = match.instead != column_field::extra && told(match.field) && !told(match.instead);
    open(second ? match.instead : match.field, heading);
}

/// What stands where names do, beside a text, names a field that nobody knows.
bool side_reader::is_unknown_name(const grid& in, const std::vector<const grid_cell*>& cells) const {
    constexpr std::size_t longest = 150;
    if (in.columns != names_ + 2 || cells.size() != 2 || cells[0]->is_empty() || cells[0]->lines.size() != 1)
        return false;
    const auto& only = *cells[0]->lines.front();
    return !only.of->label && only.text.size() <= longest && split_marker(trimmed(only.text)).first.empty();
}

void side_reader::note_names(const grid& in) {
    told_.clear();
    for (const auto& cell : in.cells)
        if (const auto match = cell.column == names_ ? label_in(cell, by_) : heading_match{}; match.is_known())
            told_.emplace_back(matching_key(words_of(cell)), match);
}

void side_reader::take_value(const grid_cell& cell) {
    if (drafts_.empty()) begin();
    add_lines(cell.lines, next_, current(drafts_.back()));
    next_ = seam::row;
}

/// A measure in each column.
void side_reader::take_across(const grid& in, std::size_t row, const std::vector<const grid_cell*>& cells) {
    const auto match = label_in(*cells.front(), by_);
    if (match.is_known()) open(match, words_of(*cells.front()));
    if (drafts_.size() < side_by_side_) begin();
    for (std::size_t i = 0; i < side_by_side_; ++i) {
        const auto* cell = in.cell(row, i + 1);
        if (cell != nullptr) add_lines(cell->lines, next_, current(drafts_[drafts_.size() - side_by_side_ + i]));
    }
    next_ = seam::row;
}

namespace {

/// "ที่ | หัวข้อ | รายละเอียด" above the names.
bool is_head_of_names(const grid& in, std::size_t row, const vocabulary& by) {
    const auto* key = in.cell(row, 0);
    const auto* name = in.cell(row, 1);
    if (row != 0 || key == nullptr || name == nullptr || !label_in(*key, by).is_known()) return false;
    const auto field = label_in(*name, by).field;
    return field == column_field::extra || field == column_field::issue;
}

bool is_number(const std::string& words) { return is_number_key(matching_key(words)); }

/// "๑ | มาตรการ | …", "๒ | ขั้นตอน | …": a number in front of each name.
bool counts_rows(const grid& in, const vocabulary& by) {
    std::set<std::string> numbers;
    std::size_t named = 0;
    for (std::size_t row = 0; row < in.rows.size(); ++row) {
        const auto* key = in.cell(row, 0);
        const auto* name = in.cell(row, 1);
        if (name == nullptr || name->row != row || !label_in(*name, by).is_known()) continue;
        ++named;
        if (key == nullptr || key->row != row || key->is_empty() || !is_number(words_of(*key))) continue;
        numbers.insert(matching_key(words_of(*key)));
    }
    return named > 1 && numbers.size() == named;
}

}  // namespace

/// What stands beside the names begins a measure: its number or its title, merged down or once.
void side_reader::take_key(const grid& in, std::size_t row) {
    const auto* cell = in.cell(row, 0);
    if (cell == nullptr || cell->row != row || cell->is_empty()) return;
    auto key = words_of(*cell);
    const bool has_label = cell->lines.front()->of->label.has_value();
    if (!has_label && key == key_) return;
    above_.clear();
    begin();
    const bool numbers = key.empty() || is_number(key);
    add_lines(cell->lines, seam::paragraph, drafts_.back().of(numbers ? column_field::number : column_field::measure));
    key_ = std::move(key);
}

void side_reader::take_row(const grid& in, std::size_t row) {
    if (names_ > 0 && is_head_of_names(in, row, by_)) return;
    if (names_ > 0 && !keys_count_rows_) take_key(in, row);
    const auto cells = cells_from(in, row, names_);
    if (cells.empty() || std::all_of(cells.begin(), cells.end(), [](const auto* c) { return c->is_empty(); })) return;
    if (side_by_side_ > 1) return take_across(in, row, cells);
    if (cells.size() == 1 && cells.front()->columns == in.columns && in.columns > 1) {
        above_.clear();
        begin();
        add_lines(cells.front()->lines, seam::paragraph, drafts_.back().of(column_field::measure));
        return;
    }
    bool named = false;  // behind a name stands its text, whatever it says
    for (const auto* each : cells) {
        const auto match = named ? heading_match{} : label_in(*each, by_);
        const bool unknown = !named && !match.is_known() && each == cells.front() && is_unknown_name(in, cells);
        named = match.is_known() || unknown;
        if (named)
            open(unknown ? likely_name(*each, by_) : match, words_of(*each));
        else if (!each->is_empty())
            take_value(*each);
    }
}

namespace {

/// Whether names stand in a column, in half of its rows at least.
bool holds_labels(const grid& in, std::size_t column, const vocabulary& by) {
    std::size_t labels = 0;
    std::size_t filled = 0;
    for (std::size_t row = 0; row < in.rows.size(); ++row) {
        const auto* cell = in.cell(row, column);
        if (cell == nullptr || cell->column != column || cell->row != row || cell->is_empty()) continue;
        ++filled;
        labels += label_in(*cell, by).is_known() ? 1 : 0;
    }
    return filled > 0 && labels * 2 >= filled;
}

/// How many columns of texts stand beside the names: more than one where no further names are among them.
std::size_t texts_across(const grid& in, const vocabulary& by) {
    std::size_t filled = 0;
    for (std::size_t column = 1; column < in.columns; ++column) {
        if (column > 1 && holds_labels(in, column, by)) return 1;
        for (std::size_t row = 0; row < in.rows.size(); ++row) {
            const auto* cell = in.cell(row, column);
            if (cell != nullptr && cell->columns > 1) return 1;
            filled += cell == nullptr || cell->is_empty() ? 0 : 1;
        }
    }
    return filled * 2 > in.rows.size() * (in.columns - 1) ? std::max<std::size_t>(in.columns - 1, 1) : 1;
}

}  // namespace

void side_reader::add(const grid& in, pieces above) {
    above_ = std::move(above);
    took_above_ = false;
    fresh_ = true;
    key_.clear();
    names_ = column_of_names(in, by_);
    keys_count_rows_ = names_ > 0 && counts_rows(in, by_);
    note_names(in);
    side_by_side_ = in.columns > 2 && names_ == 0 ? texts_across(in, by_) : 1;
    for (std::size_t row = 0; row < in.rows.size(); ++row) take_row(in, row);
    side_by_side_ = 1;
}

}  // namespace ita::recognising
