#include "odt/read/page.hpp"

#include <algorithm>
#include <utility>

#include "doc/contents.hpp"
#include "odt/read/blocks.hpp"
#include "odt/read/values.hpp"

namespace ita::odt {
namespace {

/// Header or footer: their elements, and the margin of the paper that they stand in.
struct band {
    std::string_view element;
    std::string_view first_element;
    std::string_view style;
    std::string_view gap;  ///< the side that faces the text
    std::vector<doc::paragraph> doc::page_setup::*content;
    bool doc::page_setup::*on_first_page;
    length doc::margins::*margin;
};

constexpr band bands[] = {
    {"style:header", "style:header-first", "style:header-style", "fo:margin-bottom", &doc::page_setup::header,
     &doc::page_setup::header_on_first_page, &doc::margins::top},
    {"style:footer", "style:footer-first", "style:footer-style", "fo:margin-top", &doc::page_setup::footer,
     &doc::page_setup::footer_on_first_page, &doc::margins::bottom},
};

xml::cursor master_named(const xml::cursor& masters, std::string_view name) {
    for (const xml::cursor each : masters.children())
        if (each.is("style:master-page") && each.value("style:name") == name) return each;
    return {};
}

xml::cursor first_of(std::initializer_list<xml::cursor> candidates) {
    const auto* const found = std::ranges::find_if(candidates, [](const xml::cursor& each) { return bool(each); });
    return found == candidates.end() ? xml::cursor{} : *found;
}

void read_into(length& to, const xml::cursor& from, std::string_view name) {
    if (const auto value = read_length(from.value(name)); value && *value >= length{}) to = *value;
}

void read_paper(doc::page_setup& to, const xml::cursor& properties) {
    read_into(to.width, properties, "fo:page-width");
    read_into(to.height, properties, "fo:page-height");
    for (auto* const side : {&to.margins.top, &to.margins.right, &to.margins.bottom, &to.margins.left})
        read_into(*side, properties, "fo:margin");
    read_into(to.margins.top, properties, "fo:margin-top");
    read_into(to.margins.right, properties, "fo:margin-right");
    read_into(to.margins.bottom, properties, "fo:margin-bottom");
    read_into(to.margins.left, properties, "fo:margin-left");
    to.thai_page_numbers = properties.value("style:num-format") == "Native Numbering";
}

// In ODF a band stands between the margin and the text; in the document it stands within the margin.
void widen_margin(length& margin, const band& which, const xml::cursor& layout) {
    const auto properties = layout.first(which.style).first("style:header-footer-properties");
    length height{}, gap{};
    read_into(height, properties, "svg:height");
    read_into(height, properties, "fo:min-height");
    read_into(gap, properties, which.gap);
    // LibreOffice counts the gap into the height that it writes.
    margin = margin + std::max(height, gap);
}

std::vector<doc::paragraph> content_of(const xml::cursor& element, story& in) {
    blocks said;
    read_blocks(element, in, said);
    return paragraphs_of(std::move(said));
}

void read_band(doc::page_setup& to, const band& which, const xml::cursor& master, const xml::cursor& layout,
               story& in) {
    const auto element = master.first(which.element);
    if (!element || element.value("style:display") == "false") return;
    auto content = content_of(element, in);
    widen_margin(to.margins.*which.margin, which, layout);
    if (doc::is_empty(content)) return;
    to.*which.content = std::move(content);
    const auto first = master.first(which.first_element);
    to.*which.on_first_page = !first || !doc::is_empty(content_of(first, in));
}

}  // namespace

doc::page_setup read_page(const xml::cursor& masters, std::string_view name, story& in) {
    doc::page_setup page;
    const auto master = first_of({name.empty() ? xml::cursor{} : master_named(masters, name),
                                  master_named(masters, "Standard"), masters.first("style:master-page")});
    if (!master) return page;
    const auto layout = in.sheet.find(family::page_layout, master.value("style:page-layout-name"));
    read_paper(page, layout.first("style:page-layout-properties"));
    for (const auto& which : bands) read_band(page, which, master, layout, in);
    if (const auto first = master.first(bands[0].first_element); first && first.value("style:display") != "false")
        if (auto own = content_of(first, in); !doc::is_empty(own)) page.first_header = std::move(own);
    return page;
}

}  // namespace ita::odt
