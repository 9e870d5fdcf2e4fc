#include "patch/measure_copy.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <ita/report/difference.hpp>

#include "patch/cells.hpp"
#include "patch/pointers.hpp"
#include "report/difference/filling.hpp"

namespace ita::patching {
namespace {

/// The measure that one is like which comes before another.
std::size_t beside(std::size_t measure, const report& in) {
    if (in.measures.empty()) throw cannot("there is no measure that it could be like");
    return measure > 0 ? measure - 1 : 0;
}

/// Nothing of a copy is there yet, so nothing in it needs a mark.
known_file in_copy(known_file in) {
    in.keeps_what_leaves = false;
    return in;
}

/// What makes a measure another, as changes of a report's.
std::vector<change> changes_into(const measure& what, std::size_t index, const measure& from) {
    auto all = differing::difference_in_place(report{.measures = {from}}, report{.measures = {what}});
    for (auto& each : all) {
        if (each.where.index.empty() || (each.where.part == report_part::measures && each.kind != change_kind::set))
            throw cannot("there is no measure that it could be like");
        each.where.index.front() = index;
    }
    return all;
}

/// A measure once others come, leave and move, and all that stays is changed.
measure changed_in_place(std::size_t index, const report& in, std::vector<change> all) {
    std::erase_if(all, [&](const change& each) {
        const bool is_measure = each.where.part == report_part::measures && each.kind != change_kind::set;
        return is_measure || !pointer(each.where, in).starts_with("/measures/");
    });
    return ita::apply(in, all).measures.at(index);
}

constexpr std::pair<std::string_view, std::string_view> keys_in_thai[] = {
    {"marker", "เลขลำดับ"},  {"title", "ชื่อมาตรการ"},   {"issue", "ลำดับประเด็น"},      {"steps", "ขั้นตอน"},
    {"owners", "ผู้รับผิดชอบ"}, {"timeline", "ระยะเวลา"}, {"results", "ผลการดำเนินการ"}, {"outcomes", "ผลลัพธ์"}};

reason lacking(const std::string& key, const reason& why) {
    const auto* const known = std::ranges::find(keys_in_thai, key, [](const auto& each) { return each.first; });
    const auto name = known == std::end(keys_in_thai) ? std::string_view(key).substr(key.find('/') + 1) : known->second;
    return {fmt::format("ยกเว้น{}: {}", name, why.thai), fmt::format("without its {}: {}", key, why.english)};
}

}  // namespace

measure_copy::measure_copy(const measure& what, std::size_t at, const known_file& in, const std::vector<change>& all,
                           const editor& by)
    : in_(in_copy(in)),
      at_(at),
      like_(beside(at, in.before)),
      changes_(changes_into(what, like_, in.before.measures.at(like_))) {
    try {
        unit_ = unit_of_measure(like_, in_, by);
    } catch (const cannot&) {
        unit_ = {};  // told when it is inserted
    }
    if (!unit_.shared.empty()) find_merged(what, all, in.keeps_what_leaves);
    inner_.emplace(in_, changes_, by);
}

void measure_copy::find_merged(const measure& what, const std::vector<change>& all, bool is_marked) {
    in_.told_elsewhere = unit_.shared;
    like_then_ = changed_in_place(like_, in_.before, all);
    const auto changes_then = changes_into(what, like_, *like_then_);
    for (const auto& each : unit_.shared) {
        const bool is_above = at_ == 0, is_behind = at_ > 0 && each.end == unit_.to + 1;
        auto own = taken_out(each);
        const bool says_the_same =
            std::ranges::none_of(changes_then, [&](const change& c) { return cell_of(c, in_) == each.at; });
        // Where it comes before all others, the cell would begin in its rows, which nothing can mark.
        const bool is_apart = (is_above && is_marked) || ((is_above || is_behind) && !says_the_same);
        (is_apart ? apart_ : joined_).push_back(each);
        if (!is_apart && !says_the_same)
            lost_.insert(lost_.end(), own.begin(), own.end());
        else if (is_apart && is_above)
            changes_.insert(changes_.end(), own.begin(), own.end());
        else if (is_apart)
            of_own_[each.at] = std::move(own);
    }
}

/// The changes of what stands in a cell.
std::vector<change> measure_copy::taken_out(const merged_cell& cell) {
    const auto first = std::stable_partition(changes_.begin(), changes_.end(),
                                             [&](const change& each) { return cell_of(each, in_) != cell.at; });
    std::vector<change> some(first, changes_.end());
    changes_.erase(first, changes_.end());
    return some;
}

/// In cells that are merged over its rows too stands what the others have there.
measure measure_copy::with_words_of_others(measure what) const {
    if (!like_then_) return what;
    std::vector<change> some;
    for (auto& each : changes_into(*like_then_, like_, what)) {
        const auto cell = cell_of(each, in_);
        if (!cell || std::ranges::find(joined_, *cell, &merged_cell::at) == joined_.end()) continue;
        each.where.index.front() = 0;
        some.push_back(std::move(each));
    }
    return ita::apply(report{.measures = {std::move(what)}}, some).measures.at(0);
}

std::size_t measure_copy::rows() const {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(unit_.rows()) + inner_->rows().growth());
}

