#include "odt/read/lists.hpp"

#include <algorithm>
#include <string>

#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

constexpr int deepest_label = 8;

std::string number_of(const list_style& style, std::size_t level, const list_counter& numbers) {
    return doc::counted(numbers.at(level, style[level].start), style[level].how);
}

/// "1.2.3": the numbers of the levels that are shown, those without digits left out.
std::string joined_numbers(const list_style& style, std::size_t level, const list_counter& numbers) {
    std::string text;
    const auto first = level + 1 - std::min(style[level].shown, level + 1);
    for (auto each = first; each <= level; ++each) {
        const auto number = number_of(style, each, numbers);
        if (!text.empty() && !number.empty()) text += '.';
        text += number;
    }
    return text;
}

/// "%1%.%2%)": each number in its place; what is no place stays.
std::string filled(const list_style& style, std::size_t level, const list_counter& numbers) {
    const std::string_view pattern = style[level].pattern;
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto end = pattern[at] == '%' ? pattern.find('%', at + 1) : std::string_view::npos;
        const auto place =
            end == std::string_view::npos ? std::nullopt : read_integer(pattern.substr(at + 1, end - at - 1));
        if (place && *place >= 1 && *place <= static_cast<std::int64_t>(level + 1)) {
            text += number_of(style, static_cast<std::size_t>(*place - 1), numbers);
            at = end + 1;
        } else {
            text += pattern[at++];
        }
    }
    return text;
}

std::string text_of(const list_style& style, std::size_t level, const list_counter& numbers) {
    const auto& look = style[level];
    if (look.bullet) return look.text;
    if (look.how == doc::counting::none) return {};
    if (!look.pattern.empty()) return filled(style, level, numbers);
    return look.prefix + joined_numbers(style, level, numbers) + look.suffix;
}

}  // namespace

void list_counter::count(const list_style& style, std::size_t level, std::optional<std::int64_t> given) {
    for (std::size_t above = 0; above < level; ++above) {
        if (!counted_[above]) numbers_[above] = style[above].start;
        counted_[above] = true;
    }
    numbers_[level] = given ? *given : counted_[level] ? numbers_[level] + 1 : style[level].start;
    counted_[level] = true;
    std::fill(counted_.begin() + static_cast<std::ptrdiff_t>(level) + 1, counted_.end(), false);
}

list_counter& list_numbers::counter_for(const xml::cursor& list, std::string_view style) {
    if (const auto before = by_id_.find(list.value("text:continue-list")); before != by_id_.end())
        return *before->second;
    const auto same = by_style_.find(style);
    if (list.value("text:continue-numbering") == "true" && same != by_style_.end()) return *same->second;
    return all_.emplace_back();
}

open_list list_numbers::enter(const xml::cursor& list, const open_list* above, const styles& sheet) {
    const auto name = list.value("text:style-name");
    if (above != nullptr) {
        const auto* const own = sheet.list(name);
        // LibreOffice lets no inner list go on with another, whatever text:continue-numbering says, and people see
        // that.
        return {own != nullptr ? own : above->style, above->counter, std::min(above->level + 1, list_levels - 1)};
    }
    auto& counter = counter_for(list, name);
    by_style_[name] = &counter;
    if (const auto id = list.attribute("xml:id")) by_id_[*id] = &counter;
    return {sheet.list(name), &counter, 0};
}

open_list list_numbers::enter_numbered(const xml::cursor& paragraph, const styles& sheet) {
    const auto id = paragraph.value("text:list-id");
    auto& counter = by_id_[id];
    if (counter == nullptr) counter = &all_.emplace_back();
    const auto level = std::min(read_count(paragraph.value("text:level")), list_levels) - 1;
    return {sheet.list(paragraph.value("text:style-name")), counter, level};
}

std::optional<doc::list_label> label_of(const list_style& style, std::size_t level, const list_counter& numbers) {
    auto text = text_of(style, level, numbers);
    if (text.empty()) return std::nullopt;
    return doc::list_label{.text = std::move(text),
                           .kind = style[level].bullet ? doc::label_kind::bullet : doc::label_kind::typed,
                           .level = std::min(static_cast<int>(level), deepest_label)};
}

}  // namespace ita::odt
