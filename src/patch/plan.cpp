#include "patch/plan.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include <ita/report/difference.hpp>

#include "patch/cells.hpp"
#include "patch/entering.hpp"
#include "patch/measure_copy.hpp"
#include "patch/pointers.hpp"
#include "report/difference/members.hpp"
#include "report/off_page.hpp"

namespace ita::patching {
namespace {

using names = std::vector<std::string>;

template <class T>
[[nodiscard]] const T& value(const report_value& from) {
    const auto* found = std::get_if<T>(&from);
    if (found == nullptr) throw cannot("it has no place in the file");
    return *found;
}

std::vector<std::string> pointers_of(const std::vector<change>& all, const report& before) {
    std::vector<std::string> made;
    made.reserve(all.size());
    for (const auto& each : all) made.push_back(pointer(each.where, before));
    return made;
}

std::multimap<std::string, std::size_t> by_name(const std::vector<std::string>& pointers) {
    std::multimap<std::string, std::size_t> made;
    for (std::size_t i = 0; i < pointers.size(); ++i) made.emplace(pointers[i], i);
    return made;
}

std::vector<bool> firsts(const std::vector<change>& all, const std::vector<std::string>& pointers) {
    std::set<std::string> spots;
    std::vector<bool> made;
    for (std::size_t i = 0; i < all.size(); ++i)
        made.push_back(all[i].kind != change_kind::insert || spots.insert(pointers[i]).second);
    return made;
}

}  // namespace

planner::planner(const known_file& in, const std::vector<change>& all, const editor& by)
    : in_(in),
      all_(all),
      pointers_(pointers_of(all, in.before)),
      by_pointer_(by_name(pointers_)),
      is_first_(firsts(all, pointers_)),
      words_(in),
      replacements_(all, pointers_,
                    [&](std::size_t entry, std::size_t change) { return can_take_words(entry, change, by); }),
      leaving_(in, all, replacements_),
      rows_(
          in, all, [this](const std::string& element, editor& to) { add_inside(changes_below(element), to); }, by),
      merged_(in, all, rows_, by),
      carried_(rows_.carried().begin(), rows_.carried().end()) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].kind == change_kind::move) carried_.insert(pointers_[i]);
}

// -------------------------------------------------------------- changes

void planner::add(std::size_t index, editor& to) const {
    const auto before = to.mark();
    try {
        if (merged_.takes_along(index) || merged_.is_said_before(index)) return;
        if (!merged_.has_words_of(index) && is_carried(pointers_.at(index))) return;
        if (!rows_.make(index, to)) add_alone(index, to);
        merged_.make(index, to);
    } catch (const cannot&) {
        to.back_to(before);
        throw;
    } catch (const std::out_of_range&) {
        to.back_to(before);
        throw cannot("its place is not in the document");
    }
}

void planner::add_alone(std::size_t index, editor& to) const {
    const auto& where = all_[index].where;
    if (where.part == report_part::pictures && where.field != report_field::caption)
        throw cannot("pictures come, leave, move and change in a word processor alone");
    switch (all_[index].kind) {
        case change_kind::set:
            return words_.set(all_[index], pointers_[index], to);
        case change_kind::insert:
            return insert(index, to);
        case change_kind::remove:
            return remove(index, to);
        case change_kind::move:
            return all_[index].where.part == report_part::measures ? move_measure(index, to) : move(index, to);
    }
}

/// What no page shows, or what the word processor counts itself: in a copy it is as in the model.
bool planner::is_unshown(std::size_t index) const {
    const auto& what = all_[index];
    if (what.kind != change_kind::set || !in_.where.of(pointers_[index]).empty()) return false;
    const bool is_number = what.where.field == report_field::marker && !std::get<std::string>(what.before).empty();
    return is_number || is_off_page(what);
}

void planner::add_shown(std::size_t index, editor& to) const {
    if (!is_unshown(index)) add(index, to);
}

void planner::add_all_shown(editor& to) const {
    for (std::size_t i = 0; i < all_.size(); ++i) add_shown(i, to);
}

/// Whether it stands below an element that goes elsewhere, and goes with it.
bool planner::is_carried(const std::string& here) const {
    if (carried_.empty()) return false;
    for (auto element = above(here); !element.empty(); element = above(element))
        if (carried_.contains(element)) return true;
    return false;
}

/// The changes below an element that goes elsewhere.
std::vector<std::size_t> planner::changes_below(const std::string& element) const {
    std::vector<std::size_t> found;
    const auto inside = element + '/';
    for (auto each = by_pointer_.lower_bound(inside); each != by_pointer_.end() && each->first.starts_with(inside);
         ++each)
        if (all_[each->second].kind != change_kind::move) found.push_back(each->second);
    std::ranges::sort(found);
    return found;
}

void planner::add_inside(const std::vector<std::size_t>& which, editor& to) const {
    std::vector<change> some;
    some.reserve(which.size());
    for (const auto i : which) some.push_back(all_[i]);
    planner(in_, some, to).add_all_shown(to);
}

// -------------------------------------------------------------- lists

void planner::insert(std::size_t index, editor& to) const {
    const auto& what = all_[index];
    switch (what.where.part) {
        case report_part::measures:
            return measure_copy(value<measure>(what.after), what.where.index.back(), in_, all_, to)
                .insert(merged_.in_rows_of(index), words_taken_along(), to);
        case report_part::steps:
        case report_part::results:
        case report_part::outcomes:
            return insert_into(list_at<std::vector<item>>(what.where), index, to);
        case report_part::owners:
        case report_part::preamble:
            return insert_into(list_at<names>(what.where), index, to);
        case report_part::extra: {
            const auto& column = value<std::pair<std::string, std::string>>(what.after);
            return put_into_empty(below(above(pointers_[index]), column.first), {column.second}, in_, to);
        }
        default:
            throw cannot("there is no place for it in the file");
    }
}

