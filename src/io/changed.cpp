// src/io/changed.cpp - changes are planned, done, read again, and left out where the file would say something else.
#include "io/changed.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include <ita/io/digital_signatures.hpp>

#include "base/white_space.hpp"
#include "base/work.hpp"
#include "io/changeable_file.hpp"
#include "patch/plan.hpp"

namespace ita {
namespace {

using patching::cannot;
using patching::known_reason;
using patching::reason;
using numbers = std::vector<std::size_t>;

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

/// Whether times of measures come or go with it.
bool brings_times(const change& what) {
    return what.where.part == report_part::measures &&
           (what.where.field == report_field::timeline || what.where.field == report_field::whole);
}

/// What is told of each change.
class outcomes {
  public:
    explicit outcomes(const std::vector<change>& all) {
        told_.reserve(all.size());
        for (const auto& each : all) told_.push_back({.what = each});
    }

    void leave_out(std::size_t index, const reason& why) {
        auto& told = told_[index];
        told.how = outcome::impossible;
        told.why = why.english;
        told.why_in_thai = why.thai;
    }
    void leave_out_all(const known_reason& why) {
        for (std::size_t i = 0; i < told_.size(); ++i) leave_out(i, why.told());
    }
    /// One change may be so for several reasons.
    void approximate(std::size_t index, const reason& why) {
        auto& told = told_[index];
        reason all{told.why_in_thai, told.why};
        patching::add_reason(all, why);
        told.how = outcome::approximated;
        told.why = std::move(all.english);
        told.why_in_thai = std::move(all.thai);
    }
    void approximate(std::size_t index, const known_reason& why) { approximate(index, why.told()); }
    void is_done(std::size_t index, const change& what) { told_[index] = {.what = what}; }

    [[nodiscard]] std::vector<planned_change> all() && { return std::move(told_); }

  private:
    std::vector<planned_change> told_{};
};

/// What one call of update() finds out.
class updating {
  public:
    updating(const file& from, std::vector<change> all, const read_options& how, const std::optional<tracked>& as)
        : from_(from),
          is_tracked_(as.has_value()),
          how_(how),
          changes_(std::move(all)),
          told_(changes_),
          file_(from, how, as),
          content_(from.to_bytes()) {}

    updated_file run() {
        if (changes_.empty()) return told();
        if (is_signed(from_, how_))
            return refused("the file is digitally signed, and any change would break its signatures");
        if (!file_.is_in_utf8()) return refused("the file is not in UTF-8");
        const auto known = file_.known();
        const patching::planner plan(known, changes_, file_.edits());
        add_all(possible(plan));
        keep_what_nothing_replaces(plan);
        if (done_.empty()) return told();
        tell_what_is_otherwise();
        for (const auto i : done_)
            if (plan.rows().goes_into_cell(i))
                told_.approximate(i, "it comes into the cell of a neighbour, where others have a row each");
        for (const auto i : done_)
            if (file_.leaves_target(plan, i))
                told_.approximate(i, "the words of a link are others now, its target stays");
        if (is_tracked_) tell_what_tracking_cannot();
        for (const auto i : right_) told_.is_done(i, changes_[i]);
        return told();
    }

  private:
    [[nodiscard]] updated_file told() { return {std::move(told_).all(), std::move(content_)}; }
    [[nodiscard]] updated_file refused(const known_reason& why) {
        told_.leave_out_all(why);
        return told();
    }

    numbers possible(const patching::planner& plan) {
        numbers some;
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (file_.is_counted(changes_[i]))
                leave_to_counting(i);
            else if (file_.is_kept(changes_[i]) || can_plan(i, plan))
                some.push_back(i);
        return some;
    }

    /// Such a number is not written, but may come out as it should once the entries stand where they should.
    void leave_to_counting(std::size_t index) {
        told_.leave_out(index, known_reason("the word processor counts its number itself").told());
        counted_.push_back(index);
    }

    bool can_plan(std::size_t index, const patching::planner& plan) {
        look_up(index, changes_.size());
        auto trial = file_.edits();
        try {
            plan.add(index, trial);
            return true;
        } catch (const cannot& why) {
            auto less = plan.lesser(index, trial);
            if (!less) return told_.leave_out(index, why.why()), false;
            told_.approximate(index, less->why);
            changes_[index].after = std::move(less->what);
            return true;
        }
    }

    /// What comes out otherwise than without tracking, or only nearly so once it is accepted or rejected.
    void tell_what_tracking_cannot() {
        const auto untracked = file_.known_untracked();
        const auto edits = file_.edits();
        const patching::planner plan(untracked, changes_, edits);
        const bool is_docx = from_.format() == format::docx;
        for (const auto i : done_) {
            if (file_.is_kept(changes_[i]))
                told_.approximate(i, "a property of the file cannot be tracked, so it changes at once");
            if (is_docx && plan.comes_with_table(i, edits))
                told_.approximate(i, "LibreOffice leaves an empty paragraph where it is rejected");
            if (plan.merged().begins_in_rows_of(i))
                told_.approximate(i,
                                  "a cell that is merged over the rows of several measures cannot begin in a marked "
                                  "row, which has its own");
            if (!is_docx && plan.rows().comes_in_row(i))
                told_.approximate(
                    i, "OpenDocument cannot mark a row that comes, so it comes into the cell of its neighbour");
            if (!is_docx && plan.rows().leaves_with_row(i))
                told_.approximate(i, "OpenDocument cannot mark a row that leaves, so it stays as an empty one");
        }
    }

