#include "patch/leaving.hpp"

#include <algorithm>

#include <ita/report/difference.hpp>

#include "patch/cells.hpp"

namespace ita::patching {

leaving::leaving(const known_file& in, const std::vector<change>& all) : in_(in), words_(in) {
    for (const auto& each : all) {
        if (each.where.index.empty() || each.where.field != report_field::whole) continue;
        const auto here = pointer(each.where, in.before);
        if (each.kind == change_kind::remove) gone_.insert(here);
        if (each.kind != change_kind::insert) continue;
        const auto index = each.where.index.back();
        into_.insert(above(here));
        beside_.insert(below(above(here), index > 0 ? index - 1 : 0));
    }
}

void leaving::remove(const std::string& here, std::size_t index, editor& to) const {
    const auto list = above(here);
    const auto unit = paragraphs_of(here, in_.where, to);
    if (!unit) return remove_words(list, index, index > 0 && gone_.contains(below(list, index - 1)), to);
    const bool empties = (fills_its_cell(*unit) && !beside_.contains(here)) ||
                         (index == 0 && !into_.contains(list) && empties_its_cell(list, *unit));
    empties ? blank_out(*unit, to) : to.remove(unit->markup);
}

void leaving::take_away(const paragraphs_unit& unit, editor& to) const {
    fills_its_cell(unit) ? blank_out(unit, to) : to.remove(unit.markup);
}

/// Whether no paragraph is left in the cell, which must have one.
bool leaving::empties_its_cell(const std::string& list, const paragraphs_unit& first) const {
    std::size_t gone = 0;
    for (std::size_t i = 0;; ++i) {
        const auto found = in_.where.extent_of(below(list, i));
        if (!found) break;
        if (!gone_.contains(below(list, i))) return false;
        const auto step = found->first.at.size() - 1;
        gone += found->last.at[step] - found->first.at[step] + 1;
    }
    return in_.where.siblings(first.first).size() <= gone;
}

/// Whether nothing else stands in the cell, as where each entry has a row of its own.
bool leaving::fills_its_cell(const paragraphs_unit& unit) const {
    const auto step = unit.first.size() - 1;
    return step != 0 && unit.first[step] == 0 && unit.last[step] + 1 >= in_.where.siblings(unit.first).size();
}

void leaving::blank_out(const paragraphs_unit& unit, editor& to) const {
    blank(unit.first, unit.last[unit.last.size() - 1], in_, to);
}

void leaving::remove_words(const std::string& list, std::size_t index, bool goes_before, editor& to) const {
    const auto mine = in_.where.whole(below(list, index));
    const auto next = in_.where.extent_of(below(list, index + 1));
    if (next && next->first.at == mine.last.at)
        return words_.cut(mine.first.at, mine.first.from, next->first.at, next->first.from, to);
    if (index > 0 && !goes_before) {
        const auto before = in_.where.whole(below(list, index - 1));
        if (before.last.at == mine.first.at)
            return words_.cut(mine.first.at, before.last.to, mine.last.at, mine.last.to, to);
    }
    words_.cut(mine.first.at, mine.first.from, mine.last.at, mine.last.to, to);
}

void leaving::take_out(const std::string& list, std::size_t size, std::size_t index, std::size_t common,
                       editor& to) const {
    const auto here = below(list, index);
    if (!in_.where.extent_of(here)) return;
    const auto unit = paragraphs_of(here, in_.where, to);
    if (!unit) return remove_words(list, index, index > common, to);
    const auto blocks = in_.where.siblings(unit->first).size();
    const auto step = unit->first.size() - 1;
    const bool fills = common == 0 && index == 0 && unit->first[step] == 0 && size >= 1 &&
                       in_.where.whole(below(list, size - 1)).last.at[step] + 1 >= blocks;
    fills ? blank_out(*unit, to) : to.remove(unit->markup);
}

}  // namespace ita::patching
