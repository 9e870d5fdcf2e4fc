#include "patch/leaving.hpp"

#include <iterator>

#include <ita/report/difference.hpp>

#include "patch/cells.hpp"
#include "patch/pointers.hpp"

namespace ita::patching {

leaving::leaving(const known_file& in, const std::vector<change>& all, const replacements& taken)
    : in_(in), words_(in) {
    for (const auto& each : all) {
        if (each.where.index.empty() || each.where.field != report_field::whole) continue;
        const auto here = pointer(each.where, in.before);
        if (each.kind == change_kind::remove && !taken.is_taken(here)) gone_.insert(here);
        if (each.kind != change_kind::insert) continue;
        const auto index = each.where.index.back();
        into_.insert(above(here));
        beside_.insert(below(above(here), index > 0 ? index - 1 : 0));
    }
}

void leaving::remove(const std::string& here, std::size_t index, editor& to) const {
    const auto list = above(here);
    const auto unit = paragraphs_of(here, in_.where, to);
    const auto goes = [&](std::size_t i) { return gone_.contains(below(list, i)); };
    if (!unit) return remove_words(list, index, company_of(list, index, goes, companies_[list]), to);
    if (leaves_plain(list))
        return index == 0 ? blank(unit->first, in_.where.siblings(unit->first).size() - 1, in_, to) : void();
    const bool empties = (fills_its_cell(*unit) && !beside_.contains(here)) ||
                         (index == 0 && !into_.contains(list) && empties_its_cell(list, *unit));
    empties ? blank_out(*unit, to) : to.remove(unit->markup);
}

void leaving::take_away(const paragraphs_unit& unit, editor& to) const {
    fills_its_cell(unit) ? blank_out(unit, to) : to.remove(unit.markup);
}

/// Whether all of a cell goes, and the list of the word processor with it.
bool leaving::leaves_plain(const std::string& list) const {
    const auto [known, is_new] = leaves_plain_.try_emplace(list, false);
    const auto first = is_new ? in_.where.extent_of(below(list, std::size_t{0})) : std::nullopt;
    if (!first || in_.keeps_what_leaves || into_.contains(list)) return known->second;
    const auto& at = first->first.at;
    known->second = at.size() >= steps_in_table && at[at.size() - 1] == 0 && in_.where.paragraph(at).label &&
                    empties_its_cell(list, {at, first->last.at, {}});
    return known->second;
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
    return unit.first.size() > 1 && reaches_over_all(unit.first, unit.last);
}

/// Whether no block stands before or behind them in their cell, or in the body.
bool leaving::reaches_over_all(const doc::path& first, const doc::path& last) const {
    const auto step = first.size() - 1;
    return first[step] == 0 && last[step] + 1 >= in_.where.siblings(first).size();
}

void leaving::blank_out(const paragraphs_unit& unit, editor& to) const {
    blank(unit.first, unit.last[unit.last.size() - 1], in_, to);
}

/// Whether an entry begins in the paragraph that the one before it ends in.
bool leaving::goes_on(const std::string& list, std::size_t index) const {
    const auto mine = in_.where.extent_of(below(list, index)), next = in_.where.extent_of(below(list, index + 1));
    return mine && next && next->first.at == mine->last.at;
}

const leaving::company& leaving::company_of(const std::string& list, std::size_t index, const predicate& goes,
                                            companies& known) const {
    const auto next = known.upper_bound(index);
    if (next != known.begin() && std::prev(next)->second.last >= index) return std::prev(next)->second;
    auto first = index;
    while (first > 0 && goes_on(list, first - 1)) --first;
    auto& made = known[first];
    for (made.last = first;; ++made.last) {
        if (!goes(made.last)) made.last_to_stay = made.last;
        if (!goes_on(list, made.last)) return made;
    }
}

/// What parts two entries goes with the one that goes; where none behind it stays, that is what stands before it.
void leaving::remove_words(const std::string& list, std::size_t index, const company& among, editor& to) const {
    const auto mine = in_.where.whole(below(list, index));
    if (among.last_to_stay && *among.last_to_stay < index) {
        const auto before = in_.where.whole(below(list, index - 1)).last;
        return words_.cut(before.at, before.to, mine.last.at, mine.last.to, to);
    }
    if (index == among.last) return words_.cut(mine.first.at, mine.first.from, mine.last.at, mine.last.to, to);
    const auto next = in_.where.whole(below(list, index + 1)).first;
    words_.cut(mine.first.at, mine.first.from, next.at, next.from, to);
}

void leaving::take_out(const std::string& list, std::size_t from, std::size_t size, editor& to) const {
    companies known;
    for (auto i = from; i < size; ++i) {
        if (!in_.where.extent_of(below(list, i))) continue;
        const auto unit = paragraphs_of(below(list, i), in_.where, to);
        const auto goes = [from](std::size_t other) { return other >= from; };
        if (!unit)
            remove_words(list, i, company_of(list, i, goes, known), to);
        else if (i == 0 && reaches_over_all(unit->first, in_.where.whole(below(list, size - 1)).last.at))
            blank_out(*unit, to);
        else
            to.remove(unit->markup);
    }
}

}  // namespace ita::patching
