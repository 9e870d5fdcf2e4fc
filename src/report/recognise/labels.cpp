#include "report/recognise/labels.hpp"

#include <algorithm>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/report/item.hpp>

#include "base/letters.hpp"
#include "report/recognise/numbering.hpp"

namespace ita::recognising {
namespace {

/// A line that is all heading must be surer than what stands before a colon.
constexpr double sure_line = 0.9;
constexpr double sure_before_colon = 0.8;
constexpr std::size_t longest_label = 240;  ///< bytes, 80 Thai letters

/// A dash is what parts a name from its words, or a bullet behind the colon that does.
fragment without_colon(const fragment& words) {
    const bool parted = words.from() > 0 && words.in->text[words.from() - 1] == ':';
    auto rest = trimmed(words.text);
    while (rest.size() > 1 && (rest.front() == ':' || (rest.front() == '-' && !parted))) rest = trimmed(rest.substr(1));
    return words.part(rest == ":" ? rest.substr(1) : rest);
}

bool is_time(std::string_view text) { return parse_time(text).has_value(); }

/// "ไตรมาส" names a time as soon as a number follows.
bool names_time(std::string_view word) { return is_time(std::string(word) + " ๑/๒๕๖๘"); }

std::optional<label_found> label_if(const fragment& words, std::string_view head, std::string_view rest, double sure,
                                    const vocabulary& by) {
    const auto match = by.heading(trimmed(head));
    if (match.score < sure || is_named_time(match, head)) return std::nullopt;
    return label_found{match.field,
                       std::string(trimmed(split_marker(trimmed(head)).second)),
                       {},
                       without_colon(words.part(rest)),
                       match.instead};
}

}  // namespace

bool is_named_time(const heading_match& match, std::string_view text) {
    return match.field == column_field::timeline && is_time(text);
}

bool tells_of_work(column_field f) noexcept {
    return f == column_field::steps || f == column_field::results || f == column_field::outcomes;
}

bool are_enough(const std::set<column_field>& fields, bool subject) {
    return fields.size() >= (subject ? 2u : 3u) && std::any_of(fields.begin(), fields.end(), tells_of_work);
}

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
    const auto colon = words.text.substr(0, longest_label + 1).find(':');
    if (colon != words.text.npos)
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

}  // namespace ita::recognising
