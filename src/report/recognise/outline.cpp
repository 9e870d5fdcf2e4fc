#include "report/recognise/outline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/report/item.hpp>

#include "report/recognise/named_lines.hpp"
#include "report/recognise/numbering.hpp"

namespace ita::recognising {
namespace {

bool ends_report(const fragment& words, const vocabulary& by) {
    const auto key = matching_key(words.text);
    return by.signing.begins(key) || by.annex.begins(key);
}

/// Reads lines from one that titles the first measure; how titles are told is decided before.
class outline_reader {
  public:
    outline_reader(const std::vector<outline_line>& lines, const look_of_names& look, const vocabulary& by)
        : lines_(lines), look_(look), by_(by) {}

    /// Where titles of measures are named so.
    [[nodiscard]] outline read_titled() {
        titled_ = true;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (is_label(i) && lines_[i].label->field == column_field::measure) return read_from(i);
        return {};
    }

    /// Where titles stand above the first names of fields.
    [[nodiscard]] outline read_untitled(std::size_t first_name) {
        const auto title = line_above(first_name);
        if (!title) return {};
        leading_ = first_name;
        return read_from(*title);
    }

  private:
    [[nodiscard]] bool is_label(std::size_t i) const { return i < lines_.size() && lines_[i].label.has_value(); }
    [[nodiscard]] bool is_blank(std::size_t i) const { return lines_[i].words.text.empty(); }

    [[nodiscard]] std::optional<std::size_t> line_above(std::size_t i) const {
        while (i > 0)
            if (!is_blank(--i)) return lines_[i].label ? std::nullopt : std::optional(i);
        return std::nullopt;
    }

    [[nodiscard]] std::size_t next_of(std::size_t i) const {
        do ++i;
        while (i < lines_.size() && is_blank(i));
        return i;
    }

    outline read_from(std::size_t first) {
        made_.first = first;
        for (auto i = first; i < lines_.size(); ++i) {
            if (i > first && !is_blank(i) && ends_report(lines_[i].words, by_)) break;
            if (is_section_head(i)) {
                while (i + 1 < lines_.size() && !titles(i + 1) && !ends_report(lines_[i + 1].words, by_)) ++i;
                continue;
            }
            take(i);
            if (!is_blank(i)) made_.last = i + 1;
        }
        cut_sections();
        return std::move(made_);
    }

    /// Whether the line titles a measure: the next names the field that leads them, or one that this measure has; then
    /// the line must look as the first title does.
    [[nodiscard]] bool titles(std::size_t i) const {
        if (titled_ || lines_[i].label || is_blank(i)) return false;
        if (i == made_.first) return true;
        const auto next = next_of(i);
        if (!is_label(next)) return false;
        const auto& leads = *lines_[leading_].label;
        const auto& after = *lines_[next].label;
        if (after.field == leads.field && (after.field != column_field::extra || after.heading == leads.heading))
            return true;
        const auto& style = lines_[i].of->of->style;
        return (has_heading_style(*lines_[i].of) && style == lines_[made_.first].of->of->style) ||
               (number_at(i).follows(last_) && told_.contains(name_of(after)));
    }

    static std::pair<column_field, std::string> name_of(const label_found& label) {
        return {label.field, label.field == column_field::extra ? label.heading : std::string()};
    }

    [[nodiscard]] numbering number_at(std::size_t i) const {
        const auto& label = lines_[i].of->of->label;
        const auto marker = split_marker(lines_[i].words.text).first;
        return label ? numbering_of(label->text) : marker.empty() ? numbering{} : numbering_of(marker);
    }

    /// What looks as names of fields do names one that nobody knows.
    [[nodiscard]] bool is_unknown_name(std::size_t i) const {
        constexpr std::size_t longest = 150;
        const auto& text = lines_[i].words.text;
        if (text.size() > longest || text.find('\n') != text.npos) return false;
        if (look_.styles.contains(lines_[i].of->of->style)) return true;
        const auto next = next_of(i);
        return look_.bold && is_bold(*lines_[i].of) && number_at(i).by == counter::none && next < lines_.size() &&
               !is_bold(*lines_[next].of);
    }

    void take(std::size_t i) {
        const auto& at = lines_[i];
        if (is_blank(i)) return;
        if (titles(i)) return begin(i);
        if (at.label) return open(*at.label, i);
        if (made_.drafts.empty()) return;
        if (is_unknown_name(i)) return open(likely_name(at.words.text, at.words.part({}), by_), i);
        auto& measure = made_.drafts.back();
        auto& to = heading_.empty() ? measure.of(field_) : measure.extra_of(heading_);
        add_words(at.words, at.of->of->label ? &*at.of->of->label : nullptr, seam::paragraph, to);
    }

    /// A line that looks as titles do but titles no measure, since no field is named behind it: "ปัญหาและอุปสรรค".
    [[nodiscard]] bool is_section_head(std::size_t i) const {
        if (is_blank(i) || lines_[i].label || made_.drafts.empty() || titles(i) || !looks_as_title(i)) return false;
        constexpr int most_lines = 200;
        auto next = next_of(i);
        for (int n = 0; next < lines_.size() && !titles(next); next = next_of(next))
            if (n++ == most_lines || (lines_[next].label && lines_[next].label->field != column_field::extra))
                return false;
        return true;
    }

