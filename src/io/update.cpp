// src/io/update.cpp - changes are planned, done, read again, and left out where the file would say something else.
#include <ita/io/update.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include <fmt/format.h>

#include <ita/base/utf8.hpp>
#include <ita/io/digital_signatures.hpp>
#include <ita/report/difference.hpp>
#include <ita/report/json.hpp>

#include "base/white_space.hpp"
#include "base/work.hpp"
#include "io/changed.hpp"
#include "io/next_markers.hpp"
#include "io/opening.hpp"
#include "io/traced_file.hpp"
#include "patch/dialect.hpp"
#include "patch/plan.hpp"
#include "patch/revision.hpp"
#include "xml/splice.hpp"

namespace ita {
namespace {

using patching::cannot;
using patching::known_reason;
using patching::reason;
using patching::rows_used;
using numbers = std::vector<std::size_t>;

bool has_no_words(const change& what, const file& in) {
    const auto here = pointer(what.where, in.report());
    return std::ranges::none_of(in.places(), [&](const placed& each) { return each.field == here; });
}

/// A number that the word processor counts: it stands nowhere among the words.
bool is_counted(const change& what, const file& in) {
    return what.kind == change_kind::set && what.where.field == report_field::marker && has_no_words(what, in);
}

/// A marker like no other, so that the one of this change is found again in a whole report.
std::string stand_in(std::size_t change) { return fmt::format("\x01{}", change); }

void add_markers(const std::vector<item>& of, std::vector<std::string>& to) {
    for (const auto& each : of) {
        to.push_back(each.marker);
        add_markers(each.items, to);
    }
}

std::vector<std::string> markers_of(const report& in) {
    std::vector<std::string> all;
    for (const auto& each : in.measures) {
        all.push_back(each.marker);
        for (const auto* list : {&each.steps, &each.results, &each.outcomes}) add_markers(*list, all);
    }
    return all;
}

/// What a file of ours keeps beside its pages: an issue, and of a time what its words do not tell.
bool is_off_page(const change& what) {
    if (what.kind != change_kind::set) return false;
    const auto* before = std::get_if<timeline>(&what.before);
    return before != nullptr ? before->text == std::get<timeline>(what.after).text
                             : what.where.field == report_field::issue;
}

/// What of an agency is read from its name: its kind, and the place that it bears the name of.
bool is_told_by_name(const change& what, const file& in) {
    if (what.where.part != report_part::agency || what.where.field == report_field::name) return false;
    return has_no_words(what, in);
}

/// Words without blanks at their ends, in one line.
std::string tidied(std::string_view words) {
    std::string all;
    for (words = without_white_space(words); !words.empty();) {
        const auto line = words.substr(0, words.find_first_of("\r\n"));
        words.remove_prefix(line.size());
        if (!all.empty()) all += ' ';
        all += without_white_space(line);
        words = without_white_space(words);
    }
    return all;
}

reason says_otherwise(const change& from, const report& before) {
    return {"เอกสารจะมีข้อความไม่ตรงกับที่ต้องการ: " + say(from, before, language::thai),
            "the file would say something else: " + say(from, before, language::english)};
}

/// Errors: errc::out_of_range for a year that has not four digits; errc::unwritable_text for the author's name.
patching::revision revision_of(const tracked& by) {
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

/// What becomes of a file with some changes.
struct attempt {
    std::optional<pieced_bytes> content{};  ///< nothing where it would say something else
    bool uses_rows = false;                 ///< for entries that come
    patching::reason why{};                 ///< it has no content
};

/// What one call of update() knows and finds out.
class updating {
  public:
    updating(const file& from, std::vector<change> all, const read_options& how, const std::optional<tracked>& as)
        : from_(from),
          how_(how),
          as_(as ? std::optional(revision_of(*as)) : std::nullopt),
          changes_(std::move(all)),
          told_(changes_.size()),
          in_(trace_of(from, how.limits)),
          where_(from.document(), from.places()),
          lists_(from.report(), where_),
          by_(dialect_of(from.format(), *in_)),
          headed_(from.document(), words_of(how)) {
        for (std::size_t i = 0; i < changes_.size(); ++i) told_[i].what = changes_[i];
    }

    updated_file run() {
        if (changes_.empty()) return {{}, pieced_bytes(from_.to_bytes())};
        if (is_signed(from_, how_))
            return refused("the file is digitally signed, and any change would break its signatures");
        const bool is_converted = from_.format() == format::fodt && in_->text != as_text(from_.to_bytes());
        if (!in_->is_utf8 || is_converted) return refused("the file is not in UTF-8");
        numbers possible;
        const auto all = known(best_rows());
        const patching::planner plan(all, changes_, {*in_, *by_});
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (is_counted_in_file(changes_[i]))
                leave_to_counting(i);
            else if (can_plan(i, plan))
                possible.push_back(i);
        add(possible);
        if (done_.empty()) return {std::move(told_), pieced_bytes(from_.to_bytes())};
        for (const auto i : done_)
            if (plan.rows().goes_into_cell(i))
                approximate(i, "it comes into the cell of a neighbour, where others have a row each");
        if (as_) tell_what_tracking_cannot();
        for (const auto i : right_) told_[i] = {.what = changes_[i]};
        return {std::move(told_), content_};
    }

  private:
    updated_file refused(const patching::known_reason& why) {
        for (auto& each : told_) leave_out(each, why.told());
        return {std::move(told_), pieced_bytes(from_.to_bytes())};
    }
    static void leave_out(planned_change& which, const reason& why) {
        which.how = outcome::impossible;
        which.why = why.english;
        which.why_in_thai = why.thai;
    }

    [[nodiscard]] patching::known_file known(rows_used rows) const {
        return {from_.report(), where_, lists_, headed_, as_.has_value(), rows};
    }
    /// OpenDocument has no mark for rows that come.
    [[nodiscard]] rows_used best_rows() const {
        return as_ && from_.format() != format::docx ? rows_used::there : rows_used::new_too;
    }

    [[nodiscard]] bool is_counted_in_file(const change& what) const {
        return what.kind == change_kind::set && what.where.field == report_field::marker &&
               !std::get<std::string>(what.before).empty() && where_.of(pointer(what.where, from_.report())).empty();
    }
    /// Such a number is not written, but may come out as it should once the entries stand where they should.
    void leave_to_counting(std::size_t index) {
        leave_out(told_[index], known_reason("the word processor counts its number itself").told());
        counted_.push_back(index);
    }

    bool can_plan(std::size_t index, const patching::planner& plan) {
        look_up(index, changes_.size());
        patching::editor trial(*in_, *by_);
        try {
            plan.add(index, trial);
            return true;
        } catch (const cannot& why) {
            auto less = plan.lesser(index, trial);
            if (!less) return leave_out(told_[index], why.why()), false;
            approximate(index, less->why);
            changes_[index].after = std::move(less->what);
            return true;
        }
    }

    /// What comes out otherwise than without tracking, or only nearly so once it is accepted or rejected.
    void tell_what_tracking_cannot() {
        const patching::known_file untracked{from_.report(), where_, lists_, headed_};
        const patching::editor edits(*in_, *by_);
        const patching::planner plan(untracked, changes_, edits);
        const bool is_docx = from_.format() == format::docx;
        for (const auto i : done_) {
            if (is_docx && plan.comes_with_table(i, edits))
                approximate(i, "LibreOffice leaves an empty paragraph where it is rejected");
            if (!is_docx && plan.rows().comes_in_row(i))
                approximate(i, "OpenDocument cannot mark a row that comes, so it comes into the cell of its neighbour");
            if (!is_docx && plan.leaves_counted(i))
                approximate(i, "LibreOffice may count what stands behind it otherwise once it is accepted or rejected");
        }
    }

    /// Whether white space that no page keeps was taken out of its words.
    bool tidy(std::size_t index) {
        auto& now = changes_[index].after;
        const auto before = now;
        if (auto* const words = std::get_if<std::string>(&now)) *words = tidied(*words);
        if (auto* const entry = std::get_if<item>(&now)) entry->text = tidied(entry->text);
        if (now == before) return false;
        approximate(index, "line ends in its words, and blanks around them, are not kept");
        return true;
    }

    /// Adds changes to those that are done: all at once, or by halves where the file would say something else.
    void add(std::span<const std::size_t> some) {
        if (some.empty()) return;
        auto all = done_;
        all.insert(all.end(), some.begin(), some.end());
        std::ranges::sort(all);
        if (auto made = attempted(all); made.content) {
            done_ = std::move(all);
            content_ = *made.content;
        } else if (some.size() == 1) {
            if (tidy(some[0])) return add(some);
            leave_out(told_[some[0]], made.why);
        } else {
            add(some.first(some.size() / 2));
            add(some.subspan(some.size() / 2));
        }
    }

    /// Entries come in rows of their own where the file then says what it should, else as paragraphs.
    attempt attempted(const numbers& which) {
        auto made = attempted(which, best_rows());
        return made.content || !made.uses_rows ? made : attempted(which, rows_used::none);
    }

    attempt attempted(const numbers& which, rows_used rows) {
        attempt tried;
        std::vector<change> some;
        for (const auto i : which) some.push_back(changes_[i]);
        try {
            patching::editor edits(*in_, *by_);
            const auto all = known(rows);
            const patching::planner plan(all, some, edits);
            tried.uses_rows = plan.rows().is_used();
            for (std::size_t i = 0; i < some.size(); ++i) {
                look_up();
                plan.add(i, edits);
            }
            auto made = with(splices_of(edits));
            check(made, some, which);
            tried.content = std::move(made);
        } catch (const cannot& problem) {
            tried.why = problem.why();
        } catch (const error& problem) {
            if (problem.code() == errc::stopped) throw;
            tried.why = {"เปิดอ่านเอกสารที่แก้ไขแล้วไม่ได้: " + problem.message(),
                         "the file could not be read any more: " + problem.message()};
        }
        return tried;
    }

    [[nodiscard]] std::vector<xml::splice> splices_of(const patching::editor& edits) const {
        if (!as_) return edits.finish();
        const auto& mark = from_.format() == format::docx ? patching::docx_revised : patching::odt_revised;
        return mark(edits.gathered(), *in_, *by_, *as_);
    }

    [[nodiscard]] pieced_bytes with(std::vector<xml::splice> splices) const {
        return with_parts(from_, {{in_->part, xml::spliced(in_->text, std::move(splices))}}, how_.limits);
    }

    /// Reads what was made; a change that brings some of what is off the page with it is done but for that.
    void check(const pieced_bytes& made, std::vector<change> some, const numbers& which) {
        const auto again = looked_at_again(made, from_, how_);
        auto right = counts_as_wanted(again, some);
        for (const auto i : right) some.push_back(changes_[i]);
        const auto wanted = ita::apply(from_.report(), some);
        bool counted = false, off_page = false, by_name = false;
        for (const auto& each : difference(again.report(), wanted)) {
            counted |= is_counted(each, again);
            off_page |= is_off_page(each);
            by_name |= is_told_by_name(each, again);
            if (!is_counted(each, again) && !is_off_page(each) && !is_told_by_name(each, again))
                throw cannot(says_otherwise(each, again.report()));
        }
        right_ = std::move(right);
        for (const auto i : which) {
            if (counted && changes_[i].kind != change_kind::set)
                approximate(i, "the word processor counts some of the numbers itself");
            if (off_page && changes_[i].where.part == report_part::measures)
                approximate(i, "an issue or a time is not on the pages, and its words are others now");
            if (by_name && changes_[i].where.part == report_part::agency)
                approximate(i, "the kind of the agency and its place are read from its name");
        }
    }
    /// Of the numbers left to the word processor those that came out as wanted.
    [[nodiscard]] numbers counts_as_wanted(const file& again, std::vector<change> some) const {
        if (counted_.empty()) return {};
        for (const auto i : counted_) {
            some.push_back(changes_[i]);
            some.back().after = stand_in(i);
        }
        const auto wanted = markers_of(ita::apply(from_.report(), some)), found = markers_of(again.report());
        if (wanted.size() != found.size()) return {};
        numbers right;
        for (const auto i : counted_) {
            const auto at = std::ranges::find(wanted, stand_in(i)) - wanted.begin();
            if (at != std::ssize(wanted) &&
                found[static_cast<std::size_t>(at)] == std::get<std::string>(changes_[i].after))
                right.push_back(i);
        }
        return right;
    }
    void approximate(std::size_t index, const reason& why) {
        auto& told = told_[index];
        reason all{told.why_in_thai, told.why};
        patching::add_reason(all, why);
        told.how = outcome::approximated;
        told.why = std::move(all.english);
        told.why_in_thai = std::move(all.thai);
    }
    void approximate(std::size_t index, const known_reason& why) { approximate(index, why.told()); }

    const file& from_;
    const read_options& how_;
    std::optional<patching::revision> as_;
    std::vector<change> changes_;
    std::vector<planned_change> told_;
    std::shared_ptr<const doc::trace> in_;
    patching::places where_;
    patching::row_lists lists_;
    std::unique_ptr<patching::dialect> by_;
    patching::headed_cells headed_;
    numbers done_{}, counted_{}, right_{};
    pieced_bytes content_{};
};

updated_file rewritten(const file& from, const report& now) {
    updated_file made;
    for (auto& each : difference(from.report(), now)) made.changes.push_back({.what = std::move(each)});
    made.content = pieced_bytes(made.changes.empty() ? from.to_bytes() : shared_bytes(bytes_of(to_json(now))));
    return made;
}

}  // namespace

std::string say(const planned_change& what, const report& before, language in) {
    const bool thai = in == language::thai;
    auto sentence = say(what.what, before, in);
    if (what.how == outcome::approximated) sentence += thai ? " (ทำได้ไม่ครบถ้วน: " : " (approximated: ";
    if (what.how == outcome::impossible) sentence += thai ? " (ไม่ได้ทำ: " : " (left out: ";
    return what.how == outcome::done ? sentence : sentence + (thai ? what.why_in_thai : what.why) + ')';
}

updated_file changed(const file& from, std::vector<change> all, const read_options& how,
                     const std::optional<tracked>& as) {
    return watched(how.watched_by, from.name(), [&] { return updating(from, std::move(all), how, as).run(); });
}

updated_file update(const file& from, const report& now, const read_options& how, const std::optional<tracked>& as) {
    if (from.format() == format::json) return rewritten(from, now);
    if (from.format() == format::text)
        throw error(errc::unread_format, {.file = from.name()},
                    "expected a DOCX, ODT or flat ODT document to change, found text that was extracted from one");
    return watched(how.watched_by, from.name(), [&] {
        auto all = difference(from.report(), now);
        give_markers(all, from.report());
        return changed(from, std::move(all), how, as);
    });
}

}  // namespace ita
