#include "report/recognise/named_lines.hpp"

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/report/item.hpp>

#include "base/letters.hpp"

namespace ita::recognising {
namespace {

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
        // Of several tabs the last counts, or a line of tabs alone would be looked through once for each.
        const auto behind = rest.substr(tab + 1);
        if (const auto next = behind.find('\t'); next != behind.npos && is_blank_text(behind.substr(0, next))) continue;
        if (!label_of({&of, behind}, by)) continue;
        parts.push_back(trimmed(fragment{&of, rest.substr(0, tab)}));
        rest.remove_prefix(tab + 1);
        tab = 0;
    }
    parts.push_back(trimmed(fragment{&of, rest}));
    return parts;
}

/// What stands before a colon, short and without figures; empty where nothing does.
std::string_view before_colon(std::string_view text) {
    constexpr std::size_t longest = 100;
    const auto head = trimmed(split_marker(text.substr(0, text.find(':'))).second);
    const bool is_name = text.find(':') != text.npos && head.size() <= longest && starts_thai(head) &&
                         matching_key(head).find_first_of("0123456789") == std::string::npos;
    return is_name ? head : std::string_view{};
}

std::vector<outline_line> lines_to_read(const std::vector<const line*>& lines, const vocabulary& by) {
    std::vector<outline_line> made;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const auto& words : parts_of(*lines[i], by)) {
            auto label = label_of(words, by);
            if (label && is_title_of_all(*label)) label.reset();
            made.push_back({lines[i], i, words, std::move(label)});
        }
    return made;
}

/// What is like a name, less surely than a line by itself must be.
heading_match likely_match(std::string_view head, const vocabulary& by) {
    constexpr double likely = 0.7;
    const auto match = by.heading(head);
    const bool known = match.score >= likely && !is_named_time(match, head) && match.field != column_field::number;
    return known ? match : heading_match{};
}

/// "ช่องทางเผยแพร่ : …" in one measure after the other names a field, and so does a line that is like a name and comes
/// again.
void name_what_recurs(std::vector<outline_line>& lines, const vocabulary& by) {
    constexpr std::size_t longest = 150;
    std::unordered_map<std::string, std::size_t> times;
    const auto head_of = [&](const outline_line& each) {
        const auto head = each.label ? std::string_view{} : before_colon(each.words.text);
        const bool alone = !each.label && head.empty() && each.words.text.size() <= longest;
        return alone ? trimmed(split_marker(each.words.text).second) : head;
    };
    for (const auto& each : lines) ++times[matching_key(each.label ? each.label->heading : head_of(each))];
    bool below_name = false;  // what stands below a name on its own line is its text, however often it comes again
    for (auto& each : lines) {
        const auto head = head_of(each);
        const bool is_text = below_name && each.words.text.find(':') == std::string_view::npos;
        if (!each.words.text.empty()) below_name = each.label && each.label->rest.text.empty();
        if (head.empty() || is_text || times[matching_key(head)] < 2) continue;
        const auto behind = static_cast<std::size_t>(head.data() - each.words.text.data()) + head.size();
        const auto colon = each.words.text.find(':', behind);
        const auto rest = colon == std::string_view::npos ? each.words.text.size() : colon + 1;
        if (colon != std::string_view::npos || likely_match(head, by).is_known())
            each.label = likely_name(head, each.words.part(each.words.text.substr(rest)), by);
        below_name = each.label && each.label->rest.text.empty();
    }
}

/// A line cut at one of its first blanks.
struct cut_line {
    std::string_view head{};
    std::string_view rest{};
};

std::vector<cut_line> cut_at_blanks(std::string_view text) {
    constexpr std::size_t most = 3;
    constexpr std::size_t longest = 120;
    const auto body = split_marker(text).second;
    std::vector<cut_line> made;
    for (auto blank = body.find(' '); blank < longest && made.size() < most; blank = body.find(' ', blank + 1))
        made.push_back({body.substr(0, blank), trimmed(body.substr(blank))});
    return made;
}