void measure_copy::insert(const merged_rows& as, const changing_words& of_others, editor& to) const {
    if (!lost_.empty()) throw cannot("a cell is merged over the rows of several measures");
    const auto unit = unit_of_measure(like_, in_, to);
    auto inside = to.fresh();
    inner_->add_all_shown(inside);
    const auto change_words = [&](const cell_key& cell, editor& in_cell) {
        if (std::ranges::find(joined_, cell, &merged_cell::at) != joined_.end()) return of_others(cell, in_cell);
        const auto found = of_own_.find(cell);
        if (found != of_own_.end()) planner(in_, found->second, in_cell).add_all_shown(in_cell);
    };
    write_merged(as, unit, in_, change_words, inside);
    const auto between = like_ == 0 ? gap(unit, to) : std::string();
    to.take_lists(inside);
    const auto coming = to.in_own_lists(inside.copy(unit.markup), unit.markup);
    to.insert(at_ > 0 ? unit.markup.to : unit.markup.from, at_ > 0 ? between + coming : coming + between);
}

/// A measure takes with it what stands before it, but the first has nothing: it is as before the others.
std::string measure_copy::gap(const measure_unit& like, const editor& by) const {
    if (like.is_rows) return {};
    for (std::size_t i = 1; i < in_.before.measures.size(); ++i) {
        const auto next = unit_of_measure(i, in_, by);
        if (!next.is_rows && next.from < next.first[0])
            return by.copy(blocks_markup(in_.where.document().body, next.from, next.first[0] - 1, by));
    }
    return {};
}

std::optional<reason> measure_copy::why_not(std::size_t change, const editor& by) const {
    try {
        auto trial = by.fresh();
        inner_->add_shown(change, trial);
        return std::nullopt;
    } catch (const cannot& problem) {
        return problem.why();
    }
}

/// Whether what a change brings has nothing in its place that would stay there without it.
bool measure_copy::comes_to_nothing(const change& what) const {
    const auto here = pointer(what.where, in_.before);
    if (what.kind == change_kind::insert) return !in_.where.extent_of(above(here));
    return what.kind == change_kind::set && !in_.where.extent_of(here);
}

std::optional<lesser_measure> measure_copy::lesser(const editor& by) const {
    lesser_measure made;
    std::vector<change> kept;
    for (const auto& each : lost_)
        add_reason(made.why, lacking(name_of(pointer(each.where, in_.before)).key,
                                     known_reason("a cell is merged over the rows of several measures").told()));
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        if (const auto why = why_not(i, by)) {
            if (!comes_to_nothing(changes_[i])) return std::nullopt;
            add_reason(made.why, lacking(name_of(pointer(changes_[i].where, in_.before)).key, *why));
        } else {
            kept.push_back(changes_[i]);
            kept.back().where.index.front() = 0;
        }
    }
    if (made.why.empty()) return std::nullopt;
    for (const auto& [cell, some] : of_own_)
        for (const auto& each : some) {
            kept.push_back(each);
            kept.back().where.index.front() = 0;
        }
    made.what = with_words_of_others(ita::apply(report{.measures = {in_.before.measures[like_]}}, kept).measures.at(0));
    return made;
}

bool comes_with_table(std::size_t at, const known_file& in, const editor& by) {
    const auto unit = unit_of_measure(beside(at, in.before), in, by);
    return !unit.is_rows && unit.first.size() > 1;
}

}  // namespace ita::patching
