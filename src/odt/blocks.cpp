#include "odt/blocks.hpp"

#include <algorithm>

#include "odt/list.hpp"
#include "odt/paragraph.hpp"
#include "odt/table.hpp"

namespace ita::odt {
namespace {

void write_next(xml::element into, const doc::paragraph& next, open_lists& lists, part& in) {
    if (is_bullet(next)) return lists.add(into, next, in);
    lists.close();
    write_p(into, next, in);
}

bool is_opaque(const doc::block& each) { return std::holds_alternative<doc::opaque>(each.value); }

}  // namespace

void write_blocks(xml::element into, const std::vector<doc::block>& blocks, part& in) {
    if (std::ranges::all_of(blocks, is_opaque)) into.add("text:p");
    open_lists lists;
    for (const auto& each : blocks) {
        if (const auto* paragraph = std::get_if<doc::paragraph>(&each.value)) {
            write_next(into, *paragraph, lists, in);
        } else if (const auto* table = std::get_if<doc::table>(&each.value)) {
            lists.close();
            write_table(into, *table, in);
        }
    }
}

void write_paragraphs(xml::element into, const std::vector<doc::paragraph>& paragraphs, part& in) {
    if (paragraphs.empty()) into.add("text:p");
    open_lists lists;
    for (const auto& each : paragraphs) write_next(into, each, lists, in);
}

}  // namespace ita::odt
