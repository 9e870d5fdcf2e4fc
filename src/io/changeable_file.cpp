#include "io/changeable_file.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include <ita/base/utf8.hpp>
#include <ita/report/difference.hpp>

#include "base/white_space.hpp"
#include "base/work.hpp"
#include "io/opening.hpp"
#include "io/traced_file.hpp"
#include "xml/splice.hpp"

namespace ita {
namespace {

using patching::cannot;
using patching::rows_used;

patching::revision revision_of(const tracked& by) {
    if (without_white_space(by.author).empty())
        throw error(errc::missing_field, {}, "expected the name of who changes the document, found none");
    if (!is_sound(by.author))
        throw error(errc::unwritable_text, {}, "expected an author whose name XML can hold, found other bytes");
    const auto day = std::chrono::floor<std::chrono::days>(by.when);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{by.when - day};
    const auto year = static_cast<int>(date.year());
    if (year < 1 || year > 9999)
        throw error(errc::out_of_range, {}, fmt::format("expected a change of the years 1 to 9999, found {}", year));
    return {by.author, fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", year, static_cast<unsigned>(date.month()),
                                   static_cast<unsigned>(date.day()), time.hours().count(), time.minutes().count(),
                                   time.seconds().count())};
}

}  // namespace

changeable_file::changeable_file(const file& from, const read_options& how, const std::optional<tracked>& as)
    : from_(from),
      how_(how),
      as_(as ? std::optional(revision_of(*as)) : std::nullopt),
      in_(trace_of(from, how.limits)),
      by_(dialect_of(from.format(), *in_)),
      where_(from.document(), from.places()),
      lists_(from.report(), where_),
      headed_(from.document(), words_of(how)),
      beside_(from, how.limits) {}

bool changeable_file::is_in_utf8() const {
    const bool is_converted = from_.format() == format::fodt && in_->text != as_text(from_.to_bytes());
    return in_->is_utf8 && !is_converted;
}

bool changeable_file::is_counted(const change& what) const {
    return what.kind == change_kind::set && what.where.field == report_field::marker &&
           !std::get<std::string>(what.before).empty() && where_.of(pointer(what.where, from_.report())).empty();
}

bool changeable_file::is_kept(const change& what) const {
    if (!beside_.keeps(what)) return false;
    if (what.where.part == report_part::divisions) return !where_.extent_of("/agency/divisions");
    return where_.of(pointer(what.where, from_.report())).empty();
}

patching::known_file changeable_file::known(rows_used rows) const {
    return {from_.report(), where_, lists_, headed_, as_.has_value(), rows, can_mark_rows()};
}

/// OpenDocument has no mark for rows that come or leave.
bool changeable_file::can_mark_rows() const { return !as_ || from_.format() == format::docx; }

rows_used changeable_file::best_rows() const { return can_mark_rows() ? rows_used::new_too : rows_used::there; }

attempt changeable_file::with(const wishes& all) const {
    auto tried = with(all, best_rows());
    return tried.content || !tried.uses_rows ? tried : with(all, rows_used::none);
}

attempt changeable_file::with(const wishes& all, rows_used rows) const {
    attempt tried;
    try {
        auto content = made(edited(all.made, rows, tried.uses_rows), all.made);
        read_again(content, all, tried);
        tried.content = std::move(content);
    } catch (const cannot& problem) {
        tried.why = problem.why();
    } catch (const error& problem) {
        if (problem.code() == errc::stopped) throw;
        tried.why = {"เปิดอ่านเอกสารที่แก้ไขแล้วไม่ได้: " + problem.message(),
                     "the file could not be read any more: " + problem.message()};
    }
    return tried;
}

patching::editor changeable_file::edited(const std::vector<change>& some, rows_used rows, bool& uses_rows) const {
    auto all = edits();
    const auto in = known(rows);
    const patching::planner plan(in, some, all);
    uses_rows = plan.rows().is_used();
    for (std::size_t i = 0; i < some.size(); ++i) {
        look_up();
        if (!is_kept(some[i])) plan.add(i, all);
    }
    return all;
}

/// Properties have no marks: where changes are marked, only those come that stand in no words as well.
pieced_bytes changeable_file::made(const patching::editor& edits, const std::vector<change>& some) const {
    const auto& mark = from_.format() == format::docx ? patching::docx_revised : patching::odt_revised;
    part_splices all{{in_->part, as_ ? mark(edits.gathered(), *in_, *by_, *as_) : edits.finish()}};
    auto kept = some;
    if (as_) std::erase_if(kept, [&](const change& each) { return !is_kept(each); });
    beside_.add_properties(kept, all);
    beside_.add_lists(edits.lists(), all);
    // A target that waits for somebody cannot be told.
    if (!as_) static_cast<void>(beside_.add_addresses(changed_links(all.at(in_->part)), *in_, by_->links(), all));
    new_parts parts;
    for (auto& [part, splices] : all) {
        const auto& text = part == in_->part ? in_->text : beside_.text_of(part);
        if (!splices.empty()) parts.emplace(part, xml::spliced(text, std::move(splices)));
    }
    return with_parts(from_, parts, how_.limits);
}

/// Of links that show words now.
std::vector<patching::changed_link> changeable_file::changed_links(const std::vector<xml::splice>& by) const {
    const auto& all = beside_.links(*in_, by_->links());
    if (all.empty()) return {};
    auto found = patching::changed_among(all, in_->text, by);
    std::erase_if(found, [](const patching::changed_link& each) { return each.after.empty(); });
    return found;
}

bool changeable_file::leaves_target(const patching::planner& plan, std::size_t change) const {
    if (beside_.links(*in_, by_->links()).empty()) return false;
    auto trial = edits();
    try {
        plan.add(change, trial);
        const auto changed = changed_links(trial.finish());
        part_splices unused;
        return as_ ? !changed.empty() : !beside_.add_addresses(changed, *in_, by_->links(), unused);
    } catch (const cannot&) {
        return false;
    }
}

void changeable_file::read_again(const pieced_bytes& content, const wishes& all, attempt& of) const {
    const auto again = looked_at_again(content, from_, how_);
    auto some = all.made;
    of.counted_right = counted_right(all.counted, some, from_.report(), again.report());
    for (const auto i : of.counted_right) some.push_back(all.counted[i]);
    auto differences = difference(again.report(), ita::apply(from_.report(), some));
    of.along = came_along(all.others, differences);
    if (!of.along.empty()) {
        for (const auto i : of.along) some.push_back(all.others[i]);
        differences = difference(again.report(), ita::apply(from_.report(), some));
    }
    of.otherwise = otherwise_in(again, differences);
}

}  // namespace ita
