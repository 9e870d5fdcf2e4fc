#include "odt/read/styles.hpp"

#include <algorithm>
#include <utility>

#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

struct family_name {
    std::string_view name;
    family which;
};
constexpr std::array<family_name, 7> family_names{{{"paragraph", family::paragraph},
                                                   {"text", family::text},
                                                   {"table", family::table},
                                                   {"table-column", family::column},
                                                   {"table-row", family::row},
                                                   {"table-cell", family::cell},
                                                   {"graphic", family::graphic}}};

family family_of(const xml::cursor& style) {
    if (style.is("text:list-style")) return family::list;
    if (style.is("style:page-layout")) return family::page_layout;
    if (!style.is("style:style")) return family::other;
    const auto* const known = std::ranges::find(family_names, style.value("style:family"), &family_name::name);
    return known == family_names.end() ? family::other : known->which;
}

struct align_name {
    std::string_view name;
    doc::alignment align;
};
constexpr std::array<align_name, 6> align_names{{{"start", doc::alignment::left},
                                                 {"left", doc::alignment::left},
                                                 {"center", doc::alignment::center},
                                                 {"end", doc::alignment::right},
                                                 {"right", doc::alignment::right},
                                                 {"justify", doc::alignment::justify}}};

void read_into(std::optional<length>& to, const xml::cursor& from, std::string_view name) {
    if (const auto value = read_length(from.value(name))) to = value;
}

void read_flag(std::optional<bool>& to, const xml::cursor& from, std::string_view name, std::string_view yes) {
    if (const auto value = from.attribute(name)) to = *value == yes;
}

// A stop of ODF is counted from the paragraph's left edge, one of the document from the edge of the text area.
void read_tabs(doc::paragraph_format& to, const xml::cursor& stops) {
    if (!stops) return;
    to.tabs.clear();
    for (const xml::cursor stop : stops.children()) {
        const auto at = read_length(stop.value("style:position"));
        if (!at) continue;
        const auto type = stop.value("style:type");
        to.tabs.push_back({*at + to.left.value_or(length{}), type == "center"  ? doc::tab_kind::center
                                                             : type == "right" ? doc::tab_kind::right
                                                                               : doc::tab_kind::left});
    }
}

void add_paragraph_format(doc::paragraph_format& to, const xml::cursor& from) {
    if (!from) return;
    const auto* const align = std::ranges::find(align_names, from.value("fo:text-align"), &align_name::name);
    if (align != align_names.end()) to.align = align->align;
    for (auto* const side : {&to.left, &to.right, &to.before, &to.after}) read_into(*side, from, "fo:margin");
    read_into(to.left, from, "fo:margin-left");
    read_into(to.right, from, "fo:margin-right");
    read_into(to.first_line, from, "fo:text-indent");
    read_into(to.before, from, "fo:margin-top");
    read_into(to.after, from, "fo:margin-bottom");
    if (const auto height = read_percent(from.value("fo:line-height")); height && *height >= 0.5 && *height <= 5)
        to.line_spacing = height;
    read_flag(to.keep_with_next, from, "fo:keep-with-next", "always");
    read_flag(to.keep_together, from, "fo:keep-together", "always");
    read_flag(to.page_break_before, from, "fo:break-before", "page");
    read_tabs(to, from.first("style:tab-stops"));
}

/// One property of letters, said for complex scripts, which Thai is, and for Latin ones.
std::optional<std::string_view> of_scripts(const xml::cursor& from, std::string_view complex, std::string_view latin) {
    const auto said = from.attribute(complex);
    return said ? said : from.attribute(latin);
}

bool is_bold(std::string_view weight) {
    const auto number = read_integer(weight);
    return weight == "bold" || (number && *number >= 600);
}

std::string without_quotes(std::string_view name) {
    const auto from = name.find_first_not_of(" '\"");
    if (from == std::string_view::npos) return {};
    return std::string(name.substr(from, name.find_last_not_of(" '\"") + 1 - from));
}

