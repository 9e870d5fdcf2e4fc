#include "odt/style_sheet.hpp"

#include "odt/order.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

// Latin words in a Thai text are English as a rule, and a speller that takes them for Thai underlines them all.
language_tag western(const language_tag& text) {
    return text.language == "th" ? language_tag{.language = "en", .country = "US"} : text;
}

void set_languages(xml::element properties, const std::string& tag) {
    if (!tag.empty()) {
        const auto latin = western(parse_language(tag));
        properties.set("fo:language", latin.language);
        if (!latin.script.empty()) properties.set("fo:script", latin.script);
        properties.set("fo:country", latin.country.empty() ? "none" : latin.country);
    }
    properties.set("style:language-complex", "th").set("style:country-complex", "TH");
}

}  // namespace

style_sheet::style_sheet(const doc::document& frame) : frame_(&frame) {
    defaults_.whole = indents{}.under(frame.paragraph);
    for (std::size_t i = 0; i < frame.styles.size(); ++i) index_.emplace(frame.styles[i].name, i);
    for (const auto& each : frame.styles) known_[each.name] = {style_name(each.name), inherited(each)};
}

// Ends, since doc::check() bounds the styles above one another.
indents style_sheet::inherited(const doc::paragraph_style& style) const {
    if (style.based_on.empty()) return defaults_.whole.under(style.paragraph);
    return inherited(frame_->styles[index_.at(style.based_on)]).under(style.paragraph);
}

const known_style& style_sheet::at(const std::string& shown) const {
    return shown.empty() ? defaults_ : known_.at(shown);
}

void style_sheet::write_styles(xml::element styles, font_table& fonts) const {
    write_default_style(styles, fonts);
    if (!index_.contains(std::string(root_style)))
        styles.add("style:style")
            .set("style:name", root_style)
            .set("style:family", "paragraph")
            .set("style:class", "text");
    for (std::size_t i = 0; i < frame_->styles.size(); ++i) write_style(styles, i, fonts);
}

void style_sheet::write_default_style(xml::element styles, font_table& fonts) const {
    const auto style = styles.add("style:default-style").set("style:family", "paragraph");
    const auto paragraph = style.add("style:paragraph-properties", order::style);
    set_paragraph_format(paragraph, frame_->paragraph, defaults_.whole);
    // As Word does by itself: no line of a paragraph stands alone on a page.
    paragraph.set("fo:widows", "2").set("fo:orphans", "2");
    // What DOCX has in its settings; left out, LibreOffice takes 2 cm and the same tabs stand elsewhere in ODT.
    paragraph.set("style:tab-stop-distance", "1.27cm");
    const auto text = style.add("style:text-properties", order::style);
    set_text_format(text, frame_->text, fonts);
    set_languages(text, frame_->about.language);
}

void style_sheet::write_style(xml::element styles, std::size_t index, font_table& fonts) const {
    const auto& each = frame_->styles[index];
    const auto& known = known_.at(each.name);
    const auto style = styles.add("style:style").set("style:name", known.name);
    if (known.name != each.name) style.set("style:display-name", each.name);
    style.set("style:family", "paragraph");
    if (each.name != root_style)
        style.set("style:parent-style-name", each.based_on.empty() ? root_style : style_name(each.based_on));
    const auto paragraph = style.add("style:paragraph-properties", order::style);
    set_paragraph_format(paragraph, each.paragraph, known.whole);
    paragraph.drop_if_empty();
    const auto text = style.add("style:text-properties", order::style);
    set_text_format(text, each.text, fonts);
    text.drop_if_empty();
}

}  // namespace ita::odt
