#include "odt/blocks.hpp"

#include <algorithm>

#include "odt/list.hpp"
#include "odt/paragraph.hpp"
#include "odt/table.hpp"

namespace ita::odt {
namespace {

void write_next(xml::element into, const doc::paragraph& next, open_lists& lists, part& in, const place& where) {
    if (is_bullet(next, where)) return lists.add(into, next, in, where);
    lists.close();
    write_p(into, next, in, where);
}

bool is_opaque(const doc::block& each) { return std::holds_alternative<doc::opaque>(each.value); }

}  // namespace

void write_blocks(xml::element into, const std::vector<doc::block>& blocks, part& in, const place& where) {
    if (std::ranges::all_of(blocks, is_opaque)) into.add("text:p");
    open_lists lists;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const place here{&where, "blocks", i};
        if (const auto* paragraph = std::get_if<doc::paragraph>(&blocks[i].value)) {
            write_next(into, *paragraph, lists, in, here);
        } else if (const auto* table = std::get_if<doc::table>(&blocks[i].value)) {
            lists.close();
            write_table(into, *table, in, here);
        }
    }
}

void write_paragraphs(xml::element into, const std::vector<doc::paragraph>& paragraphs, part& in, const place& where) {
    if (paragraphs.empty()) into.add("text:p");
    open_lists lists;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const place here{where.above, where.name, i};
        write_next(into, paragraphs[i], lists, in, here);
    }
}

}  // namespace ita::odt
