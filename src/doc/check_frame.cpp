#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/letters.hpp"
#include "doc/check.hpp"

namespace ita::doc {
namespace {

struct measure_rule {
    std::string_view key;
    std::optional<length> paragraph_format::*field;
    const range& allowed;
};
constexpr std::array<measure_rule, 5> measures{{{"left", &paragraph_format::left, bounds::anywhere},
                                                {"right", &paragraph_format::right, bounds::anywhere},
                                                {"first_line", &paragraph_format::first_line, bounds::anywhere},
                                                {"before", &paragraph_format::before, bounds::forward},
                                                {"after", &paragraph_format::after, bounds::forward}}};

constexpr std::array<std::pair<std::string_view, length margins::*>, 4> sides{
    {{"top", &margins::top}, {"right", &margins::right}, {"bottom", &margins::bottom}, {"left", &margins::left}}};

constexpr std::array<std::pair<std::string_view, std::string metadata::*>, 3> said{
    {{"title", &metadata::title}, {"author", &metadata::author}, {"subject", &metadata::subject}}};

bool is_subtag(std::string_view part) {
    return !part.empty() && part.size() <= 8 &&
           std::ranges::all_of(part, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
}

/// Source: BCP 47, 2.1, as far as "a language, then subtags of up to eight letters or digits".
bool is_language_tag(std::string_view tag) {
    const auto first = tag.substr(0, tag.find('-'));
    if (!is_subtag(first) || std::ranges::any_of(first, is_ascii_digit)) return false;
    for (auto at = first.size(); at < tag.size();) {
        const auto part = tag.substr(at + 1, tag.find('-', at + 1) - at - 1);
        if (!is_subtag(part)) return false;
        at += 1 + part.size();
    }
    return true;
}

void check_language(const std::string& tag, const place& here) {
    require_sound(tag, here);
    if (!tag.empty() && !is_language_tag(tag))
        refuse(errc::out_of_range, here, fmt::format("expected a language tag such as \"th-TH\", found \"{}\"", tag));
}

void check_created(const std::optional<date>& day, const place& here) {
    if (!day || (day->ok() && day->year() >= std::chrono::year{0} && day->year() <= std::chrono::year{9999})) return;
    refuse(errc::out_of_range, here,
           fmt::format("expected a day of the calendar in the years 0 to 9999, found {}-{}-{}",
                       static_cast<int>(day->year()), static_cast<unsigned>(day->month()),
                       static_cast<unsigned>(day->day())));
}

void check_custom(const metadata& about, const place& here) {
    std::unordered_set<std::string_view> names;
    for (std::size_t i = 0; i < about.custom.size(); ++i) {
        const place mine{here, "custom", i};
        const auto& [name, value] = about.custom[i];
        if (name.empty()) refuse(errc::missing_field, {mine, "name"}, "expected the name of a property, found none");
        require_sound(name, {mine, "name"});
        require_sound(value, {mine, "value"});
        if (!names.insert(name).second)
            refuse(errc::out_of_range, {mine, "name"},
                   fmt::format("expected a name that no other property has, found \"{}\"", name));
    }
}

void check_metadata(const metadata& about, const place& here) {
    for (const auto& [key, text] : said) require_sound(about.*text, {here, key});
    for (std::size_t i = 0; i < about.keywords.size(); ++i) require_sound(about.keywords[i], {here, "keywords", i});
    check_language(about.language, {here, "language"});
    check_created(about.created, {here, "created"});
    check_custom(about, here);
}

void check_room(length room, std::string_view direction, const place& here) {
    if (room < bounds::room)
        refuse(errc::out_of_range, here,
               fmt::format("expected margins that leave {:g} cm or more of the {}, found {:g} cm left",
                           bounds::room.centimetres(), direction, room.centimetres()));
}

void check_paper(const page_setup& page, const place& here) {
    require(page.width, bounds::paper, {here, "width"});
    require(page.height, bounds::paper, {here, "height"});
    const place edges{here, "margins"};
    for (const auto& [key, side] : sides) require(page.margins.*side, bounds::forward, {edges, key});
    check_room(page.text_width(), "width", edges);
    check_room(page.height - page.margins.top - page.margins.bottom, "height", edges);
}

void check_page(const page_setup& page, const place& here, const rules& by) {
    check_paper(page, here);
    for (std::size_t i = 0; i < page.header.size(); ++i) check(page.header[i], {here, "header", i}, by);
    for (std::size_t i = 0; i < page.footer.size(); ++i) check(page.footer[i], {here, "footer", i}, by);
}

void check_font(const font_face& face, const place& here) {
    require_sound(face.name, {here, "name"});
    for (std::size_t i = 0; i < face.instead.size(); ++i) require_sound(face.instead[i], {here, "instead", i});
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

using style_list = std::vector<paragraph_style>;

void check_names(const style_list& styles, const place& top, rules& by) {
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const place mine{top, "styles", i};
        const auto& name = styles[i].name;
        if (name.empty()) refuse(errc::missing_field, {mine, "name"}, "expected the name of a style, found none");
        require_sound(name, {mine, "name"});
        if (!by.styles.insert(name).second)
            refuse(errc::out_of_range, {mine, "name"},
                   fmt::format("expected a name that no other style has, found \"{}\"", name));
    }
}

/// Of each style the number of the one that it is based on; `none` where it is based on the document's defaults.
std::vector<std::size_t> parents_of(const style_list& styles, const place& top) {
    std::unordered_map<std::string_view, std::size_t> numbers;
    for (std::size_t i = 0; i < styles.size(); ++i) numbers.emplace(styles[i].name, i);
    std::vector<std::size_t> parents(styles.size(), none);
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const auto& name = styles[i].based_on;
        if (name.empty()) continue;
        const place mine{top, "styles", i};
        require_sound(name, {mine, "based_on"});
        const auto found = numbers.find(name);
        if (found == numbers.end())
            refuse(errc::missing_field, {mine, "based_on"},
                   fmt::format("expected a style of the document, found \"{}\"", name));
        parents[i] = found->second;
    }
    return parents;
}

[[noreturn]] void refuse_parent(errc code, std::size_t style, const place& top, const std::string& message) {
    const place mine{top, "styles", style};
    refuse(code, {mine, "based_on"}, message);
}

/// Each style is looked at once, however many are based on it.
void check_parents(const style_list& styles, const place& top) {
    constexpr auto in_hand = none - 1;
    const auto parents = parents_of(styles, top);
    std::vector<std::size_t> above(styles.size(), none);
    std::vector<std::size_t> way;
    for (std::size_t i = 0; i < styles.size(); ++i) {
        auto at = i;
        for (; at != none && above[at] == none; at = parents[at]) {
            above[at] = in_hand;
            way.push_back(at);
        }
        if (at != none && above[at] == in_hand)
            refuse_parent(errc::out_of_range, at, top,
                          "expected styles that lead to the defaults, found one that is based on itself");
        for (auto count = at == none ? 0 : above[at] + 1; !way.empty(); way.pop_back(), ++count) {
            if (count > bounds::parents)
                refuse_parent(errc::limit_reached, way.back(), top,
                              fmt::format("expected at most {} styles above one, found more", bounds::parents));
            above[way.back()] = count;
        }
    }
}

void check_styles(const style_list& styles, const place& top, rules& by) {
    check_names(styles, top, by);
    check_parents(styles, top);
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const place mine{top, "styles", i};
        check(styles[i].text, {mine, "text"});
        check(styles[i].paragraph, {mine, "paragraph"});
    }
}

}  // namespace