/// Whether words are what a field of names or times holds.
bool fits(column_field field, std::string_view words, const vocabulary& by) {
    if (field == column_field::owners) return by.division.begins(matching_key(words));
    return field == column_field::timeline && parse_time(words).has_value();
}

/// What is like a name and stands before what such a field holds; empty for none.
heading_match name_by_value(const cut_line& line, const vocabulary& by) {
    constexpr double likely = 0.75;  // "ภายใน" is less of "ภายในกำหนด"
    const auto match = likely_match(line.head, by);
    return match.score >= likely && fits(match.field, line.rest, by) ? match : heading_match{};
}

/// Fields that lines name by themselves: there "ไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๘" and "ตรวจแล้วเสร็จ ๒๘ ต.ค. ๖๗" are texts.
std::set<column_field> named_fields(const std::vector<outline_line>& lines) {
    std::set<column_field> made;
    for (const auto& each : lines)
        if (each.label) made.insert(each.label->field);
    return made;
}

/// "กำหนดระยะเวลา ต.ค. ๖๗", "หน่วยงานหลัก กองคลัง": where one line shows it, all that begin so name the field.
void name_by_values(std::vector<outline_line>& lines, const vocabulary& by) {
    const auto cuts_of = [](const outline_line& l) {
        const bool plain = !l.label && l.words.text.find(':') == std::string_view::npos;
        return plain ? cut_at_blanks(l.words.text) : std::vector<cut_line>{};
    };
    const auto named = named_fields(lines);
    std::unordered_set<std::string> names;
    for (const auto& each : lines)
        for (const auto& cut : cuts_of(each))
            if (const auto name = name_by_value(cut, by); name.is_known() && !named.contains(name.field)) {
                names.insert(matching_key(cut.head));
                break;
            }
    if (names.empty()) return;
    for (auto& each : lines)
        for (const auto& [head, rest] : cuts_of(each))
            if (names.contains(matching_key(head))) {
                each.label = likely_name(head, each.words.part(rest), by);
                break;
            }
}

/// A line of that look names what it is like, less surely than it must be by itself.
void name_by_look(std::vector<outline_line>& lines, const look_of_names& look, const vocabulary& by) {
    constexpr std::size_t longest = 150;
    for (auto& each : lines) {
        const auto text = each.words.text;
        if (each.label || text.empty() || text.size() > longest || !split_marker(text).first.empty()) continue;
        const bool looks = look.styles.contains(each.of->of->style) || (look.bold && is_bold(*each.of));
        if (looks && likely_match(text, by).is_known())
            each.label = likely_name(text, each.words.part(text.substr(text.size())), by);
    }
}

}  // namespace

label_found likely_name(std::string_view head, const fragment& rest, const vocabulary& by) {
    const auto match = likely_match(head, by);
    return {match.field, std::string(head), {}, trimmed(rest), match.instead};
}

void settle(std::vector<outline_line>& lines) {
    std::map<column_field, std::set<std::string>> names;
    for (const auto& each : lines)
        if (each.label) names[each.label->field].insert(matching_key(each.label->heading));
    for (auto& each : lines)
        if (each.label && each.label->instead != column_field::extra && !names.contains(each.label->instead) &&
            names[each.label->field].size() > 1)
            each.label->field = each.label->instead;
}

look_of_names look_of(const std::vector<outline_line>& lines) {
    std::map<std::string, std::size_t> styles;
    std::size_t bold = 0;
    std::size_t all = 0;
    for (const auto& each : lines) {
        if (!each.label || !each.label->rest.text.empty() || each.label->field == column_field::measure) continue;
        ++all;
        bold += is_bold(*each.of) ? 1 : 0;
        if (has_heading_style(*each.of)) ++styles[each.of->of->style];
    }
    look_of_names made{.bold = bold > 1 && bold == all};
    for (const auto& [style, times] : styles)
        if (times > 1) made.styles.insert(style);
    return made;
}

std::vector<outline_line> named_lines(const std::vector<const line*>& lines, const vocabulary& by) {
    auto made = lines_to_read(lines, by);
    name_by_values(made, by);
    name_what_recurs(made, by);
    name_by_look(made, look_of(made), by);
    return made;
}

}  // namespace ita::recognising
