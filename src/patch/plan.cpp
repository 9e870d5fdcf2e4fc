#include "patch/plan.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include <ita/base/thai.hpp>
#include <ita/report/difference.hpp>

#include "patch/cells.hpp"
#include "patch/entering.hpp"
#include "patch/row_copies.hpp"
#include "patch/units.hpp"
#include "report/difference/filling.hpp"
#include "report/difference/members.hpp"

namespace ita::patching {
namespace {

using names = std::vector<std::string>;

template <class T>
[[nodiscard]] const T& value(const report_value& from) {
    const auto* found = std::get_if<T>(&from);
    if (found == nullptr) throw cannot("it has no place in the file");
    return *found;
}

/// What no page shows, or what the word processor counts itself: of a measure that comes it is as beside it.
bool is_unshown(const change& what, const std::string& here, const places& where) {
    if (what.kind != change_kind::set || !where.of(here).empty()) return false;
    if (what.where.field == report_field::issue) return true;
    if (const auto* now = std::get_if<timeline>(&what.after)) return std::get<timeline>(what.before).text == now->text;
    return what.where.field == report_field::marker && !std::get<std::string>(what.before).empty();
}

/// What makes one measure of a report another.
std::vector<change> changes_into(const measure& what, std::size_t index, const report& in) {
    auto all = differing::difference_in_place(report{.measures = {in.measures.at(index)}}, report{.measures = {what}});
    for (auto& each : all) {
        if (each.where.index.empty() || (each.where.part == report_part::measures && each.kind != change_kind::set))
            throw cannot("there is no measure that it could be like");
        each.where.index.front() = index;
    }
    return all;
}

constexpr std::pair<std::string_view, std::string_view> keys_in_thai[] = {
    {"marker", "เลขลำดับ"},  {"title", "ชื่อมาตรการ"},   {"issue", "ลำดับประเด็น"},      {"steps", "ขั้นตอน"},
    {"owners", "ผู้รับผิดชอบ"}, {"timeline", "ระยะเวลา"}, {"results", "ผลการดำเนินการ"}, {"outcomes", "ผลลัพธ์"}};

reason lacking(const std::string& key, const reason& why) {
    const auto* const known = std::ranges::find(keys_in_thai, key, [](const auto& each) { return each.first; });
    const auto name = known == std::end(keys_in_thai) ? std::string_view(key).substr(key.find('/') + 1) : known->second;
    return {fmt::format("ยกเว้น{}: {}", name, why.thai), fmt::format("without its {}: {}", key, why.english)};
}

/// Nothing of a copy is there yet, so nothing in it needs a mark.
known_file in_copy(const known_file& in) { return {in.before, in.where, false, in.rows, in.headed}; }

}  // namespace

void add_reason(reason& all, const reason& why) {
    if (all.english.find(why.english) != std::string::npos) return;
    all.thai += (all.empty() ? "" : "; ") + why.thai;
    all.english += (all.empty() ? "" : "; ") + why.english;
}

planner::planner(const known_file& in, const std::vector<change>& all, const editor& by)
    : in_(in), all_(all), words_(in), leaving_(in, all), lists_(in), models_(in, lists_), seats_(in, lists_, all) {
    std::set<std::string> spots;
    for (const auto& each : all) {
        pointers_.push_back(pointer(each.where, in.before));
        is_first_.push_back(each.kind != change_kind::insert || spots.insert(pointers_.back()).second);
        if (each.kind == change_kind::move) carried_.insert(pointers_.back());
    }
    settle_groups(by);
    settle_exchanges(by);
    leaving_rows_ = std::make_unique<const emptied_rows>(in, all, seats_);
    reaches_ = new_reaches(in, *leaving_rows_, groups_);
}

// -------------------------------------------------------------- rows

/// Groups that cannot be written come as paragraphs.
void planner::settle_groups(const editor& by) {
    for (auto& group : seats_.groups()) {
        try {
            auto trial = by.fresh();
            if (!models_.settle(group)) throw cannot("no row is such that the table stays whole");
            write(group, trial);
            (void)trial.finish();
        } catch (const cannot&) {
            seats_.give_up(group);
            continue;
        }
        for (const auto& row : group.rows)
            for (const auto& each : row)
                if (!each.change) carried_.insert(below(pointer_of(each.list), std::size_t{0}));
        by_owner_.emplace(group.owner, groups_.size());
        groups_.push_back(std::move(group));
    }
}

/// Where nothing that leaves stays as deleted, and nothing but moves is asked of a list. Its entries go with all that
/// changes in them.
void planner::settle_exchanges(const editor& by) {
    if (in_.keeps_what_leaves || in_.rows != rows_used::new_too) return;
    for (auto& [list, each] : row_exchanges(lists_, all_)) {
        try {
            auto trial = by.fresh();
            write(each, list, trial);
            (void)trial.finish();
        } catch (const cannot&) {
            continue;
        }
        for (std::size_t row = 0; row < each.order.size(); ++row)
            if (each.order[row] != row) carried_.insert(below(pointer_of(list), each.order[row]));
        exchanges_.emplace(list, each);
    }
}

void planner::write(const row_exchange& what, const list_name& list, editor& to) const {
    const auto below = [this](const std::string& entry, editor& inside) { add_below(entry, inside); };
    patching::write(what, list, lists_, in_, below, to);
}

void planner::write(const row_group& group, editor& to) const {
    const auto below = [this](const std::string& entry, editor& inside) { add_below(entry, inside); };
    row_copies(in_, models_, all_, below).write(group, to);
}

// -------------------------------------------------------------- changes

void planner::add(std::size_t index, editor& to) const {
    const auto before = to.mark();
    try {
        if (is_carried(pointers_.at(index))) return;
        add_alone(index, to);
        if (const auto found = by_owner_.find(index); found != by_owner_.end()) write(groups_[found->second], to);
        auto each = std::ranges::lower_bound(reaches_, index, {}, &new_reach::change);
        for (; each != reaches_.end() && each->change == index; ++each) to.reach_over(each->cell, each->rows);
    } catch (const cannot&) {
        to.back_to(before);
        throw;
    } catch (const std::out_of_range&) {
        to.back_to(before);
        throw cannot("its place is not in the document");
    }
}

void planner::add_alone(std::size_t index, editor& to) const {
    switch (all_[index].kind) {
        case change_kind::set:
            return set(all_[index], pointers_[index], to);
        case change_kind::insert:
            return insert(index, to);
        case change_kind::remove:
            return remove(index, to);
        case change_kind::move:
            return move(index, to);
    }
}

/// Whether it stands below an element that goes elsewhere, and goes with it.
bool planner::is_carried(const std::string& here) const {
    if (carried_.empty()) return false;
    for (auto element = above(here); !element.empty(); element = above(element))
        if (carried_.contains(element)) return true;
    return false;
}

/// The changes below an element that goes elsewhere, but for what has no words there.
void planner::add_below(const std::string& element, editor& to) const {
    std::vector<change> some;
    for (std::size_t i = 0; i < all_.size(); ++i)
        if (all_[i].kind != change_kind::move && pointers_[i] != element && is_below(pointers_[i], element) &&
            !is_unshown(all_[i], pointers_[i], in_.where))
            some.push_back(all_[i]);
    const planner inner(in_, some, to);
    for (std::size_t i = 0; i < some.size(); ++i) inner.add(i, to);
}

// -------------------------------------------------------------- fields

void planner::set(const change& what, const std::string& here, editor& to) const {
    if (const auto* now = std::get_if<timeline>(&what.after))
        return set_timeline(here, std::get<timeline>(what.before), *now, to);
    if (std::holds_alternative<buddhist_year>(what.after)) return set_year(what, here, to);
    const auto* before = std::get_if<std::string>(&what.before);
    const auto* now = std::get_if<std::string>(&what.after);
    if (now == nullptr || before == nullptr) throw cannot("it does not stand in the file as words");
    if (what.where.field == report_field::marker) return words_.set_marker(above(here), *before, *now, to);
    words_.set(here, *before, *now, to);
}

void planner::set_timeline(const std::string& here, const timeline& before, const timeline& now, editor& to) const {
    if (before.text == now.text) throw cannot("the file tells a timeline by its words alone");
    words_.set(below(here, "text"), before.text, now.text, to);
}

void planner::set_year(const change& what, const std::string& here, editor& to) const {
    const auto& found = in_.where.of(here);
    if (found.empty()) throw cannot("the year has no place in the file");
    auto words = std::to_string(std::get<buddhist_year>(what.after).number());
    const auto typed = in_.where.text(found[0].at).substr(found[0].from, found[0].to - found[0].from);
    if (to_ascii_digits(typed) != typed) words = to_thai_digits(words);
    for (const auto& each : found) words_.replace(each.at, each.from, each.to, words, to);
}

// -------------------------------------------------------------- lists

void planner::insert(std::size_t index, editor& to) const {
    const auto& what = all_[index];
    const auto list = list_of_entry(what.where);
    const auto seat = seats_.of(index);
    switch (seat.how) {
        case seat::kind::paragraph:
            return insert_beside(what, index, to);
        case seat::kind::taken:
            return reshape_entry({*list, seat.entry}, what.after, in_, to);
        case seat::kind::free:
            return put_instead(seat.at, {*list, seat.entry}, what.after, in_, to);
        case seat::kind::row:
            return;
    }
}

void planner::insert_beside(const change& what, std::size_t index, editor& to) const {
    const auto list = above(pointers_[index]);
    const spot place{list, what.where.index.back(), is_first_[index]};
    switch (what.where.part) {
        case report_part::measures:
            return insert_measure(value<measure>(what.after), place.at, to);
        case report_part::steps:
        case report_part::results:
        case report_part::outcomes:
            return insert_entry(value<item>(what.after), list_at<std::vector<item>>(what.where), place, in_, to);
        case report_part::owners:
        case report_part::preamble:
            return insert_entry(value<std::string>(what.after), list_at<names>(what.where), place, in_, to);
        case report_part::extra: {
            const auto& column = value<std::pair<std::string, std::string>>(what.after);
            return put_into_empty(below(list, column.first), {column.second}, in_, to);
        }
        default:
            throw cannot("there is no place for it in the file");
    }
}

/// The measure that one is like which comes before another.
std::size_t planner::beside(std::size_t measure) const {
    if (in_.before.measures.empty()) throw cannot("there is no measure that it could be like");
    return measure > 0 ? measure - 1 : 0;
}

/// A measure that comes is a copy of the one beside it, changed as that would be.
void planner::insert_measure(const measure& what, std::size_t at, editor& to) const {
    const auto like = beside(at);
    const auto unit = unit_of(like, to);
    auto inside = to.fresh();
    const auto changes = changes_into(what, like, in_.before);
    const auto copied = in_copy(in_);
    const planner inner(copied, changes, inside);
    for (std::size_t i = 0; i < changes.size(); ++i) inner.add_shown(i, inside);
    const auto gap = like == 0 ? gap_between_measures(unit, to) : std::string();
    const auto coming = inside.copy(unit.markup);
    to.insert(at > 0 ? unit.markup.to : unit.markup.from, at > 0 ? gap + coming : coming + gap);
}

/// A measure takes with it what stands before it, but the first has nothing: it is as before the others.
std::string planner::gap_between_measures(const measure_unit& like, const editor& by) const {
    if (like.is_rows) return {};
    for (std::size_t i = 1; i < in_.before.measures.size(); ++i) {
        const auto next = unit_of(i, by);
        if (!next.is_rows && next.from < next.first[0])
            return by.copy(blocks_markup(in_.where.document().body, next.from, next.first[0] - 1, by));
    }
    return {};
}

bool planner::goes_into_cell(std::size_t index) const {
    const auto list = list_of_entry(all_[index].where);
    return list && all_[index].kind == change_kind::move && !lists_.of(*list).empty() && !exchanges_.contains(*list);
}

bool planner::comes_with_table(std::size_t index, const editor& by) const {
    const auto& what = all_[index];
    if (what.kind != change_kind::insert || what.where.part != report_part::measures) return false;
    const auto unit = unit_of(beside(what.where.index.back()), by);
    return !unit.is_rows && unit.first.size() > 1;
}

bool planner::leaves_counted(std::size_t index) const {
    if (all_[index].kind != change_kind::remove || all_[index].where.index.size() < 2) return false;
    const auto& here = pointers_[index];
    const auto mine = in_.where.extent_of(here);
    const auto next = in_.where.extent_of(below(above(here), all_[index].where.index.back() + 1));
    return mine && next && in_.where.paragraph(mine->first.at).label && in_.where.paragraph(next->first.at).label;
}

/// Adds a change of a copy, but for what no page shows.
void planner::add_shown(std::size_t index, editor& to) const {
    if (!is_unshown(all_[index], pointers_[index], in_.where)) add(index, to);
}

/// Why a change of a copy cannot be done; nothing where it can.
std::optional<reason> planner::why_not(std::size_t index, const editor& by) const {
    try {
        auto trial = by.fresh();
        add_shown(index, trial);
        return std::nullopt;
    } catch (const cannot& problem) {
        return problem.why();
    }
}

/// Whether what a change brings has nothing in its place that would stay there without it.
bool planner::comes_to_nothing(std::size_t index) const {
    const auto& what = all_[index];
    if (what.kind == change_kind::insert) return !in_.where.extent_of(above(pointers_[index]));
    return what.kind == change_kind::set && !in_.where.extent_of(pointers_[index]);
}

std::optional<lesser_measure> planner::lesser(std::size_t index, const editor& by) const {
    const auto* const what = std::get_if<measure>(&all_.at(index).after);
    if (what == nullptr || all_[index].kind != change_kind::insert || in_.before.measures.empty()) return std::nullopt;
    const auto like = beside(all_[index].where.index.back());
    const auto changes = changes_into(*what, like, in_.before);
    const auto copied = in_copy(in_);
    const planner inner(copied, changes, by);
    lesser_measure made;
    std::vector<change> kept;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (const auto why = inner.why_not(i, by)) {
            if (!inner.comes_to_nothing(i)) return std::nullopt;
            add_reason(made.why, lacking(name_of(inner.pointers_[i]).key, *why));
        } else {
            kept.push_back(changes[i]);
            kept.back().where.index.front() = 0;
        }
    }
    if (made.why.empty()) return std::nullopt;
    made.what = ita::apply(report{.measures = {in_.before.measures[like]}}, kept).measures.at(0);
    return made;
}

