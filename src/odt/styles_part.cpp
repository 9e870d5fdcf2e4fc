#include <algorithm>
#include <utility>
#include <variant>

#include "base/remember.hpp"
#include "odt/blocks.hpp"
#include "odt/order.hpp"
#include "odt/parts.hpp"
#include "odt/values.hpp"

namespace ita::odt {
namespace {

constexpr const char* page_name = "Standard";

/// A header or a footer, and the margin of the paper that it stands in.
struct band {
    std::string_view element;
    std::string_view first_element;
    std::string_view style;
    std::string_view gap;  ///< the side that faces the text
    const std::vector<doc::paragraph>& paragraphs;
    bool on_first_page;
    length margin;

    [[nodiscard]] bool is_shown() const noexcept { return !paragraphs.empty(); }
};

band header_of(const doc::page_setup& page) {
    return {"style:header", "style:header-first",      "style:header-style", "fo:margin-bottom",
            page.header,    page.header_on_first_page, page.margins.top};
}

band footer_of(const doc::page_setup& page) {
    return {"style:footer", "style:footer-first",      "style:footer-style", "fo:margin-top",
            page.footer,    page.footer_on_first_page, page.margins.bottom};
}

// In ODF a header stands between the margin and the text. It takes the inner half of the document's margin, so that the
// text starts where the document says.
length outer(const band& which) { return which.is_shown() ? which.margin / 2 : which.margin; }

void write_page_layout_properties(xml::element layout, const doc::page_setup& page, const band& header,
                                  const band& footer) {
    layout.add("style:page-layout-properties", order::page_layout)
        .set("fo:page-width", cm(page.width))
        .set("fo:page-height", cm(page.height))
        .set("style:print-orientation", page.width > page.height ? "landscape" : "portrait")
        .set("fo:margin-top", cm(outer(header)))
        .set("fo:margin-right", cm(page.margins.right))
        .set("fo:margin-bottom", cm(outer(footer)))
        .set("fo:margin-left", cm(page.margins.left))
        .set("style:num-format", page.thai_page_numbers ? "Native Numbering" : "1")
        .set("style:writing-mode", "lr-tb");
}

void write_band_style(xml::element layout, const band& which) {
    if (!which.is_shown()) return;
    layout.add(which.style, order::page_layout)
        .add("style:header-footer-properties")
        .set("fo:min-height", cm(which.margin - outer(which)))
        .set("fo:margin-left", "0cm")
        .set("fo:margin-right", "0cm")
        .set(which.gap, "0cm");
}

std::string print_page_layout(const doc::page_setup& page, const band& header, const band& footer) {
    xml::tree made;
    const auto layout = made.start("style:page-layout").set("style:name", page_name);
    write_page_layout_properties(layout, page, header, footer);
    write_band_style(layout, header);
    write_band_style(layout, footer);
    return markup_of(made);
}

void write_band(xml::element master, const band& which, bool first_page_differs, part& in) {
    if (!which.is_shown()) return;
    write_paragraphs(master.add(which.element, order::master_page), which.paragraphs, in);
    if (!first_page_differs) return;
    const std::vector<doc::paragraph> nothing{};
    write_paragraphs(master.add(which.first_element, order::master_page),
                     which.on_first_page ? which.paragraphs : nothing, in);
}

bool differs_on_first_page(const band& which) { return which.is_shown() && !which.on_first_page; }

std::string print_master_styles(const band& header, const band& footer, part& in) {
    xml::tree made;
    const auto master = made.start("office:master-styles")
                            .add("style:master-page")
                            .set("style:name", page_name)
                            .set("style:page-layout-name", page_name);
    // LibreOffice has one switch for both, so where one differs the other is said twice.
    const bool differs = differs_on_first_page(header) || differs_on_first_page(footer);
    write_band(master, header, differs, in);
    write_band(master, footer, differs, in);
    return markup_of(made);
}

std::string print_styles(const style_sheet& styles, font_table& fonts) {
    xml::tree made;
    styles.write_styles(made.start("office:styles"), fonts);
    return markup_of(made);
}

std::string print_part(const doc::document& frame, part& in, font_table& fonts) {
    const auto header = header_of(frame.page);
    const auto footer = footer_of(frame.page);
    const auto master = print_master_styles(header, footer, in);
    const auto styles = print_styles(in.styles, fonts);
    std::string text;
    open_root(text, "office:document-styles");
    fonts.print(text);
    text += styles;
    print_automatic_styles(text, print_page_layout(frame.page, header, footer) + in.automatic.printed());
    text += master;
    text += "</office:document-styles>";
    return text;
}

/// What the part is made from.
struct ingredients {
    doc::document frame{};  ///< without what is said about it, but for the language
    font_table fonts;

    struct source {
        const doc::document& frame;
        const font_table& fonts;
    };
    explicit ingredients(const source& from) : fonts(from.fonts) {
        frame.about.language = from.frame.about.language;
        frame.page = from.frame.page;
        frame.text = from.frame.text;
        frame.paragraph = from.frame.paragraph;
        frame.styles = from.frame.styles;
    }
    bool operator==(const source& other) const {
        return frame.about.language == other.frame.about.language && frame.page == other.frame.page &&
               frame.text == other.frame.text && frame.paragraph == other.frame.paragraph &&
               frame.styles == other.frame.styles && fonts == other.fonts;
    }
};

bool has_picture(const doc::paragraph& words) {
    return std::ranges::any_of(words.content,
                               [](const auto& span) { return std::holds_alternative<doc::image>(span); });
}

}  // namespace

std::string styles_part(const doc::document& frame, part& in, font_table& fonts) {
    // A picture must reach the document's store each time.
    if (std::ranges::any_of(frame.page.header, has_picture) || std::ranges::any_of(frame.page.footer, has_picture))
        return print_part(frame, in, fonts);
    const auto made = made_once<ingredients>(ingredients::source{frame, fonts}, [&] {
        auto xml = print_part(frame, in, fonts);
        return std::pair(std::move(xml), fonts);
    });
    fonts = made.second;
    return made.first;
}

}  // namespace ita::odt
