#include "odt/style_sheet.hpp"

#include "odt/order.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

// The name that LibreOffice gives to the style of a paragraph that names none.
constexpr std::string_view root_style = "Standard";

doc::document without_body(const doc::document& from) {
    return {.about = from.about, .text = from.text, .paragraph = from.paragraph, .styles = from.styles};
}

// Latin words in a Thai text are English as a rule, and a speller that takes them for Thai underlines them all.
language_tag western(const language_tag& text) {
    return text.language == "th" ? language_tag{.language = "en", .country = "US"} : text;
}

void set_languages(xml::element properties, const std::string& tag) {
    if (!tag.empty()) {
        const place about{nullptr, "about"};
        const auto latin = western(parse_language(tag, {&about, "language"}));
        properties.set("fo:language", latin.language);
        if (!latin.script.empty()) properties.set("fo:script", latin.script);
        properties.set("fo:country", latin.country.empty() ? "none" : latin.country);
    }
    properties.set("style:language-complex", "th").set("style:country-complex", "TH");
}

}  // namespace

style_sheet::style_sheet(const doc::document& frame) : frame_(without_body(frame)) {
    defaults_.whole = indents{}.under(frame_.paragraph);
    for (std::size_t i = 0; i < frame_.styles.size(); ++i) {
        const auto& name = frame_.styles[i].name;
        const place at{nullptr, "styles", i};
        const place of_name{&at, "name"};
        if (name.empty()) fail(errc::missing_field, of_name, "expected a name, found none");
        expect_sound(name, of_name);
        if (!index_.emplace(name, i).second)
            fail(errc::out_of_range, of_name, "expected another name for each style, found \"" + name + "\" twice");
    }
    for (std::size_t i = 0; i < frame_.styles.size(); ++i)
        known_[frame_.styles[i].name] = {style_name(frame_.styles[i].name), inherited(i, 0)};
}

indents style_sheet::inherited(std::size_t index, std::size_t steps) const {
    const auto& style = frame_.styles[index];
    const place at{nullptr, "styles", index};
    const place of_parent{&at, "based_on"};
    if (style.based_on.empty()) return defaults_.whole.under(style.paragraph);
    const auto parent = index_.find(style.based_on);
    if (parent == index_.end()) {
        expect_sound(style.based_on, of_parent);
        fail(errc::missing_field, of_parent, "expected a style of the document, found \"" + style.based_on + '"');
    }
    if (steps == frame_.styles.size())
        fail(errc::out_of_range, of_parent, "expected parents that end, found a circle through \"" + style.name + '"');
    return inherited(parent->second, steps + 1).under(style.paragraph);
}

const known_style& style_sheet::at(const std::string& shown, const place& where) const {
    if (shown.empty()) return defaults_;
    const auto found = known_.find(shown);
    if (found == known_.end()) {
        expect_sound(shown, where);
        fail(errc::missing_field, where, "expected a style of the document, found \"" + shown + '"');
    }
    return found->second;
}

void style_sheet::write_styles(xml::element styles, font_table& fonts) const {
    write_default_style(styles, fonts);
    if (!index_.contains(std::string(root_style)))
        styles.add("style:style")
            .set("style:name", root_style)
            .set("style:family", "paragraph")
            .set("style:class", "text");
    for (std::size_t i = 0; i < frame_.styles.size(); ++i) write_style(styles, i, fonts);
}

void style_sheet::write_default_style(xml::element styles, font_table& fonts) const {
    const auto style = styles.add("style:default-style").set("style:family", "paragraph");
    write_paragraph_properties(style, frame_.paragraph, defaults_.whole, {nullptr, "paragraph"});
    const auto text = style.add("style:text-properties", order::style);
    set_text_format(text, frame_.text, fonts, {nullptr, "text"});
    set_languages(text, frame_.about.language);
}

void style_sheet::write_style(xml::element styles, std::size_t index, font_table& fonts) const {
    const auto& each = frame_.styles[index];
    const place where{nullptr, "styles", index};
    const auto& known = known_.at(each.name);
    const auto style = styles.add("style:style").set("style:name", known.name);
    if (known.name != each.name) style.set("style:display-name", each.name);
    style.set("style:family", "paragraph");
    if (each.name != root_style)
        style.set("style:parent-style-name", each.based_on.empty() ? root_style : style_name(each.based_on));
    write_paragraph_properties(style, each.paragraph, known.whole, where);
    const auto text = style.add("style:text-properties", order::style);
    set_text_format(text, each.text, fonts, where);
    text.drop_if_empty();
}

}  // namespace ita::odt
