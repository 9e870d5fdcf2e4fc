#include "report/compose/styles.hpp"

#include <algorithm>

namespace ita::composing::style {
namespace {

using namespace literals;
using doc::alignment;
using doc::paragraph_style;

std::vector<paragraph_style> of_the_text(const plan& p) {
    const auto& dress = p.dress;
    const doc::text_format heading{.size = dress.title_size, .bold = true};
    return {
        {title, {}, heading, {.align = alignment::center, .keep_with_next = true}},
        {agency, title, {}, {.after = 8_pt}},
        {preamble, {}, {}, {.align = dress.preamble_align, .first_line = dress.preamble_indent, .after = 8_pt}},
        {header, {}, {}, {.align = alignment::center, .after = 6_pt}},
        {footer, {}, {}, {.align = alignment::center, .before = 6_pt}},
    };
}

std::vector<paragraph_style> of_the_table(const plan& p) {
    const auto& hanging = p.hanging;
    return {
        {table_text, {}, {.size = p.dress.table_size}, {.align = alignment::left}},
        {table_head, table_text, {.bold = true}, {.align = alignment::center, .keep_with_next = true}},
        {number, table_text, {}, {.align = alignment::center}},
        {measure, table_text, {}, {.left = hanging.title, .first_line = -hanging.title}},
        {owner, table_text, {}, {}},
    };
}

void add_levels(const plan& p, std::vector<paragraph_style>& to) {
    const auto levels = static_cast<std::size_t>(std::max(p.hanging.used, 2)) + 1;
    length left;
    for (std::size_t level = 0; level < levels; ++level) {
        const auto hanging = p.hanging.levels[level];
        if (level > 0) to.push_back({plain_item[level], table_text, {}, {.left = left}});
        left = left + hanging;
        to.push_back({item[level], table_text, {}, {.left = left, .first_line = -hanging}});
    }
}

std::vector<paragraph_style> of_the_end() {
    const doc::paragraph_format centred{.align = alignment::center};
    return {
        {signature, {}, {}, {.align = alignment::center, .keep_with_next = true, .keep_together = true}},
        {signing, signature, {}, {.before = 30_pt}},
        {annex, title, {}, {.after = 8_pt, .page_break_before = true}},
        {picture, {}, {}, {.align = alignment::center, .before = 4_pt}},
        {caption, {}, {}, {.align = alignment::center, .after = 4_pt}},
    };
}

}  // namespace

std::vector<paragraph_style> all(const plan& p) {
    auto styles = of_the_text(p);
    std::ranges::move(of_the_table(p), std::back_inserter(styles));
    add_levels(p, styles);
    std::ranges::move(of_the_end(), std::back_inserter(styles));
    return styles;
}

}  // namespace ita::composing::style
