#include "patch/units.hpp"

#include <algorithm>
#include <variant>

namespace ita::patching {
namespace {

bool in_one_cell(const doc::path& a, const doc::path& b) {
    return a.size() == b.size() && a == b.beside(a[a.size() - 1]);
}

std::string measure_pointer(std::size_t index) { return "/measures/" + std::to_string(index); }

extent extent_of_measure(std::size_t index, const places& in) {
    const auto found = in.extent_of(measure_pointer(index));
    if (!found) throw cannot("the measure has no words in the file");
    return *found;
}

/// Cells that are merged over more than rows `from` to `to` of a table. Throws cannot where one begins or ends between
/// these: other measures have it for a part of this one.
std::vector<merged_cell> cells_beyond(const row_lists& lists, std::size_t table, const doc::table& grid,
                                      std::size_t from, std::size_t to) {
    std::vector<merged_cell> all;
    for (auto r = from; r <= to; ++r)
        for (const auto& each : lists.slots(table).at(r)) {
            const auto end = each.row + grid.rows[each.row].cells[each.cell].row_span;
            if (each.row < r && r > from) continue;  // seen in the row above
            if (each.row >= from && end <= to + 1) continue;
            if (each.row > from || end <= to) throw cannot("a cell is merged over the rows of several measures");
            all.push_back({{table, each.row, each.cell}, each.columns.first, end});
        }
    return all;
}

/// Whether another measure stands in the blocks of the body that one takes up, so that its rows alone are its own.
bool shares_a_table(const extent& mine, std::size_t index, std::size_t measures, const places& in) {
    const auto reaches_in = [&](std::size_t other) {
        const auto found = in.extent_of(measure_pointer(other));
        return found && found->last.at[0] >= mine.first.at[0] && found->first.at[0] <= mine.last.at[0];
    };
    return measures == 1 || (index > 0 && reaches_in(index - 1)) || (index + 1 < measures && reaches_in(index + 1));
}

bool in_one_table(const doc::path& a, const doc::path& b) { return a.size() > 1 && b.size() > 1 && a[0] == b[0]; }

/// What stands between the one before and a measure, headings typed again, is the measure's.
std::size_t start_of(std::size_t index, const measure_unit& unit, const places& in) {
    const auto step = unit.is_rows ? std::size_t{1} : std::size_t{0};
    const auto own = unit.first[step];
    if (index == 0) return own;
    const auto before = extent_of_measure(index - 1, in).last.at;
    return unit.is_rows && !in_one_table(before, unit.first) ? own : std::min(own, before[step] + 1);
}

}  // namespace

byte_range block_markup(const doc::block& which, const editor& by) {
    if (const auto* const inner = std::get_if<doc::table>(&which.value)) return by.element(inner->from);
    const auto* const words = std::get_if<doc::paragraph>(&which.value);
    if (words == nullptr) throw cannot("something stands between the words that is not modelled");
    const auto& traced = by.at(words->from);
    if (traced.is_joined) throw cannot("the words stand in several paragraphs that are read as one");
    return traced.list_item.to != 0 ? traced.list_item : traced.whole;
}

byte_range blocks_markup(const std::vector<doc::block>& blocks, std::size_t first, std::size_t last, const editor& by) {
    auto all = block_markup(blocks.at(first), by);
    for (auto i = first + 1; i <= last; ++i) {
        const auto next = block_markup(blocks.at(i), by);
        all = {std::min(all.from, next.from), std::max(all.to, next.to)};
    }
    return by.completed(all);
}

byte_range cell_markup(const doc::path& first, const places& in, const editor& by) {
    const auto& blocks = in.siblings(first);
    return blocks_markup(blocks, 0, blocks.size() - 1, by);
}

std::optional<paragraphs_unit> paragraphs_of(const std::string& pointer, const places& in, const editor& by) {
    const auto all = in.extent_of(pointer);
    if (!all) throw cannot("it has no words in the file");
    if (in.has_others(all->first.at, all->last.at, pointer)) return std::nullopt;
    return paragraphs_around(pointer, in, by);
}

std::optional<paragraphs_unit> paragraphs_around(const std::string& pointer, const places& in, const editor& by) {
    const auto found = in.extent_of(pointer);
    if (!found) throw cannot("it has no words in the file");
    const auto &first = found->first.at, &last = found->last.at;
    if (in.has_others_beside(first, last, pointer)) return std::nullopt;
    if (!in_one_cell(first, last)) throw cannot("its words stand in several cells");
    const auto step = first.size() - 1;
    return paragraphs_unit{first, last, blocks_markup(in.siblings(first), first[step], last[step], by)};
}

byte_range rows_markup(const doc::table& table, std::size_t from, std::size_t to, const editor& by) {
    const auto first = by.element(table.rows[from].from), last = by.element(table.rows[to].from);
    for (auto r = from; r < to; ++r)
        if (table.rows[r].from.element == table.rows[r + 1].from.element)
            throw cannot("rows of the table are written as one that repeats");
    return {first.from, last.to};
}

measure_unit unit_of_measure(std::size_t index, const known_file& in, const editor& by) {
    const auto& where = in.where;
    const auto mine = extent_of_measure(index, where);
    const auto &first = mine.first.at, &last = mine.last.at;
    measure_unit unit{
        .first = first,
        .is_rows = in_one_table(first, last) && shares_a_table(mine, index, in.before.measures.size(), where)};
    unit.from = start_of(index, unit, where);
    unit.to = last[unit.is_rows ? 1 : 0];
    if (where.has_others(unit.is_rows ? first : doc::path(unit.from), last, measure_pointer(index)))
        throw unit.is_rows ? cannot("a row holds words of several measures")
                           : cannot("the words of the measure stand among others");
    if (!unit.is_rows) {
        unit.markup = blocks_markup(where.document().body, unit.from, unit.to, by);
        return unit;
    }
    const auto& grid = where.table(first[0]);
    unit.shared = cells_beyond(in.lists, first[0], grid, unit.from, unit.to);
    unit.markup = rows_markup(grid, unit.from, unit.to, by);
    return unit;
}

}  // namespace ita::patching