void check(const document& frame, rules& by) {
    const place top;
    check_metadata(frame.about, {top, "about"});
    check(frame.text, {top, "text"});
    check(frame.paragraph, {top, "paragraph"});
    check_styles(frame.styles, top, by);
    for (std::size_t i = 0; i < frame.fonts.size(); ++i) check_font(frame.fonts[i], {top, "fonts", i});
    check_page(frame.page, {top, "page"}, by);
}

void check(const text_format& format, const place& here) {
    if (format.font) require_sound(*format.font, {here, "font"});
    if (format.size && (*format.size < bounds::letters.least || *format.size > bounds::letters.most))
        refuse(errc::out_of_range, {here, "size"},
               fmt::format("expected letters of {:g} pt to {:g} pt, found {:g} pt", bounds::letters.least.points(),
                           bounds::letters.most.points(), format.size->points()));
}

void check(const paragraph_format& format, const place& here) {
    for (const auto& each : measures)
        if (const auto& value = format.*each.field) require(*value, each.allowed, {here, each.key});
    // A spacing that is no number is none of these either.
    if (const auto& lines = format.line_spacing;
        lines && !(*lines >= bounds::least_spacing && *lines <= bounds::most_spacing))
        refuse(errc::out_of_range, {here, "line_spacing"},
               fmt::format("expected a line spacing from {:g} to {:g}, found {:g}", bounds::least_spacing,
                           bounds::most_spacing, *lines));
    for (std::size_t i = 0; i < format.tabs.size(); ++i) {
        const place tab{here, "tabs", i};
        require(format.tabs[i].at, bounds::anywhere, {tab, "at"});
    }
}

}  // namespace ita::doc
