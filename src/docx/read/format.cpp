#include "docx/read/format.hpp"

#include "base/named.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

// ------------------------------------------------------------------ letters

std::optional<std::string_view> stated(xml::cursor fonts, std::string_view name, std::string_view theme_name,
                                       const theme_fonts& theme) {
    // Where both stand, the theme's is shown: ECMA-376-1, 17.3.2.26.
    const auto by_theme = theme.font_of(fonts.value(theme_name));
    if (!by_theme.empty()) return by_theme;
    const auto font = fonts.value(name);
    return font.empty() ? std::nullopt : std::optional(font);
}

void read_r_fonts(xml::cursor fonts, letters& into, const theme_fonts& theme) {
    into.latin.font = stated(fonts, "w:ascii", "w:asciiTheme", theme);
    if (!into.latin.font) into.latin.font = stated(fonts, "w:hAnsi", "w:hAnsiTheme", theme);
    into.complex.font = stated(fonts, "w:cs", "w:cstheme", theme);
}

std::optional<length> letter_size(xml::cursor size) {
    const auto found = half_points(size.value("w:val"));
    constexpr auto least = length::from_points(1);
    constexpr auto most = length::from_points(1638);
    return found && *found >= least && *found <= most ? found : std::nullopt;
}

void read_u(xml::cursor u, letters& into) {
    if (const auto value = u.attribute("w:val")) into.underline = *value != "none";
}

using letters_rule = void (*)(xml::cursor, letters&, const theme_fonts&);
using theme = theme_fonts;
constexpr auto letters_rules = by_name<letters_rule>({
    {"w:b", [](xml::cursor e, letters& to, const theme&) { to.latin.bold = is_on(e); }},
    {"w:bCs", [](xml::cursor e, letters& to, const theme&) { to.complex.bold = is_on(e); }},
    {"w:color", [](xml::cursor e, letters& to, const theme&) { to.color = color_of(e.value("w:val")); }},
    {"w:cs", [](xml::cursor e, letters& to, const theme&) { to.is_complex = is_on(e); }},
    {"w:del", [](xml::cursor, letters& to, const theme&) { to.is_gone = true; }},
    {"w:i", [](xml::cursor e, letters& to, const theme&) { to.latin.italic = is_on(e); }},
    {"w:iCs", [](xml::cursor e, letters& to, const theme&) { to.complex.italic = is_on(e); }},
    {"w:moveFrom", [](xml::cursor, letters& to, const theme&) { to.is_gone = true; }},
    {"w:rFonts", read_r_fonts},
    {"w:rStyle", [](xml::cursor e, letters& to, const theme&) { to.style = e.value("w:val"); }},
    {"w:rtl", [](xml::cursor e, letters& to, const theme&) { to.is_complex |= is_on(e); }},
    {"w:sz", [](xml::cursor e, letters& to, const theme&) { to.latin.size = letter_size(e); }},
    {"w:szCs", [](xml::cursor e, letters& to, const theme&) { to.complex.size = letter_size(e); }},
    {"w:u", [](xml::cursor e, letters& to, const theme&) { read_u(e, to); }},
    {"w:vanish", [](xml::cursor e, letters& to, const theme&) { to.is_hidden = is_on(e); }},
});

template <class Value>
const std::optional<Value>& first_of(const std::optional<Value>& one, const std::optional<Value>& other) {
    return one ? one : other;
}

// ------------------------------------------------------------------ paragraphs

constexpr auto alignments = by_name<doc::alignment>({
    {"both", doc::alignment::justify},
    {"center", doc::alignment::center},
    {"distribute", doc::alignment::justify},
    {"end", doc::alignment::right},
    {"highKashida", doc::alignment::justify},
    {"left", doc::alignment::left},
    {"lowKashida", doc::alignment::justify},
    {"mediumKashida", doc::alignment::justify},
    {"right", doc::alignment::right},
    {"start", doc::alignment::left},
    {"thaiDistribute", doc::alignment::thai_distribute},
});

constexpr auto tab_kinds = by_name<doc::tab_kind>({
    {"center", doc::tab_kind::center},
    {"decimal", doc::tab_kind::right},
    {"end", doc::tab_kind::right},
    {"left", doc::tab_kind::left},
    {"num", doc::tab_kind::left},
    {"right", doc::tab_kind::right},
    {"start", doc::tab_kind::left},
});

std::optional<length> indent(xml::cursor ind, std::string_view name, std::string_view strict_name) {
    const auto found = ind.attribute(name);
    return on_paper(twips(found ? *found : ind.value(strict_name)));
}

std::optional<length> forward(std::string_view text) {
    const auto found = on_paper(twips(text));
    return found && *found >= length{} ? found : std::nullopt;
}

void read_jc(xml::cursor jc, layout& into) {
    if (const auto* const found = find(alignments, jc.value("w:val"))) into.format.align = *found;
}

