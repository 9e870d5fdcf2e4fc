#include <algorithm>
#include <array>

#include "base/remember.hpp"
#include "docx/names.hpp"
#include "docx/order.hpp"
#include "docx/paragraph.hpp"
#include "docx/parts.hpp"
#include "docx/run.hpp"

namespace ita::docx {
namespace {

void write_formats(xml::element parent, const doc::text_format& text, const doc::paragraph_format& paragraph) {
    sequence<p_pr_order> p_pr(parent, "w:pPr");
    write_paragraph_format(p_pr, paragraph);
    sequence<r_pr_order> r_pr(parent, "w:rPr");
    write_text_format(r_pr, text);
}

// Source: ECMA-376-1, 17.7.5.1 w:docDefaults and 17.3.2.20 w:lang.
void write_doc_defaults(xml::element defaults, const doc::document& frame) {
    const auto tongues = languages_of(frame.about.language);
    sequence<r_pr_order> r_pr(defaults.add("w:rPrDefault"), "w:rPr");
    write_text_format(r_pr, frame.text);
    r_pr.add("w:lang").set("w:val", tongues.latin).set("w:eastAsia", tongues.latin).set("w:bidi", tongues.complex);
    sequence<p_pr_order> p_pr(defaults.add("w:pPrDefault"), "w:pPr");
    write_paragraph_format(p_pr, frame.paragraph);
}

/// The head of a style; `id` is its own.
sequence<style_order> write_identity(xml::element container, std::string_view id, std::string_view name) {
    container.set("w:type", "paragraph");
    if (id == normal_id) container.set("w:default", "1");
    container.set("w:styleId", id);
    sequence<style_order> style(container);
    style.add("w:name").set("w:val", name);
    style.add("w:qFormat");
    return style;
}

void write_style(xml::element container, const doc::paragraph_style& from, const style_ids& ids) {
    auto style = write_identity(container, ids.of(from.name), listed_name(from.name));
    if (!from.based_on.empty()) style.add("w:basedOn").set("w:val", ids.of(from.based_on));
    write_formats(container, from.text, from.paragraph);
}

bool has_normal(const doc::document& frame, const style_ids& ids) {
    return std::ranges::any_of(frame.styles, [&](const auto& s) { return ids.of(s.name) == normal_id; });
}

std::string styles_xml(const doc::document& frame, const style_ids& ids) {
    xml::tree tree;
    const auto root = tree.start("w:styles").set("xmlns:w", ns::w);
    write_doc_defaults(root.add("w:docDefaults"), frame);
    if (!has_normal(frame, ids)) write_identity(root.add("w:style"), normal_id, normal_id);
    for (const auto& each : frame.styles) write_style(root.add("w:style"), each, ids);
    return printed(tree);
}

/// What a style sheet is made from.
struct ingredients {
    std::string language{};
    doc::text_format text{};
    doc::paragraph_format paragraph{};
    std::vector<doc::paragraph_style> styles{};

    explicit ingredients(const doc::document& from)
        : language(from.about.language), text(from.text), paragraph(from.paragraph), styles(from.styles) {}

    bool operator==(const doc::document& other) const {
        return language == other.about.language && text == other.text && paragraph == other.paragraph &&
               styles == other.styles;
    }
};

}  // namespace

languages languages_of(std::string_view tag) {
    // Those that Word lays out as complex scripts. Source: Unicode CLDR 44, likely scripts of these languages.
    constexpr std::array<std::string_view, 16> complex{"ar", "bn", "fa", "gu", "he", "hi", "km", "kn",
                                                       "lo", "ml", "mr", "my", "pa", "ta", "te", "th"};
    const auto primary = tag.substr(0, tag.find('-'));
    if (tag.empty() || std::ranges::find(complex, primary) != complex.end())
        return {"en-US", tag.empty() ? "th-TH" : std::string(tag)};
    return {std::string(tag), "th-TH"};
}

styles_part styles_part_of(const doc::document& frame) {
    return made_once<ingredients>(frame, [&] {
        styles_part made;
        made.ids.assign(frame.styles);
        made.xml = styles_xml(frame, made.ids);
        return made;
    });
}

}  // namespace ita::docx
