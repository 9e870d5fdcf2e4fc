#include "patch/leaving.hpp"

#include <algorithm>

#include <ita/report/difference.hpp>

namespace ita::patching {

bool leaving::goes(const report_place& like, std::size_t index) const {
    return std::ranges::any_of(all_, [&](const change& each) {
        auto where = like;
        where.index.back() = index;
        return each.kind == change_kind::remove && each.where == where;
    });
}

bool leaving::comes_into(const report_place& like) const {
    return std::ranges::any_of(all_, [&](const change& each) {
        auto where = each.where;
        if (where.index.empty() || where.index.size() != like.index.size()) return false;
        where.index.back() = like.index.back();
        return each.kind == change_kind::insert && where == like;
    });
}

void leaving::remove(const report_place& where, const std::string& here, editor& to) const {
    const auto index = where.index.back();
    const auto unit = paragraphs_of(here, in_.where, to);
    if (!unit) return remove_words(above(here), index, index > 0 && goes(where, index - 1), to);
    if (rows_.holds(unit->first)) return rows_.remove(unit->first, here, to);
    std::size_t first = index;
    while (first > 0 && goes(where, first - 1)) --first;
    const bool first_of_all = first == 0 && index == 0;
    const bool empties = fills_its_cell(*unit) || (first_of_all && empties_its_cell(where, *unit));
    if (empties && !comes_into(where)) return blank(*unit, to);
    to.remove(unit->markup);
}

/// Whether no paragraph is left in the cell, which must have one.
bool leaving::empties_its_cell(const report_place& where, const paragraphs_unit& first) const {
    auto list = above(pointer(where, in_.before));
    std::size_t gone = 0;
    for (std::size_t i = 0;; ++i) {
        const auto found = in_.where.extent_of(below(list, i));
        if (!found) break;
        if (!goes(where, i)) return false;
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

/// Leaves the first paragraph without words, and takes out the others.
void leaving::blank(const paragraphs_unit& unit, editor& to) const {
    const auto step = unit.first.size() - 1;
    for (auto i = unit.first[step]; i <= unit.last[step]; ++i) {
        const auto at = unit.first.beside(i);
        if (i == unit.first[step])
            words_.replace(at, 0, in_.where.text(at).size(), {}, to);
        else
            to.remove(to.at(in_.where.origin(at)).whole);
    }
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
    fills ? blank(*unit, to) : to.remove(unit->markup);
}

}  // namespace ita::patching