std::vector<std::string> families_of(std::string_view list) {
    std::vector<std::string> all;
    while (!list.empty()) {
        const auto one = list.substr(0, list.find(','));
        if (auto name = without_quotes(one); !name.empty()) all.push_back(std::move(name));
        list.remove_prefix(std::min(one.size() + 1, list.size()));
    }
    return all;
}

cell_traits cell_of(const xml::cursor& properties) {
    const auto align = properties.value("style:vertical-align");
    cell_traits made{.shade = read_color(properties.value("fo:background-color")),
                     .align = align == "middle"   ? doc::vertical_alignment::center
                              : align == "bottom" ? doc::vertical_alignment::bottom
                                                  : doc::vertical_alignment::top};
    for (const auto* const name :
         {"fo:border-right", "fo:border-bottom", "fo:border-top", "fo:border-left", "fo:border"})
        if (const auto line = read_border(properties.value(name)); line && (!made.line || line->width != length{}))
            made.line = line;
    for (const auto* const name : {"fo:padding", "fo:padding-left"})
        if (const auto padding = read_length(properties.value(name))) made.padding = padding;
    return made;
}

const paragraph_traits no_paragraph{};
const doc::text_format no_text{};
const cell_traits no_cell{};

/// What was worked out before, or what `make` works out now.
template <class Map, class Make>
const auto& remembered(Map& known, std::string_view name, Make make) {
    const auto found = known.find(name);
    return found != known.end() ? found->second : known.emplace(name, make()).first->second;
}

}  // namespace

void styles::add(const xml::cursor& container, bool automatic) {
    for (const xml::cursor each : container.children()) {
        if (each.is("style:default-style") && each.value("style:family") == "paragraph") paragraph_default_ = each;
        if (each.is("text:outline-style")) outline_ = read_list_style(each);
        const auto which = family_of(each);
        const auto name = each.value("style:name");
        const auto is_new = all_[static_cast<std::size_t>(which)].try_emplace(name, style{each, automatic}).second;
        if (is_new && !automatic && which == family::paragraph) in_order_.push_back({each, false});
    }
}

void styles::add_fonts(const xml::cursor& declarations) {
    for (const xml::cursor each : declarations.children()) {
        auto families = families_of(each.value("svg:font-family"));
        if (families.empty() || !faces_.try_emplace(each.value("style:name"), families.front()).second) continue;
        if (std::ranges::find(fonts_, families.front(), &doc::font_face::name) != fonts_.end()) continue;
        fonts_.push_back({.name = families.front(), .instead = {families.begin() + 1, families.end()}});
    }
}

const styles::style* styles::at(family which, std::string_view name) const {
    const auto& some = all_[static_cast<std::size_t>(which)];
    const auto found = some.find(name);
    return found == some.end() ? nullptr : &found->second;
}

xml::cursor styles::find(family which, std::string_view name) const {
    const auto* const found = at(which, name);
    return found == nullptr ? xml::cursor{} : found->at;
}

std::size_t styles::longest_chain(family which) const noexcept {
    return std::min(most_chain_, all_[static_cast<std::size_t>(which)].size() + 1);
}

// A ring of styles ends where the longest chain does.
std::vector<const styles::style*> styles::chain(family which, std::string_view name) const {
    std::vector<const style*> all;
    const auto most = longest_chain(which);
    for (const auto* each = at(which, name); each != nullptr && all.size() < most;
         each = at(which, each->at.value("style:parent-style-name")))
        all.push_back(each);
    return all;
}

xml::cursor styles::properties(family which, std::string_view name, std::string_view element) const {
    for (const auto* const each : chain(which, name))
        if (const auto found = each->at.first(element)) return found;
    return {};
}

std::string styles::shown_name(const style& which) const {
    const auto shown = which.at.attribute("style:display-name");
    return std::string(shown && !shown->empty() ? *shown : which.at.value("style:name"));
}

std::string styles::font_of(std::string_view face) const {
    const auto found = faces_.find(face);
    return found == faces_.end() ? std::string(face) : found->second;
}