void planner::remove(std::size_t index, editor& to) const {
    const auto& what = all_[index];
    const auto list = list_of_entry(what.where);
    if (list && seats_.is_taken(*list, what.where.index.back())) return;
    if (const auto row = leaving_rows_->of(index)) {
        const auto& [where, owner] = *row;
        if (owner == index) to.remove(rows_markup(in_.where.table(where.table), where.row, where.row, to));
        return;
    }
    switch (what.where.part) {
        case report_part::measures:
            return to.remove(unit_of(what.where.index.back(), to).markup);
        case report_part::steps:
        case report_part::results:
        case report_part::outcomes:
        case report_part::owners:
        case report_part::preamble:
            return leaving_.remove(pointers_[index], what.where.index.back(), to);
        case report_part::extra:
            return words_.set(pointers_[index], value<std::pair<std::string, std::string>>(what.before).second, {}, to);
        default:
            throw cannot("what stands around it in the file would be left alone");
    }
}

void planner::move(std::size_t index, editor& to) const {
    const auto list = list_of_entry(all_[index].where);
    const auto found = list ? exchanges_.find(*list) : exchanges_.end();
    if (found == exchanges_.end()) return move_alone(all_[index], pointers_[index], to);
    if (found->second.owner == index) write(found->second, *list, to);
}

void planner::move_alone(const change& what, const std::string& here, editor& to) const {
    const bool is_measure = what.where.part == report_part::measures;
    const auto markup = is_measure ? unit_of(what.where.index.back(), to).markup : own_markup(here, to);
    auto inside = to.fresh();
    add_below(here, inside);
    auto moved = in_.keeps_what_leaves ? inside.whole_copy(markup) : inside.moved(markup);
    const auto list = above(here);
    if (is_measure)
        to.remove(markup);
    else
        leaving_.take_away(unit_of_entry(here, to), to);
    const auto at = [&](std::size_t i) { return is_measure ? unit_of(i, to).markup : own_markup(below(list, i), to); };
    to.insert(what.to > 0 ? at(what.to - 1).to : at(0).from, std::move(moved));
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

byte_range planner::own_markup(const std::string& element, const editor& by) const {
    return unit_of_entry(element, by).markup;
}

measure_unit planner::unit_of(std::size_t index, const editor& by) const {
    return unit_of_measure(index, in_.before.measures.size(), in_.where, by);
}

}  // namespace ita::patching