    [[nodiscard]] bool looks_as_title(std::size_t i) const {
        const auto& title = *lines_[made_.first].of;
        const auto& mine = *lines_[i].of;
        if (has_heading_style(mine)) return mine.of->style == title.of->style;
        return !look_.bold && is_bold(title) && is_bold(mine) && !is_bold(*lines_[i - 1].of) &&
               number_at(i).by == counter::none;
    }

    void begin(std::size_t i) {
        field_ = column_field::measure;
        heading_.clear();
        last_ = number_at(i);
        named_.clear();
        told_.clear();
        const auto& [of, number, words, label] = lines_[i];
        auto& measure = made_.drafts.emplace_back();
        add_words(words, of->of->label ? &*of->of->label : nullptr, seam::paragraph, measure.of(field_));
    }

    void open(const label_found& label, std::size_t i) {
        field_ = label.field;
        heading_ = label.field == column_field::extra ? label.heading : std::string();
        if (label.field == column_field::measure || made_.drafts.empty()) {
            made_.drafts.emplace_back();
            named_.clear();
            told_.clear();
        }
        const auto next = next_of(i);
        const bool is_left_empty = label.rest.text.empty() && next < lines_.size() && titles(next);
        if (is_left_empty)
            made_.strength -= 2;
        else if (label.field != column_field::extra && label.field != column_field::measure)
            made_.strength += told_.contains(name_of(label)) ? -3 : 1;
        told_.insert(name_of(label));
        named_.push_back({i, label.rest.text.empty() ? heading_ : std::string()});
        if (!heading_.empty()) ++times_[heading_];
        auto& measure = made_.drafts.back();
        auto& to = heading_.empty() ? measure.of(field_) : measure.extra_of(heading_);
        if (label.marker.in != nullptr) measure.of(column_field::number).push_back({label.marker});
        if (!label.rest.text.empty()) add_words(label.rest, nullptr, seam::paragraph, to);
    }

    /// Names that only the last of several measures has, on lines of their own, head what follows all measures:
    /// "ปัญหาและอุปสรรค".
    void cut_sections() {
        if (made_.drafts.size() < 2) return;
        while (!named_.empty() && !named_.back().heading.empty() && times_[named_.back().heading] == 1) {
            std::erase_if(made_.drafts.back().extra, [&](const auto& e) { return e.first == named_.back().heading; });
            made_.last = named_.back().at;
            named_.pop_back();
        }
    }

    struct name_at {
        std::size_t at;
        std::string heading;  ///< of a field that nobody knows, alone on its line
    };

    const std::vector<outline_line>& lines_;
    const look_of_names& look_;
    const vocabulary& by_;
    outline made_{};
    bool titled_ = false;
    std::size_t leading_ = 0;  ///< the name that the first measure begins with
    column_field field_ = column_field::measure;
    std::string heading_{};
    numbering last_{};              ///< of the last title
    std::vector<name_at> named_{};  ///< in the last measure
    std::set<std::pair<column_field, std::string>> told_{};
    std::map<std::string, std::size_t> times_{};
};

/// Names alone, as a table of contents has them, make no report.
std::set<column_field> fields_of(const draft& measure) {
    std::set<column_field> fields;
    for (std::size_t f = 0; f < field_count; ++f)
        if (!measure.fields[f].empty()) fields.insert(static_cast<column_field>(f));
    fields.erase(column_field::number);
    fields.erase(column_field::measure);
    return fields;
}

bool is_report(const outline& found, bool subject) {
    std::set<column_field> fields;
    for (const auto& each : found.drafts) fields.merge(fields_of(each));
    return are_enough(fields, subject);
}

/// How much it looks like measures: names of fields, once in each of them.
int strength_of(const outline& found) {
    return found.strength - static_cast<int>(std::count_if(found.drafts.begin(), found.drafts.end(),
                                                           [](const draft& d) { return fields_of(d).empty(); }));
}

bool tells_enough(const std::vector<outline_line>& lines, bool subject) {
    std::set<column_field> fields;
    for (const auto& each : lines)
        if (each.label && each.label->field != column_field::extra && each.label->field != column_field::number)
            fields.insert(each.label->field);
    return are_enough(fields, subject);
}

/// The best of several readings: from a title that is named so, or from one above a name of a field.
std::optional<outline> best_reading(const std::vector<outline_line>& lines, const vocabulary& by, bool subject) {
    constexpr int most_readings = 12;
    const auto look = look_of(lines);
    std::optional<outline> best;
    int most = 0;
    const auto judge = [&](outline found) {
        if (found.drafts.empty() || !is_report(found, subject)) return;
        const auto strength = strength_of(found);
        if (!best || strength > most) best = std::move(found), most = strength;
    };
    judge(outline_reader(lines, look, by).read_titled());
    int readings = 0;
    for (std::size_t i = 0; i < lines.size() && readings < most_readings; ++i) {
        if (!lines[i].label || (i > 0 && lines[i - 1].label)) continue;
        judge(outline_reader(lines, look, by).read_untitled(i));
        ++readings;
    }
    return best;
}

}  // namespace

std::optional<outline> outline_of(const std::vector<const line*>& lines, const vocabulary& by, bool subject) {
    auto read = named_lines(lines, by);
    if (!tells_enough(read, subject)) return std::nullopt;
    settle(read);
    auto found = best_reading(read, by, subject);
    if (!found) return found;
    found->first = read[found->first].number;
    found->last = found->last < read.size() ? read[found->last].number : lines.size();
    return found;
}

}  // namespace ita::recognising
