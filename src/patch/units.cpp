#include "patch/units.hpp"

#include <algorithm>
#include <variant>

namespace ita::patching {
namespace {

bool in_one_cell(const doc::path& a, const doc::path& b) {
    return a.size() == b.size() && a == b.beside(a[a.size() - 1]);
}

/// A block with the list item that holds nothing before it.
doc::byte_range markup_of(const doc::block& which, const editor& by) {
    if (const auto* const inner = std::get_if<doc::table>(&which.value)) return by.element(inner->from);
    const auto* const words = std::get_if<doc::paragraph>(&which.value);
    if (words == nullptr) throw cannot("something stands between the words that is not modelled");
    const auto& traced = by.at(words->from);
    if (traced.is_joined) throw cannot("the words stand in several paragraphs that are read as one");
    return traced.list_item.to != 0 ? traced.list_item : traced.whole;
}

doc::byte_range markup_of(const std::vector<doc::block>& blocks, std::size_t first, std::size_t last,
                          const editor& by) {
    auto all = markup_of(blocks.at(first), by);
    for (auto i = first + 1; i <= last; ++i) {
        const auto next = markup_of(blocks.at(i), by);
        all = {std::min(all.from, next.from), std::max(all.to, next.to)};
    }
    return by.completed(all);
}

std::string measure_pointer(std::size_t index) { return "/measures/" + std::to_string(index); }

extent extent_of_measure(std::size_t index, const places& in) {
    const auto found = in.extent_of(measure_pointer(index));
    if (!found) throw cannot("the measure has no words in the file");
    return *found;
}

/// Rows `from` to `to` of a table may be taken out when no cell reaches into them or out of them.
void require_whole_rows(const doc::table& table, std::size_t from, std::size_t to) {
    for (std::size_t r = 0; r <= to; ++r)
        for (const auto& cell : table.rows[r].cells) {
            const auto end = r + cell.row_span;  // the row behind it
            const bool crosses_start = r < from && end > from;
            const bool crosses_end = r >= from && end > to + 1;
            if (crosses_start || crosses_end) throw cannot("a cell is merged over the rows of several measures");
        }
}

doc::byte_range rows_markup(const doc::table& table, std::size_t from, std::size_t to, const editor& by) {
    const auto first = by.element(table.rows[from].from), last = by.element(table.rows[to].from);
    for (auto r = from; r < to; ++r)
        if (table.rows[r].from.element == table.rows[r + 1].from.element)
            throw cannot("rows of the table are written as one that repeats");
    return {first.from, last.to};
}

}  // namespace

std::optional<paragraphs_unit> paragraphs_of(const std::string& pointer, const places& in, const editor& by) {
    const auto found = in.extent_of(pointer);
    if (!found) throw cannot("it has no words in the file");
    const auto &first = found->first.at, &last = found->last.at;
    if (in.has_others(first, last, pointer)) return std::nullopt;
    if (!in_one_cell(first, last)) throw cannot("its words stand in several cells");
    const auto step = first.size() - 1;
    return paragraphs_unit{first, last, markup_of(in.siblings(first), first[step], last[step], by)};
}

measure_unit unit_of_measure(std::size_t index, std::size_t measures, const places& in, const editor& by) {
    const auto mine = extent_of_measure(index, in);
    const auto pointer = measure_pointer(index);
    const auto table = mine.first.at[0];
    const bool one_table = mine.first.at.size() > 1 && mine.last.at.size() > 1 && mine.last.at[0] == table;
    const auto shares = [&](std::size_t other) {
        const auto found = in.extent_of(measure_pointer(other));
        return found && found->last.at[0] >= table && found->first.at[0] <= mine.last.at[0];
    };
    const bool shared =
        (index > 0 && shares(index - 1)) || (index + 1 < measures && shares(index + 1)) || measures == 1;
    measure_unit unit{.first = mine.first.at, .is_rows = one_table && shared};
    const auto step = unit.is_rows ? std::size_t{1} : std::size_t{0};
    unit.from = mine.first.at[step];
    unit.to = mine.last.at[step];
    if (index > 0) {
        // What stands between the one before and this one, headings typed again, is this one's.
        const auto before = extent_of_measure(index - 1, in);
        const bool same = !unit.is_rows || (before.last.at.size() > 1 && before.last.at[0] == table);
        const auto start = same ? before.last.at[step] + 1 : unit.from;
        if (start < unit.from) unit.from = start;
    }
    if (!unit.is_rows) {
        if (in.has_others(doc::path(unit.from), mine.last.at, pointer))
            throw cannot("the words of the measure stand among others");
        unit.markup = markup_of(in.document().body, unit.from, unit.to, by);
        return unit;
    }
    const auto& grid = in.table(table);
    if (in.has_others(mine.first.at, mine.last.at, pointer)) throw cannot("a row holds words of several measures");
    require_whole_rows(grid, unit.from, unit.to);
    unit.markup = rows_markup(grid, unit.from, unit.to, by);
    return unit;
}

}  // namespace ita::patching
