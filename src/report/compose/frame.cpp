#include "report/compose/frame.hpp"

#include "report/compose/styles.hpp"

namespace ita::composing {
namespace {

std::vector<doc::paragraph> running(const plan& p, const std::string& pattern, const char* style) {
    if (pattern.empty()) return {};
    return {{.content = filled_in(p, pattern), .style = style}};
}

doc::page_setup page(const plan& p) {
    const auto& dress = p.dress;
    return {.width = dress.paper_width,
            .height = dress.paper_height,
            .margins = dress.margins,
            .header = running(p, dress.header, style::header),
            .footer = running(p, dress.footer, style::footer),
            .header_on_first_page = dress.header_on_first_page,
            .footer_on_first_page = dress.header_on_first_page,
            .thai_page_numbers = dress.thai_page_numbers && p.say.thai()};
}

}  // namespace

doc::document frame(const plan& p) {
    return {.about = metadata(p),
            .page = page(p),
            .text = {.font = p.dress.font, .size = p.dress.text_size},
            .paragraph = {.before = length{}, .after = length{}, .line_spacing = 1.0},
            .styles = style::all(p),
            .fonts = {{p.dress.font, p.dress.font_instead}}};
}

}  // namespace ita::composing
