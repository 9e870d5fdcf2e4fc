#include "docx/style_ids.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>

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

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lower(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

const built_in* find_built_in(const std::string& name) {
    const auto found = std::ranges::find(built_ins, lower(name), &built_in::name);
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
    for (int i = 1; !taken.insert(lower(id)).second; ++i) id = fmt::format("{}{}", wanted, i);
    return id;
}

const doc::paragraph_style& base_of(const doc::paragraph_style& style,
                                    const std::vector<doc::paragraph_style>& styles) {
    return *std::ranges::find(styles, style.based_on, &doc::paragraph_style::name);
}

doc::paragraph_format indents_from(const doc::paragraph_style& style, const std::vector<doc::paragraph_style>& styles) {
    const auto& own = style.paragraph;
    if (style.based_on.empty() || (own.left && own.first_line)) return {.left = own.left, .first_line = own.first_line};
    const auto base = indents_from(base_of(style, styles), styles);
    return {.left = own.left ? own.left : base.left, .first_line = own.first_line ? own.first_line : base.first_line};
}

void require_end(const doc::paragraph_style& from, const std::vector<doc::paragraph_style>& styles, const place& at) {
    const auto* next = &from;
    for (std::size_t steps = 0; !next->based_on.empty(); ++steps) {
        if (steps == styles.size())
            at.refuse(errc::out_of_range,
                      "expected styles that lead to the defaults, found one that is based on itself", "based_on");
        next = &base_of(*next, styles);
    }
}

}  // namespace

void style_ids::assign(const std::vector<doc::paragraph_style>& styles, place& at) {
    std::unordered_set<std::string> taken{lower(std::string(normal_id))};
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const place::step here(at, "styles", i);
        const auto& name = styles[i].name;
        at.require_sound(name, "name");
        if (name.empty()) at.refuse(errc::missing_field, "expected the name of a style, found none", "name");
        const auto wanted = wanted_id(name);
        if (ids_.contains(name))
            at.refuse(errc::out_of_range, fmt::format("expected a name that no other style has, found \"{}\"", name),
                      "name");
        ids_[name] = wanted == normal_id ? wanted : unique_id(wanted, taken);
    }
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const place::step here(at, "styles", i);
        if (!styles[i].based_on.empty()) (void)of(styles[i].based_on, at, "based_on");
    }
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const place::step here(at, "styles", i);
        require_end(styles[i], styles, at);
        indents_[styles[i].name] = indents_from(styles[i], styles);
    }
}

const std::string& style_ids::of(const std::string& name, const place& at, std::string_view field) const {
    const auto found = ids_.find(name);
    if (found != ids_.end()) return found->second;
    at.require_sound(name, field);
    at.refuse(errc::missing_field, fmt::format("expected the name of a style of the document, found \"{}\"", name),
              field);
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
