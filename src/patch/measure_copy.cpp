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

}  // namespace

measure_copy::measure_copy(const measure& what, std::size_t at, const known_file& in, const editor& by)
    : in_(in_copy(in)),
      at_(at),
      like_(beside(at, in.before)),
      changes_(changes_into(what, like_, in.before)),
      inner_(in_, changes_, by) {}

void measure_copy::insert(editor& to) const {
    const auto unit = unit_of_measure(like_, in_, to);
    auto inside = to.fresh();
    inner_.add_all_shown(inside);
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
        inner_.add_shown(change, trial);
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
    made.what = ita::apply(report{.measures = {in_.before.measures[like_]}}, kept).measures.at(0);
    return made;
}

bool comes_with_table(std::size_t at, const known_file& in, const editor& by) {
    const auto unit = unit_of_measure(beside(at, in.before), in, by);
    return !unit.is_rows && unit.first.size() > 1;
}

}  // namespace ita::patching
