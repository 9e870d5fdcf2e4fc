#include "report/recognise/measures.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <ita/base/thai.hpp>

#include "base/work.hpp"
#include "report/recognise/cell_parse.hpp"
#include "report/recognise/numbering.hpp"
#include "report/recognise/our_cells.hpp"

namespace ita::recognising {
namespace {

std::vector<fragment> fragments_of(const pieces& all) {
    std::vector<fragment> made;
    for (const auto& each : all)
        if (!each.words.text.empty()) made.push_back(each.words);
    return made;
}

/// A further column is the other end of a time: "๑ ตุลาคม ๒๕๖๗" and "๓๐ กันยายน ๒๕๖๘".
std::string time_text(const pieces& all) {
    std::string text;
    for (const auto& each : all) {
        if (each.words.text.empty()) continue;
        if (!text.empty()) text += each.before == seam::column ? " - " : " ";
        text += each.words.text;
    }
    return text;
}

std::string lines_text(const pieces& all) {
    std::string text;
    for (const auto& each : all) {
        if (!text.empty()) text += '\n';
        if (each.label != nullptr) text += each.label->text + (each.words.text.empty() ? "" : " ");
        text += each.words.text;
    }
    return text;
}

struct list_field {
    column_field field;
    std::vector<item> measure::*in;
    const char* key;
};
constexpr list_field list_fields[] = {{column_field::steps, &measure::steps, "steps"},
                                      {column_field::results, &measure::results, "results"},
                                      {column_field::outcomes, &measure::outcomes, "outcomes"}};

const list_field* list_field_of(column_field field) noexcept {
    const auto* const found = std::find_if(std::begin(list_fields), std::end(list_fields),
                                           [&](const list_field& l) { return l.field == field; });
    return found == std::end(list_fields) ? nullptr : found;
}

/// The first number of a text, from 1.
std::optional<int> number_in(const std::string& text) {
    const auto key = matching_key(text);
    const auto start = key.find_first_of("0123456789");
    if (start == key.npos) return std::nullopt;
    int number = 0;
    const auto [end, failed] = std::from_chars(key.data() + start, key.data() + key.size(), number);
    return failed == std::errc{} && number > 0 && number < 100 ? std::optional(number) : std::nullopt;
}

/// The number that a title begins with, alone or behind the name of what it counts: "๑ เผยแพร่แผน", "มาตรการ ๑ …".
std::optional<numbered> number_of_title(std::string_view text, const vocabulary& by) {
    auto bare = bare_number(text, by);
    return bare ? bare : counted_name(text, by);
}

}  // namespace

void part_bare_numbers(const std::vector<draft*>& all, const vocabulary& by) {
    std::vector<std::optional<numbered>> found;
    for (const auto* each : all) {
        const auto& title = each->of(column_field::measure);
        const bool typed = !title.empty() && title.front().label == nullptr && each->of(column_field::number).empty();
        found.push_back(typed ? number_of_title(title.front().words.text, by) : std::nullopt);
        if (found.back() && found.back()->rest.empty() && title.size() < 2) found.back().reset();
    }
    const auto markers = counting_up(found);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!markers[i]) continue;
        auto& words = all[i]->of(column_field::measure).front().words;
        all[i]->of(column_field::number).push_back({words.part(found[i]->marker)});
        words = words.part(found[i]->rest);
    }
}

void measure_writer::begin() {
    here_ = pointer("/measures", into_.measures.size());
    into_.measures.emplace_back();
}

void measure_writer::set_title(const entry& title) {
    if (title.is_marked()) mine().marker = title.marker.in != nullptr ? std::string(title.marker.text) : title.label;
    mine().title = joined(title.text);
    if (title.marker.in != nullptr) book_.add(at("marker"), title.marker);
    book_.add(at("title"), title.text);
}

void measure_writer::set_list(std::vector<item> measure::*field, const char* key, const std::vector<entry>& all) {
    mine().*field = nested(all, at(key), book_);
}

