#include "docx/style_ids.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>

#include "base/letters.hpp"

namespace ita::docx {
namespace {

struct built_in {
    std::string_view name;  ///< in lower case, as they are compared
    std::string_view listed;
    std::string_view id;
};
// Word takes a style of its own for the one that it has by this name, so that tables of contents, captions and screen
// readers find it. Source: ECMA-376-1, 17.7.4.9 w:name; [MS-OI29500], 2.1.236.
constexpr std::array<built_in, 16> built_ins{{{"normal", "Normal", "Normal"},
                                              {"title", "Title", "Title"},
                                              {"subtitle", "Subtitle", "Subtitle"},
                                              {"caption", "caption", "Caption"},
                                              {"header", "header", "Header"},
                                              {"footer", "footer", "Footer"},
                                              {"heading 1", "heading 1", "Heading1"},
                                              {"heading 2", "heading 2", "Heading2"},
                                              {"heading 3", "heading 3", "Heading3"},
                                              {"heading 4", "heading 4", "Heading4"},
                                              {"heading 5", "heading 5", "Heading5"},
                                              {"heading 6", "heading 6", "Heading6"},
                                              {"body text", "Body Text", "BodyText"},
                                              {"list paragraph", "List Paragraph", "ListParagraph"},
                                              {"quote", "Quote", "Quote"},
                                              {"no spacing", "No Spacing", "NoSpacing"}}};

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

const built_in* find_built_in(const std::string& name) {
    const auto found = std::ranges::find(built_ins, in_lower_case(name), &built_in::name);
    return found == built_ins.end() ? nullptr : &*found;
}

std::string wanted_id(const std::string& name) {
    if (const auto* own = find_built_in(name)) return std::string(own->id);
    std::string id;
    std::ranges::copy_if(name, std::back_inserter(id), is_letter_or_digit);
    return id.empty() ? "Style" : id;
}

/// Ids are compared without regard to case here, since some readers do so.
std::string unique_id(const std::string& wanted, std::unordered_set<std::string>& taken) {
    auto id = wanted;
    for (int i = 1; !taken.insert(in_lower_case(id)).second; ++i) id = fmt::format("{}{}", wanted, i);
    return id;
}

const doc::paragraph_style& base_of(const doc::paragraph_style& style,
                                    const std::vector<doc::paragraph_style>& styles) {
    return *std::ranges::find(styles, style.based_on, &doc::paragraph_style::name);
}

// Ends, since doc::check() bounds the styles above one another.
doc::paragraph_format indents_from(const doc::paragraph_style& style, const std::vector<doc::paragraph_style>& styles) {
    const auto& own = style.paragraph;
    if (style.based_on.empty() || (own.left && own.first_line)) return {.left = own.left, .first_line = own.first_line};
    const auto base = indents_from(base_of(style, styles), styles);
    return {.left = own.left ? own.left : base.left, .first_line = own.first_line ? own.first_line : base.first_line};
}

}  // namespace

void style_ids::assign(const std::vector<doc::paragraph_style>& styles) {
    std::unordered_set<std::string> taken{in_lower_case(normal_id)};
    for (const auto& style : styles) {
        const auto wanted = wanted_id(style.name);
        ids_[style.name] = wanted == normal_id ? wanted : unique_id(wanted, taken);
    }
    for (const auto& style : styles) indents_[style.name] = indents_from(style, styles);
}

doc::paragraph_format style_ids::indents_of(const std::string& name) const {
    const auto found = indents_.find(name);
    return found == indents_.end() ? doc::paragraph_format{} : found->second;
}

std::string listed_name(const std::string& name) {
    const auto* own = find_built_in(name);
    return own ? std::string(own->listed) : name;
}

}  // namespace ita::docx
