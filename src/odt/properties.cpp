#include "odt/properties.hpp"

#include <algorithm>
#include <array>

#include "odt/values.hpp"

namespace ita::odt {
namespace {

using namespace ita::literals;

// ODF has no value that spreads the slack between all letters; justify is the nearest that LibreOffice shows.
constexpr std::array<const char*, 5> text_align{"start", "center", "end", "justify", "justify"};
constexpr std::array<const char*, 3> tab_type{"left", "center", "right"};

/// One property of letters, said once for each kind of script.
struct script_property {
    std::string_view western;
    std::string_view asian;
    std::string_view complex;
};
constexpr script_property font_name{"style:font-name", "style:font-name-asian", "style:font-name-complex"};
constexpr script_property font_size{"fo:font-size", "style:font-size-asian", "style:font-size-complex"};
constexpr script_property font_weight{"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"};
constexpr script_property font_style{"fo:font-style", "style:font-style-asian", "style:font-style-complex"};

void set_for_all_scripts(xml::element to, const script_property& what, std::string_view value) {
    to.set(what.western, value).set(what.asian, value).set(what.complex, value);
}

void set_length(xml::element to, std::string_view name, const std::optional<length>& value) {
    if (value) to.set(name, cm(*value));
}

void set_flag(xml::element to, std::string_view name, const std::optional<bool>& value, std::string_view yes) {
    if (value) to.set(name, *value ? yes : "auto");
}

void set_line_height(xml::element to, const std::optional<double>& spacing) {
    if (spacing) to.set("fo:line-height", percent(*spacing));
}

// A tab of the document is counted from the edge of the text area, style:position from the paragraph's own left edge.
void write_tab_stops(xml::element properties, const indents& whole) {
    const auto stops = properties.add("style:tab-stops");
    for (const auto& tab : whole.tabs) {
        const auto stop = stops.add("style:tab-stop").set("style:position", cm(tab.at - whole.left.value_or(0_pt)));
        if (tab.kind != doc::tab_kind::left) stop.set("style:type", tab_type.at(static_cast<std::size_t>(tab.kind)));
    }
}

std::string quoted(const std::string& family) {
    const char mark = family.find('\'') == std::string::npos ? '\'' : '"';
    return mark + family + mark;
}

std::string family_list(const doc::font_face& face) {
    auto list = quoted(face.name);
    for (const auto& other : face.instead) list += ", " + quoted(other);
    return list;
}

}  // namespace

indents indents::under(const doc::paragraph_format& format) const {
    return {.left = format.left ? format.left : left,
            .first_line = format.first_line ? format.first_line : first_line,
            .tabs = format.tabs.empty() ? tabs : format.tabs};
}

font_table::font_table(std::vector<doc::font_face> declared) : faces_(std::move(declared)) {}

void font_table::use(const std::string& name) {
    if (std::ranges::find(faces_, name, &doc::font_face::name) == faces_.end()) faces_.push_back({.name = name});
}

void font_table::print(std::string& out) const {
    if (faces_.empty()) return;
    xml::tree made;
    const auto declarations = made.start("office:font-face-decls");
    for (const auto& face : faces_)
        declarations.add("style:font-face").set("style:name", face.name).set("svg:font-family", family_list(face));
    made.print(out);
}

void set_paragraph_format(xml::element properties, const doc::paragraph_format& format, const indents& whole) {
    if (format.align) properties.set("fo:text-align", text_align.at(static_cast<std::size_t>(*format.align)));
    set_length(properties, "fo:margin-left", format.left);
    set_length(properties, "fo:margin-right", format.right);
    set_length(properties, "fo:text-indent", format.first_line);
    set_length(properties, "fo:margin-top", format.before);
    set_length(properties, "fo:margin-bottom", format.after);
    set_line_height(properties, format.line_spacing);
    set_flag(properties, "fo:keep-with-next", format.keep_with_next, "always");
    set_flag(properties, "fo:keep-together", format.keep_together, "always");
    set_flag(properties, "fo:break-before", format.page_break_before, "page");
    // Inherited tabs move with the edge they are counted from, so they are said again under another left indent.
    if (!format.tabs.empty() || (format.left && !whole.tabs.empty())) write_tab_stops(properties, whole);
}

language_tag parse_language(std::string_view tag) {
    language_tag parsed;
    for (std::size_t from = 0; from <= tag.size();) {
        const auto part = tag.substr(from, tag.find('-', from) - from);
        if (from == 0)
            parsed.language = part;
        else if (part.size() == 4 && parsed.country.empty())
            parsed.script = part;
        else if (part.size() == 2 && parsed.country.empty())
            parsed.country = part;
        from += part.size() + 1;
    }
    return parsed;
}

void set_text_format(xml::element properties, const doc::text_format& format, font_table& fonts) {
    if (format.font) {
        fonts.use(*format.font);
        set_for_all_scripts(properties, font_name, *format.font);
    }
    if (format.size) set_for_all_scripts(properties, font_size, pt(*format.size));
    if (format.bold) set_for_all_scripts(properties, font_weight, *format.bold ? "bold" : "normal");
    if (format.italic) set_for_all_scripts(properties, font_style, *format.italic ? "italic" : "normal");
    if (format.underline) properties.set("style:text-underline-style", *format.underline ? "solid" : "none");
    if (format.underline.value_or(false))
        properties.set("style:text-underline-width", "auto").set("style:text-underline-color", "font-color");
    if (format.color) properties.set("fo:color", hash(*format.color));
}

}  // namespace ita::odt