void measure_writer::set_owners(const std::vector<entry>& all) {
    for (const auto& each : all) {
        book_.add(pointer(at("owners"), mine().owners.size()), each.text);
        mine().owners.push_back(joined(each.text));
    }
}

void measure_writer::set_timeline(const std::vector<fragment>& words, const std::string& text) {
    mine().timeline = understood(text);
    book_.add(pointer(at("timeline"), "text"), words);
}

void measure_writer::set_extra(const std::string& heading, const std::vector<fragment>& words,
                               const std::string& text) {
    if (text.empty()) return;
    book_.add(pointer(at("extra"), heading), words);
    mine().extra.emplace_back(heading, text);
}

/// A number in a column of its own is the marker of a title that has none.
void measure_writer::set_number(const pieces& number) {
    if (!mine().marker.empty() || number.empty()) return;
    const auto& first = number.front();
    mine().marker =
        first.label != nullptr && first.words.text.empty() ? first.label->text : std::string(first.words.text);
    if (!first.words.text.empty()) book_.add(at("marker"), first.words);
}

/// A number that compose() wrote as a text of its own is the marker.
void measure_writer::set_marker(const entry& words) {
    mine().marker = joined(words.text);
    if (!mine().marker.empty()) book_.add(at("marker"), words.text);
}

void measure_writer::set_issue(const pieces& issue) { mine().issue = number_in(joined(issue)); }

void measure_writer::set(column_field field, const pieces& words) {
    if (words.empty()) return;
    if (const auto* list = list_field_of(field)) return set_list(list->in, list->key, list_of(words, by_));
    if (field == column_field::owners) set_owners(names_of(words, by_));
    if (field == column_field::timeline) set_timeline(fragments_of(words), time_text(words));
    if (field == column_field::issue) set_issue(words);
}

void measure_writer::add(const draft& from) {
    look_up();
    begin();
    set_title(title_of(from.of(column_field::measure), by_));
    set_number(from.of(column_field::number));
    for (std::size_t i = 0; i < field_count; ++i) set(static_cast<column_field>(i), from.fields[i]);
    for (const auto& [heading, words] : from.extra) set_extra(heading, fragments_of(words), lines_text(words));
}

void measure_writer::set_our_cell(const grid_cell& cell, const found_column& what) {
    if (set_as_written(cell, what)) return;
    pieces words;
    add_lines(cell.lines, seam::paragraph, words);
    if (what.field == column_field::measure) return set_title(title_of(words, by_));
    if (what.field == column_field::extra) return set_extra(what.heading, fragments_of(words), lines_text(words));
    set(what.field, words);
}

/// Whether the cell is as we write one of its column, so that its styles tell what each paragraph is.
bool measure_writer::set_as_written(const grid_cell& cell, const found_column& what) {
    if (const auto* list = list_field_of(what.field)) {
        const auto ours = our_list(cell);
        if (ours) set_list(list->in, list->key, *ours);
        return ours.has_value();
    }
    if (what.field == column_field::owners) {
        const auto ours = our_owners(cell);
        if (ours) set_owners(*ours);
        return ours.has_value();
    }
    const auto ours = our_text(cell);
    return ours && set_text(what, *ours);
}

/// Whether a column of this kind holds one text.
bool measure_writer::set_text(const found_column& what, const entry& words) {
    if (what.field == column_field::number) return set_marker(words), true;
    if (what.field == column_field::measure) return set_title(words), true;
    if (what.field == column_field::timeline) return set_timeline(words.text, joined(words.text)), true;
    if (what.field == column_field::extra) return set_extra(what.heading, words.text, joined(words.text)), true;
    return false;
}

void measure_writer::add_our_row(const grid& in, std::size_t row, const header& h) {
    look_up(row, in.rows.size());
    begin();
    for (std::size_t c = 0; c < std::min(in.columns, h.columns.size()); ++c)
        if (const auto* cell = in.cell(row, c)) set_our_cell(*cell, h.columns[c]);
}

}  // namespace ita::recognising