    /// Whether white space that no page keeps was taken out of its words.
    bool tidy(std::size_t index) {
        auto& now = changes_[index].after;
        const auto before = now;
        if (auto* const words = std::get_if<std::string>(&now)) *words = tidied(*words);
        if (auto* const entry = std::get_if<item>(&now)) entry->text = tidied(entry->text);
        if (now == before) return false;
        told_.approximate(index, "line ends in its words, and blanks around them, are not kept");
        return true;
    }

    [[nodiscard]] std::vector<change> these(std::span<const std::size_t> which) const {
        std::vector<change> some;
        some.reserve(which.size());
        for (const auto i : which) some.push_back(changes_[i]);
        return some;
    }

    /// Those that are neither of these, which are in order, nor counted.
    [[nodiscard]] numbers all_but(const numbers& some) const {
        numbers others;
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (!std::ranges::binary_search(some, i) && !std::ranges::binary_search(counted_, i)) others.push_back(i);
        return others;
    }

    /// What cannot be done before others are is tried again behind them, and together with what is of its list.
    void add_all(const numbers& some) {
        add(some);
        for (auto before = changes_.size(); before != done_.size() && !left_.empty();) {
            before = done_.size();
            std::map<std::pair<report_part, std::size_t>, numbers> lists;
            for (const auto& each : std::exchange(left_, {}))
                if (std::ranges::find(right_, each.first) == right_.end())
                    lists[list_of(changes_[each.first])].push_back(each.first);
            for (auto& each : lists) add_list(std::move(each.second));
        }
        for (const auto& [index, why] : left_) told_.leave_out(index, why);
    }

    /// The part, and the measure or the annex that it is of.
    static std::pair<report_part, std::size_t> list_of(const change& what) {
        const auto& index = what.where.index;
        return {what.where.part, index.size() < 2 ? static_cast<std::size_t>(-1) : index[0]};
    }

    /// Markers of one list ask for one another, whatever comes or leaves beside them.
    void add_list(numbers some) {
        if (some.size() > 1 && !add_at_once(some)) return;
        const auto is_set = [&](std::size_t i) { return changes_[i].kind == change_kind::set; };
        const auto sets = static_cast<std::size_t>(std::ranges::count_if(some, is_set));
        std::stable_partition(some.begin(), some.end(), is_set);
        add(std::span(some).first(sets));
        add(std::span(some).subspan(sets));
    }

    /// An entry stays where what takes its words is left out: its cell would be emptied.
    void keep_what_nothing_replaces(const patching::planner& plan) {
        auto others = done_;
        numbers stay;
        for (const auto i : all_but(done_))
            if (const auto goes = plan.replaced_by(i); goes && std::erase(others, *goes) > 0) stay.push_back(*goes);
        if (stay.empty()) return;
        done_.clear();
        right_.clear();
        left_.clear();
        content_ = pieced_bytes(from_.to_bytes());
        add_all(others);
        for (const auto i : stay) told_.leave_out(i, known_reason("what would come in its place is left out").told());
    }

    /// Adds changes to those that are done: all at once, or by halves where the file would say something else.
    void add(std::span<const std::size_t> some) {
        if (some.empty()) return;
        auto why = add_at_once(some);
        if (!why) return;
        if (some.size() == 1) {
            if (tidy(some[0])) return add(some);
            left_.emplace(some[0], *std::move(why));
        } else {
            add(some.first(some.size() / 2));
            add(some.subspan(some.size() / 2));
        }
    }

    /// Why they are not added, where they are not.
    std::optional<reason> add_at_once(std::span<const std::size_t> some) {
        auto all = done_;
        all.insert(all.end(), some.begin(), some.end());
        std::ranges::sort(all);
        const auto others = all_but(all);
        auto made = file_.with({these(all), these(counted_), these(others)});
        if (!made.content) return std::move(made.why);
        done_ = std::move(all);
        take(std::move(made), others);
        return std::nullopt;
    }

    void take(attempt&& made, const numbers& others) {
        content_ = *std::move(made.content);
        otherwise_ = made.otherwise;
        right_.clear();
        for (const auto i : made.counted_right) right_.push_back(counted_[i]);
        for (const auto i : made.along) right_.push_back(others[i]);
    }

    /// A change that brings some of what no words hold with it is done but for that.
    void tell_what_is_otherwise() {
        for (const auto i : done_) {
            const auto& what = changes_[i];
            if (otherwise_.counted && what.kind != change_kind::set)
                told_.approximate(i, "the word processor counts some of the numbers itself");
            if (otherwise_.off_page && what.where.part == report_part::measures)
                told_.approximate(
                    i,
                    "what its words do not tell, such as days or the number of the issue, does not change with them");
            if (otherwise_.by_name && what.where.part == report_part::agency)
                told_.approximate(i, "the kind of the agency and its place are read from its name");
            if (otherwise_.by_times && brings_times(what))
                told_.approximate(i, "the fiscal year is read from the times of the measures");
        }
    }

    const file& from_;
    bool is_tracked_;
    const read_options& how_;
    std::vector<change> changes_;
    outcomes told_;
    changeable_file file_;
    numbers done_{}, counted_{};
    numbers right_{};  ///< those of the others that came out as wanted
    std::map<std::size_t, reason> left_{};
    unwritten otherwise_{};
    pieced_bytes content_;
};

}  // namespace

updated_file changed(const file& from, std::vector<change> all, const read_options& how,
                     const std::optional<tracked>& as) {
    return watched(how.watched_by, from.name(), [&] { return updating(from, std::move(all), how, as).run(); });
}

}  // namespace ita