void styles::add_text_format(doc::text_format& to, const xml::cursor& from) const {
    if (!from) return;
    if (const auto face = of_scripts(from, "style:font-name-complex", "style:font-name"); face && !face->empty())
        to.font = font_of(*face);
    else if (const auto named = of_scripts(from, "style:font-family-complex", "fo:font-family"))
        to.font = without_quotes(*named);
    const auto size = of_scripts(from, "style:font-size-complex", "fo:font-size");
    if (const auto points = read_length(size.value_or("")); points && points->points() >= 1 && points->points() <= 1638)
        to.size = points;
    if (const auto weight = of_scripts(from, "style:font-weight-complex", "fo:font-weight")) to.bold = is_bold(*weight);
    if (const auto slope = of_scripts(from, "style:font-style-complex", "fo:font-style"))
        to.italic = *slope == "italic" || *slope == "oblique";
    if (const auto line = from.attribute("style:text-underline-style")) to.underline = *line != "none";
    if (const auto shade = read_color(from.value("fo:color"))) to.color = shade;
}

paragraph_traits styles::traits_of(std::string_view name) const {
    paragraph_traits made;
    auto all = chain(family::paragraph, name);
    // An empty name takes the list of the named style away.
    const auto listed = std::ranges::find_if(
        all, [](const style* each) { return each->at.attribute("style:list-style-name").has_value(); });
    if (listed != all.end()) made.list_style = (*listed)->at.value("style:list-style-name");
    const auto named = std::ranges::find_if(all, [](const style* each) { return !each->automatic; });
    if (named != all.end()) made.style = shown_name(**named);
    // The left edge that tabs are counted from may be a named style's.
    doc::paragraph_format whole;
    for (auto each = all.end(); each != named;)
        add_paragraph_format(whole, (*--each)->at.first("style:paragraph-properties"));
    for (auto each = named; each != all.begin();) {
        const auto& own = (*--each)->at;
        add_paragraph_format(made.format, own.first("style:paragraph-properties"));
        add_text_format(made.text, own.first("style:text-properties"));
        made.master_page = own.value("style:master-page-name");
    }
    if (!made.format.left && whole.left)
        for (auto& tab : made.format.tabs) tab.at = tab.at + *whole.left;
    return made;
}

const paragraph_traits& styles::paragraph(std::string_view name) const {
    if (name.empty()) return no_paragraph;
    return remembered(paragraphs_, name, [&] { return traits_of(name); });
}

const doc::text_format& styles::text(std::string_view name) const {
    if (name.empty()) return no_text;
    return remembered(texts_, name, [&] {
        doc::text_format made;
        const auto all = chain(family::text, name);
        for (auto each = all.rbegin(); each != all.rend(); ++each)
            add_text_format(made, (*each)->at.first("style:text-properties"));
        return made;
    });
}

const cell_traits& styles::cell(std::string_view name) const {
    if (name.empty()) return no_cell;
    return remembered(cells_, name,
                      [&] { return cell_of(properties(family::cell, name, "style:table-cell-properties")); });
}

const list_style* styles::list(std::string_view name) const {
    if (name.empty()) return nullptr;
    return remembered(lists_, name,
                      [&] {
                          const auto found = find(family::list, name);
                          return found ? std::make_unique<list_style>(read_list_style(found)) : nullptr;
                      })
        .get();
}

doc::paragraph_style styles::described(const style& which) const {
    doc::paragraph_style made{.name = shown_name(which)};
    const auto above = chain(family::paragraph, which.at.value("style:parent-style-name"));
    // A ring, or a chain so long that it may be one, has no beginning that could be written.
    if (!above.empty() && above.size() < longest_chain(family::paragraph)) made.based_on = shown_name(*above.front());
    add_paragraph_format(made.paragraph, which.at.first("style:paragraph-properties"));
    add_text_format(made.text, which.at.first("style:text-properties"));
    return made;
}

void styles::describe(doc::document& to) const {
    add_paragraph_format(to.paragraph, paragraph_default_.first("style:paragraph-properties"));
    add_text_format(to.text, paragraph_default_.first("style:text-properties"));
    std::unordered_map<std::string, bool> taken;
    for (const auto& each : in_order_) {
        auto made = described(each);
        if (!made.name.empty() && taken.try_emplace(made.name, true).second) to.styles.push_back(std::move(made));
    }
    to.fonts = fonts_;
}

}  // namespace ita::odt