void read_spacing(xml::cursor spacing, layout& into) {
    into.format.before = forward(spacing.value("w:before"));
    into.format.after = forward(spacing.value("w:after"));
    const auto rule = spacing.value("w:lineRule");
    if (!rule.empty() && rule != "auto") return;  // a height in points is not modelled
    const auto lines = whole(spacing.value("w:line"));
    constexpr double single = 240;  // ECMA-376-1, 17.3.1.33
    const double spaced = lines ? static_cast<double>(*lines) / single : 0;
    if (spaced >= 0.5 && spaced <= 5) into.format.line_spacing = spaced;
}

void read_tabs(xml::cursor tabs, layout& into) {
    for (const xml::cursor each : tabs.children()) {
        const auto* const kind = find(tab_kinds, each.value("w:val"));
        const auto at = on_paper(twips(each.value("w:pos")));
        if (kind != nullptr && at) into.format.tabs.push_back({*at, *kind});
    }
}

void read_num_pr(xml::cursor num_pr, layout& into) {
    if (const auto id = num_pr.first("w:numId")) into.list = whole(id.value("w:val"));
    if (const auto level = num_pr.first("w:ilvl")) into.level = whole(level.value("w:val"));
}

void read_ind_into(xml::cursor ind, layout& into) {
    const auto found = read_ind(ind);
    into.format.left = found.left;
    into.format.right = found.right;
    into.format.first_line = found.first_line;
}

using layout_rule = void (*)(xml::cursor, layout&);
constexpr auto layout_rules = by_name<layout_rule>({
    {"w:ind", read_ind_into},
    {"w:jc", read_jc},
    {"w:keepLines", [](xml::cursor e, layout& to) { to.format.keep_together = is_on(e); }},
    {"w:keepNext", [](xml::cursor e, layout& to) { to.format.keep_with_next = is_on(e); }},
    {"w:numPr", read_num_pr},
    {"w:pStyle", [](xml::cursor e, layout& to) { to.style = e.value("w:val"); }},
    {"w:pageBreakBefore", [](xml::cursor e, layout& to) { to.format.page_break_before = is_on(e); }},
    {"w:rPr", [](xml::cursor e, layout& to) { to.mark = e; }},
    {"w:sectPr", [](xml::cursor e, layout& to) { to.section = e; }},
    {"w:spacing", read_spacing},
    {"w:tabs", read_tabs},
});

// ------------------------------------------------------------------ themes

constexpr auto theme_words = by_name<std::size_t>({
    {"majorAscii", 0},
    {"majorBidi", 1},
    {"majorHAnsi", 0},
    {"minorAscii", 2},
    {"minorBidi", 3},
    {"minorHAnsi", 2},
});

std::string_view face_for(xml::cursor fonts, std::string_view script) {
    for (const xml::cursor each : fonts.children())
        if (each.is("a:font") && each.value("script") == script) return each.value("typeface");
    return {};
}

}  // namespace

void theme_fonts::read(xml::cursor theme, std::string_view complex_script) {
    const auto scheme = theme.first("a:themeElements").first("a:fontScheme");
    std::size_t at = 0;
    for (const auto* const name : {"a:majorFont", "a:minorFont"}) {
        const auto fonts = scheme.first(name);
        fonts_[at++] = clean(fonts.first("a:latin").value("typeface"));
        const auto complex = fonts.first("a:cs").value("typeface");
        fonts_[at++] = clean(complex.empty() ? face_for(fonts, complex_script) : complex);
    }
}

std::string_view theme_fonts::font_of(std::string_view word) const noexcept {
    const auto* const found = find(theme_words, word);
    return found == nullptr ? std::string_view() : std::string_view(fonts_[*found]);
}

letters read_r_pr(xml::cursor r_pr, const theme_fonts& theme) {
    letters made;
    for (const xml::cursor each : r_pr.children())
        if (const auto* const rule = find(letters_rules, each.name())) (*rule)(each, made, theme);
    return made;
}

doc::text_format format_of(const letters& from, bool complex) {
    const auto& mine = complex ? from.complex : from.latin;
    const auto& other = complex ? from.latin : from.complex;
    doc::text_format made{.size = first_of(mine.size, other.size),
                          .bold = first_of(mine.bold, other.bold),
                          .italic = first_of(mine.italic, other.italic),
                          .underline = from.underline,
                          .color = from.color};
    if (const auto& font = first_of(mine.font, other.font)) made.font = clean(*font);
    return made;
}

layout read_p_pr(xml::cursor p_pr) {
    layout made;
    for (const xml::cursor each : p_pr.children())
        if (const auto* const rule = find(layout_rules, each.name())) (*rule)(each, made);
    return made;
}

doc::paragraph_format read_ind(xml::cursor ind) {
    doc::paragraph_format made{.left = indent(ind, "w:left", "w:start"), .right = indent(ind, "w:right", "w:end")};
    made.first_line = on_paper(twips(ind.value("w:firstLine")));
    // Where both stand, the hanging one is shown: ECMA-376-1, 17.3.1.12.
    if (const auto hanging = on_paper(twips(ind.value("w:hanging")))) made.first_line = -*hanging;
    return made;
}

}  // namespace ita::docx