template <class T>
void planner::insert_into(const std::vector<T>& list, std::size_t index, editor& to) const {
    if (const auto taken = replacements_.taken_by(index)) return take_words(*taken, index, to);
    const spot place{above(pointers_[index]), replacements_.before(index), is_first_[index]};
    insert_entry(value<T>(all_[index].after), list, place, in_, to);
}

void planner::take_words(std::size_t entry, std::size_t index, editor& to) const {
    const auto& what = all_[index];
    const auto here = below(above(pointers_[index]), entry);
    if (std::holds_alternative<item>(what.after))
        return reshape_entry(here, list_at<std::vector<item>>(what.where).at(entry), value<item>(what.after), in_, to);
    reshape_entry(here, list_at<names>(what.where).at(entry), value<std::string>(what.after), in_, to);
}

/// Lists whose entries have rows look for themselves; what stands in a paragraph beside its words is not another's.
bool planner::can_take_words(std::size_t entry, std::size_t index, const editor& by) const {
    const auto list = list_of_entry(all_[index].where);
    if (list && in_.rows != rows_used::none && !in_.lists.of(*list).empty()) return false;
    try {
        auto trial = by.fresh();
        take_words(entry, index, trial);
        const auto unit = paragraphs_of(below(above(pointers_[index]), entry), in_.where, by);
        unit ? (void)trial.whole_copy(unit->markup) : (void)trial.finish();
        return true;
    } catch (const cannot&) {
        return false;
    } catch (const std::out_of_range&) {
        return false;
    }
}

std::optional<lesser_measure> planner::lesser(std::size_t index, const editor& by) const {
    const auto& what = all_.at(index);
    const auto* const coming = std::get_if<measure>(&what.after);
    if (coming == nullptr || what.kind != change_kind::insert || in_.before.measures.empty()) return std::nullopt;
    return measure_copy(*coming, what.where.index.back(), in_, all_, by).lesser(by);
}

std::optional<std::size_t> planner::replaced_by(std::size_t index) const {
    const auto entry = replacements_.taken_by(index);
    if (!entry) return std::nullopt;
    const auto [from, to] = by_pointer_.equal_range(below(above(pointers_[index]), *entry));
    const auto found =
        std::find_if(from, to, [&](const auto& each) { return all_[each.second].kind == change_kind::remove; });
    return found == to ? std::nullopt : std::optional(found->second);
}

bool planner::comes_with_table(std::size_t index, const editor& by) const {
    const auto& what = all_[index];
    return what.kind == change_kind::insert && what.where.part == report_part::measures &&
           patching::comes_with_table(what.where.index.back(), in_, by);
}

void planner::remove(std::size_t index, editor& to) const {
    const auto& what = all_[index];
    switch (what.where.part) {
        case report_part::measures:
            return to.remove(unit_of_measure(what.where.index.back(), in_, to).markup);
        case report_part::steps:
        case report_part::results:
        case report_part::outcomes:
        case report_part::owners:
        case report_part::preamble:
            if (replacements_.is_taken(pointers_[index])) return;
            return leaving_.remove(pointers_[index], what.where.index.back(), to);
        case report_part::extra:
            return words_.set(pointers_[index], value<std::pair<std::string, std::string>>(what.before).second, {}, to);
        default:
            throw cannot("what stands around it in the file would be left alone");
    }
}

void planner::move(std::size_t index, editor& to) const {
    const auto& what = all_[index];
    const auto& here = pointers_[index];
    const auto at = [&](std::size_t i) { return unit_of_entry(below(above(here), i), to).markup; };
    const auto markup = at(what.where.index.back());
    auto inside = to.fresh();
    add_inside(changes_below(here), inside);
    to.take_lists(inside);
    auto moved = in_.keeps_what_leaves ? inside.whole_copy(markup) : inside.moved(markup);
    leaving_.take_away(unit_of_entry(here, to), to);
    to.insert(what.to > 0 ? at(what.to - 1).to : at(0).from, std::move(moved));
}

changing_words planner::words_taken_along() const {
    return [this](const cell_key& cell, editor& to) { merged_.add_words(cell, to); };
}

void planner::move_measure(std::size_t index, editor& to) const {
    const auto& what = all_[index];
    const auto unit = unit_of_measure(what.where.index.back(), in_, to);
    const auto beside = unit_of_measure(what.to > 0 ? what.to - 1 : 0, in_, to);
    auto inside = to.fresh();
    auto own = changes_below(pointers_[index]);
    std::erase_if(own, [this](std::size_t i) { return merged_.has_words_of(i); });
    add_inside(own, inside);
    write_merged(merged_.in_rows_of(index), unit, in_, words_taken_along(), inside);
    to.take_lists(inside);
    auto moved = in_.keeps_what_leaves ? inside.whole_copy(unit.markup) : inside.moved(unit.markup);
    to.remove(unit.markup);
    to.insert(what.to > 0 ? beside.markup.to : beside.markup.from, std::move(moved));
}

template <class List>
const List& planner::list_at(const report_place& where) const {
    const List* found = nullptr;
    const auto way = std::span(where.index).first(where.index.size() - 1);
    differing::visit_list(in_.before, where.part, way, [&](const auto& list) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(list)>, List>) found = &list;
    });
    if (found == nullptr) throw cannot("there is no such list in the report");
    return *found;
}

paragraphs_unit planner::unit_of_entry(const std::string& element, const editor& by) const {
    const auto unit = paragraphs_of(element, in_.where, by);
    if (!unit) throw cannot("it shares a paragraph with others");
    return *unit;
}

}  // namespace ita::patching
