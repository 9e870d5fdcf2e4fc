#include "report/recognise/labels.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/report/item.hpp>

#include "base/letters.hpp"
#include "report/recognise/numbering.hpp"

namespace ita::recognising {
namespace {

/// A line that is all heading must be surer than what stands before a colon or in a cell of its own.
constexpr double sure_line = 0.9;
constexpr double sure_before_colon = 0.8;
constexpr double sure_cell = 0.75;
constexpr std::size_t longest_label = 240;  ///< bytes, 80 Thai letters

fragment without_colon(const fragment& words) {
    auto rest = trimmed(words.text);
    while (!rest.empty() && (rest.front() == ':' || rest.front() == '-') && rest.size() > 1)
        rest = trimmed(rest.substr(1));
    return words.part(rest == ":" ? rest.substr(1) : rest);
}

bool is_time(std::string_view text) { return parse_time(text).has_value(); }

/// "ปีงบประมาณ พ.ศ. ๒๕๖๘" is a time and names none; "ผลการดำเนินการ รอบ ๖ เดือน" names results.
bool is_named_time(const heading_match& match, std::string_view text) {
    return match.field == column_field::timeline && is_time(text);
}

/// "ไตรมาส" names a time as soon as a number follows.
bool names_time(std::string_view word) { return is_time(std::string(word) + " ๑/๒๕๖๘"); }

std::optional<label_found> label_if(const fragment& words, std::string_view head, std::string_view rest, double sure,
                                    const vocabulary& by) {
    const auto match = by.heading(trimmed(head));
    if (match.score < sure || is_named_time(match, head)) return std::nullopt;
    return label_found{
        match.field, std::string(trimmed(split_marker(trimmed(head)).second)), {}, without_colon(words.part(rest))};
}

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

/// Whether a cell says something; numbers of pages and scores do not.
bool has_words(const grid_cell* cell) {
    return cell != nullptr && std::any_of(cell->lines.begin(), cell->lines.end(), [](const line* l) {
               for (std::size_t i = 0; i < l->text.size(); i += first_letter(l->text.substr(i)).size)
                   if (is_thai_letter(first_letter(l->text.substr(i)).code)) return true;
               return false;
           });
}

bool tells_of_work(column_field f) noexcept {
    return f == column_field::steps || f == column_field::results || f == column_field::outcomes;
}

/// Names of fields are enough for a report: two beside words of integrity, three alone, one of them of the work.
bool are_enough(const std::set<column_field>& fields, bool subject) {
    return fields.size() >= (subject ? 2u : 3u) && std::any_of(fields.begin(), fields.end(), tells_of_work);
}

}  // namespace

std::optional<label_found> numbered_title(const fragment& words, const vocabulary& by) {
    const auto text = words.text;
    std::size_t digit = 0;
    while (digit < text.size() && digit < longest_label / 2 && !is_digit(first_letter(text.substr(digit)).code))
        digit += first_letter(text.substr(digit)).size;
    constexpr std::string_view ordinal = "ที่";
    auto head = trimmed(text.substr(0, digit));
    if (digit >= text.size() || !head.ends_with(ordinal)) return std::nullopt;
    head.remove_suffix(ordinal.size());
    const auto match = by.heading(head);
    if (match.score < 1 || (match.field != column_field::measure && match.field != column_field::issue))
        return std::nullopt;
    auto end = digit;
    while (end < text.size() && is_digit(first_letter(text.substr(end)).code))
        end += first_letter(text.substr(end)).size;
    while (end < text.size() && (text[end] == '.' || text[end] == ')')) ++end;
    return label_found{column_field::measure, std::string(head), words.part(trimmed(text.substr(0, end))),
                       without_colon(words.part(text.substr(end)))};
}

std::optional<label_found> label_of(const fragment& given, const vocabulary& by) {
    const auto words = trimmed(given);
    if (words.text.empty()) return std::nullopt;
    if (auto titled = numbered_title(words, by)) return titled;
    if (named_number(words.text, by)) return std::nullopt;
    const auto colon = words.text.find(':');
    if (colon != words.text.npos && colon <= longest_label)
        if (auto found =
                label_if(words, words.text.substr(0, colon), words.text.substr(colon + 1), sure_before_colon, by))
            return found;
    if (words.text.size() <= longest_label)
        if (auto found = label_if(words, words.text, words.text.substr(words.text.size()), sure_line, by)) return found;
    const auto body = split_marker(words.text).second;
    const auto blank = body.find_first_of(" \t");
    if (blank == body.npos || blank > longest_label || names_time(body.substr(0, blank))) return std::nullopt;
    auto found = label_if(words, body.substr(0, blank), body.substr(blank + 1), 1, by);
    return found && found->field != column_field::extra && found->field != column_field::measure &&
                   found->field != column_field::number
               ? found
               : std::nullopt;
}

// ---- tables with names at their side

namespace {

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

}  // namespace

bool is_side_table(const grid& in, const vocabulary& by, bool subject) {
    std::set<column_field> fields;
    std::size_t labelled = 0;
    std::size_t filled = 0;
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
    return labelled * 2 >= filled && are_enough(fields, subject);
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
        doubts_.push_back({{},
                           "expected one text of " + headings_[static_cast<std::size_t>(field)] + ", found " + heading +
                               " as well; what it says is kept under that name"});
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

void side_reader::take_value(const grid_cell& cell) {
    if (drafts_.empty()) begin();
    add_lines(cell.lines, next_, current(drafts_.back()));
    next_ = seam::row;
}

/// A measure in each column.
void side_reader::take_across(const grid& in, std::size_t row, const std::vector<const grid_cell*>& cells) {
    const auto match = label_in(*cells.front(), by_);
    if (match.is_known()) open(match.field, words_of(*cells.front()));
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

bool is_number(const std::string& words) {
    const auto key = matching_key(words);
    return key.find_first_not_of("0123456789.()") == key.npos;
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
    if (names_ > 0) take_key(in, row);
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
        named = match.is_known();
        if (named)
            open(match.field, words_of(*each));
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
    side_by_side_ = in.columns > 2 && names_ == 0 ? texts_across(in, by_) : 1;
    for (std::size_t row = 0; row < in.rows.size(); ++row) take_row(in, row);
    side_by_side_ = 1;
}

// ---- headings and lists

namespace {

struct outline_line {
    const line* of = nullptr;
    fragment words{};
    std::optional<label_found> label{};
};

bool ends_report(const fragment& words, const vocabulary& by) {
    const auto key = matching_key(words.text);
    return by.signing.begins(key) || by.annex.begins(key);
}

/// "มาตรการส่งเสริมคุณธรรม…" alone on its line titles the paper, not a measure.
bool is_title_of_all(const label_found& label) {
    constexpr std::size_t longest_name = 60;
    return label.field == column_field::measure && label.rest.text.empty() && label.marker.in == nullptr &&
           label.heading.size() > longest_name;
}

/// A line cut at tabs behind which another name stands: "ผู้รับผิดชอบ: กองคลัง   ระยะเวลา: …".
std::vector<fragment> parts_of(const line& of, const vocabulary& by) {
    std::vector<fragment> parts;
    auto rest = of.text;
    for (auto tab = rest.find('\t'); tab != rest.npos; tab = rest.find('\t', tab + 1)) {
        if (!label_of({&of, rest.substr(tab + 1)}, by)) continue;
        parts.push_back(trimmed(fragment{&of, rest.substr(0, tab)}));
        rest.remove_prefix(tab + 1);
        tab = 0;
    }
    parts.push_back(trimmed(fragment{&of, rest}));
    return parts;
}

std::vector<outline_line> lines_to_read(const std::vector<const line*>& lines, const vocabulary& by,
                                        std::vector<std::size_t>& line_of) {
    std::vector<outline_line> made;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const auto& words : parts_of(*lines[i], by)) {
            auto label = label_of(words, by);
            if (label && is_title_of_all(*label)) label.reset();
            made.push_back({lines[i], words, std::move(label)});
            line_of.push_back(i);
        }
    return made;
}

class outline_reader {
  public:
    explicit outline_reader(std::vector<outline_line> lines) : lines_(std::move(lines)) {}

    std::optional<outline> read(const vocabulary& by, bool subject) {
        const auto fields = fields_told();
        if (!are_enough(fields, subject)) return std::nullopt;
        titled_ = fields.contains(column_field::measure);
        const auto first = first_title();
        if (!first) return std::nullopt;
        made_.first = *first;
        made_.last = lines_.size();
        for (auto i = *first; i < lines_.size(); ++i) {
            if (i > *first && !lines_[i].words.text.empty() && ends_report(lines_[i].words, by)) {
                made_.last = i;
                break;
            }
            take(i);
        }
        if (!are_enough(fields_filled(), subject)) return std::nullopt;
        return std::move(made_);
    }

  private:
    [[nodiscard]] std::set<column_field> fields_told() const {
        std::set<column_field> fields;
        for (const auto& each : lines_)
            if (each.label && each.label->field != column_field::extra && each.label->field != column_field::number)
                fields.insert(each.label->field);
        return fields;
    }

    /// Names alone, as a table of contents has them, make no report.
    [[nodiscard]] std::set<column_field> fields_filled() const {
        std::set<column_field> fields;
        for (const auto& each : made_.drafts)
            for (std::size_t f = 0; f < field_count; ++f)
                if (!each.fields[f].empty()) fields.insert(static_cast<column_field>(f));
        fields.erase(column_field::number);
        fields.erase(column_field::measure);
        return fields;
    }

    [[nodiscard]] bool is_field(std::size_t i) const {
        return i < lines_.size() && lines_[i].label && lines_[i].label->field != column_field::extra;
    }

    /// The line that titles the first measure: one that says so, or the one above the first name of a field.
    std::optional<std::size_t> first_title() {
        std::size_t i = 0;
        while (i < lines_.size() && !(is_field(i) && (!titled_ || lines_[i].label->field == column_field::measure)))
            ++i;
        if (i == lines_.size()) return std::nullopt;
        if (titled_) return i;
        leading_ = lines_[i].label->field;
        return line_above(i);
    }

    [[nodiscard]] std::optional<std::size_t> line_above(std::size_t i) const {
        while (i > 0)
            if (!lines_[--i].words.text.empty()) return lines_[i].label ? std::nullopt : std::optional(i);
        return std::nullopt;
    }

    /// Whether the next line with words names the field that leads every measure.
    [[nodiscard]] bool titles(std::size_t i) const {
        if (titled_ || lines_[i].label || lines_[i].words.text.empty()) return false;
        auto next = i + 1;
        while (next < lines_.size() && lines_[next].words.text.empty()) ++next;
        return is_field(next) && lines_[next].label->field == leading_;
    }

    void take(std::size_t i) {
        const auto& at = lines_[i];
        if (at.words.text.empty()) return;
        if (titles(i)) return begin(at.words, at.of);
        if (at.label) return open(*at.label);
        if (made_.drafts.empty()) return;
        auto& measure = made_.drafts.back();
        auto& to = heading_.empty() ? measure.of(field_) : measure.extra_of(heading_);
        add_words(at.words, at.of->of->label ? &*at.of->of->label : nullptr, seam::paragraph, to);
    }

    void begin(const fragment& title, const line* of) {
        field_ = column_field::measure;
        heading_.clear();
        auto& measure = made_.drafts.emplace_back();
        add_words(title, of->of->label ? &*of->of->label : nullptr, seam::paragraph, measure.of(field_));
    }

    void open(const label_found& label) {
        field_ = label.field;
        heading_ = label.field == column_field::extra ? label.heading : std::string();
        if (label.field == column_field::measure || made_.drafts.empty()) made_.drafts.emplace_back();
        auto& measure = made_.drafts.back();
        auto& to = heading_.empty() ? measure.of(field_) : measure.extra_of(heading_);
        if (label.marker.in != nullptr) measure.of(column_field::number).push_back({label.marker});
        if (!label.rest.text.empty()) add_words(label.rest, nullptr, seam::paragraph, to);
    }

    std::vector<outline_line> lines_;
    outline made_{};
    bool titled_ = false;  ///< whether titles of measures are named so
    column_field leading_ = column_field::steps;
    column_field field_ = column_field::measure;
    std::string heading_{};
};

}  // namespace

std::optional<outline> outline_of(const std::vector<const line*>& lines, const vocabulary& by, bool subject) {
    std::vector<std::size_t> line_of;
    auto found = outline_reader(lines_to_read(lines, by, line_of)).read(by, subject);
    if (!found) return found;
    found->first = line_of[found->first];
    found->last = found->last < line_of.size() ? line_of[found->last] : lines.size();
    return found;
}

}  // namespace ita::recognising
