// src/report/difference/inverse.cpp - what comes goes and what goes comes; indices before become indices now.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include <ita/report/difference.hpp>

#include "report/difference/members.hpp"

namespace ita {
namespace {

using std::size_t;

/// How the indices of one list shift.
class shift {
  public:
    void go(size_t from) { gone_.push_back(from); }
    void come(const change& what, size_t to) { arrivals_.push_back({to, &what}); }

    void settle() {
        std::ranges::sort(gone_);
        std::ranges::stable_sort(arrivals_, {}, &arrival::to);
        for (size_t i = 0; i < arrivals_.size(); ++i) {
            const auto& [to, what] = arrivals_[i];
            arrived_[what] = to - gone_below(to) + i;
            if (what->kind == change_kind::move) moved_[what->where.index.back()] = arrived_[what];
        }
    }

    /// Where an element that was there stands now.
    [[nodiscard]] size_t now(size_t before) const {
        const auto found = moved_.find(before);
        return found != moved_.end() ? found->second : before - gone_below(before) + come_up_to(before);
    }
    /// Where what came with the change stands now.
    [[nodiscard]] size_t arrived(const change& what) const { return arrived_.at(&what); }
    /// Behind what stayed in front of it: there an element goes back to.
    [[nodiscard]] size_t return_of(size_t before) const {
        auto left = gone_below(before);
        while (left > 0 && gone_[left - 1] == before - 1) --left, --before;
        return before == 0 ? 0 : now(before - 1) + 1;
    }

  private:
    struct arrival {
        size_t to;
        const change* what;
    };

    [[nodiscard]] size_t gone_below(size_t index) const {
        return static_cast<size_t>(std::ranges::lower_bound(gone_, index) - gone_.begin());
    }
    [[nodiscard]] size_t come_up_to(size_t index) const {
        return static_cast<size_t>(std::ranges::upper_bound(arrivals_, index, {}, &arrival::to) - arrivals_.begin());
    }

    std::vector<size_t> gone_{};
    std::vector<arrival> arrivals_{};
    std::unordered_map<const change*, size_t> arrived_{};
    std::unordered_map<size_t, size_t> moved_{};
};

using list_place = std::pair<report_part, std::vector<size_t>>;
using shifts = std::map<list_place, shift>;

list_place list_of(const report_place& where, size_t level) {
    const auto part = level == 0 ? differing::outer(where.part) : where.part;
    return {part, {where.index.begin(), where.index.begin() + static_cast<std::ptrdiff_t>(level)}};
}

list_place list_of(const report_place& where) { return list_of(where, where.index.size() - 1); }

shifts shifts_of(const std::vector<const change*>& changes) {
    shifts all;
    for (const auto* each : changes) {
        if (each->kind == change_kind::set || each->where.index.empty()) continue;
        auto& mine = all[list_of(each->where)];
        const auto index = each->where.index.back();
        if (each->kind != change_kind::insert) mine.go(index);
        if (each->kind != change_kind::remove) mine.come(*each, each->kind == change_kind::insert ? index : each->to);
    }
    for (auto& [place, mine] : all) mine.settle();
    return all;
}

/// As places follow one another in a report; elements of one list by their index.
std::vector<size_t> order_of(const report_place& where) {
    std::vector<size_t> order{static_cast<size_t>(differing::outer(where.part))};
    for (size_t level = 0; level < where.index.size(); ++level) {
        order.push_back(where.index[level]);
        if (level == 0) order.push_back(static_cast<size_t>(where.part));
    }
    return order;
}

change inverted(const change& what, const shifts& all) {
    change back = what;
    std::swap(back.before, back.after);
    auto& index = back.where.index;
    const auto last = index.empty() ? 0 : index.size() - 1;
    for (size_t level = 0; level < index.size(); ++level) {
        const auto mine = all.find(list_of(what.where, level));
        if (mine != all.end() && (level < last || what.kind == change_kind::set))
            index[level] = mine->second.now(what.where.index[level]);
    }
    if (what.kind == change_kind::set || index.empty()) return back;
    const auto& mine = all.at(list_of(what.where));
    const auto from = what.where.index.back();
    if (what.kind == change_kind::move) {
        index.back() = mine.arrived(what);
        back.to = mine.return_of(from);
    } else {
        const bool came = what.kind == change_kind::insert;
        back.kind = came ? change_kind::remove : change_kind::insert;
        index.back() = came ? mine.arrived(what) : mine.return_of(from);
    }
    return back;
}

}  // namespace

std::vector<change> inverse(std::span<const change> changes) {
    std::vector<const change*> all;
    for (const auto& each : changes) all.push_back(&each);
    const auto shifted = shifts_of(all);
    // Where several go back to one spot, they stand there in the order in which they stood.
    std::ranges::stable_sort(all, {}, [](const change* each) { return order_of(each->where); });
    std::vector<change> back;
    back.reserve(all.size());
    for (const auto* each : all) back.push_back(inverted(*each, shifted));
    return back;
}

}  // namespace ita
