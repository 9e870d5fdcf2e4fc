#include "patch/row_exchange.hpp"

#include <utility>

#include <ita/report/difference.hpp>

#include "patch/units.hpp"

namespace ita::patching {
namespace {

/// The entries in the order that the moves leave them in.
std::vector<std::size_t> order_after(const std::vector<change>& moves, std::size_t size) {
    report numbers{.measures = {measure{}}};
    for (std::size_t i = 0; i < size; ++i) numbers.measures[0].steps.emplace_back(std::to_string(i));
    auto alone = moves;
    for (auto& each : alone) each.where = {report_part::steps, {0, each.where.index.back()}};
    const auto moved = ita::apply(std::move(numbers), alone);
    std::vector<std::size_t> order;
    for (const auto& each : moved.measures[0].steps) order.push_back(std::stoul(each.text));
    return order;
}

byte_range markup_of(const entry_row& entry, const known_file& in, const editor& by) {
    if (entry.cells.size() != 1) throw cannot("its words stand in several cells");
    return cell_markup(doc::path(entry.table).into(entry.row, entry.cells[0], 0), in.where, by);
}

}  // namespace

std::map<list_name, row_exchange> row_exchanges(const row_lists& in, const std::vector<change>& all) {
    std::map<list_name, std::vector<change>> moves;
    std::map<list_name, row_exchange> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto list = list_of_entry(all[i].where);
        if (!list || all[i].kind != change_kind::move) continue;
        found.try_emplace(*list, row_exchange{i, {}});
        moves[*list].push_back(all[i]);
    }
    for (const auto& each : all) {
        const bool comes_or_leaves = each.kind == change_kind::insert || each.kind == change_kind::remove;
        if (const auto list = list_of_entry(each.where); list && comes_or_leaves) found.erase(*list);
    }
    std::erase_if(found, [&](const auto& each) { return in.of(each.first).empty(); });
    for (auto& [list, each] : found) each.order = order_after(moves[list], in.of(list).size());
    return found;
}

void write(const row_exchange& what, const list_name& list, const known_file& in, const changes_below& below,
           editor& to) {
    const auto& rows = in.lists.of(list);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto entry = what.order[row];
        if (entry == row) continue;
        auto inside = to.fresh();
        below(pointer_of(entry_name{list, entry}), inside);
        const auto there = markup_of(rows[row], in, to);
        auto coming = inside.moved(markup_of(rows[entry], in, to));
        to.remove(there);
        to.insert(there.from, std::move(coming));
    }
}

}  // namespace ita::patching
