#include "report/recognise/outline.hpp"

#include <set>
#include <utility>

#include <ita/base/thai.hpp>

#include "report/recognise/labels.hpp"
#include "report/recognise/numbering.hpp"

namespace ita::recognising {
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
