// src/report/difference/matching.cpp - equal elements first, in order and then out of it; then those whose words are
// alike; then those that only stand where another stood.
#include "report/difference/matching.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "base/work.hpp"
#include "report/difference/likeness.hpp"

namespace ita::differing {
namespace {

/// Cells of a table that is filled at once; beyond, the lists are cut into pieces.
constexpr std::size_t most_cells = 1'000'000;
/// Elements of a gap that are compared each with each.
constexpr std::size_t most_alike = 256;
/// How much of the features two elements share that are taken for one that was edited, where it stood and elsewhere.
constexpr double alike_here = 0.5, alike_elsewhere = 0.65;

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// A stretch of both lists.
struct stretch {
    std::size_t before_from = 0, before_to = 0, now_from = 0, now_to = 0;

    [[nodiscard]] std::size_t rows() const { return before_to - before_from; }
    [[nodiscard]] std::size_t columns() const { return now_to - now_from; }
    [[nodiscard]] bool empty() const { return rows() == 0 || columns() == 0; }
};

/// The matches that stand in order and whose worths have the greatest sum; worth(row, column), 0 for no match.
template <class Worth>
std::vector<match> best_in_order(std::size_t rows, std::size_t columns, const Worth& worth) {
    const auto width = columns + 1;
    std::vector<double> sums((rows + 1) * width), worths(rows * columns);
    for (std::size_t r = rows; r-- > 0;) {
        look_up();
        for (std::size_t c = columns; c-- > 0;) {
            const auto here = worths[r * columns + c] = worth(r, c);
            const auto skipped = std::max(sums[(r + 1) * width + c], sums[r * width + c + 1]);
            sums[r * width + c] = here > 0 ? std::max(skipped, here + sums[(r + 1) * width + c + 1]) : skipped;
        }
    }
    std::vector<match> found;
    for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
        const auto best = sums[r * width + c], here = worths[r * columns + c];
        if (here > 0 && best == here + sums[(r + 1) * width + c + 1])
            found.push_back({r++, c++});
        else if (best == sums[(r + 1) * width + c])
            ++r;
        else
            ++c;
    }
    return found;
}

class matcher {
  public:
    explicit matcher(const comparison& lists)
        : lists_(lists), now_of_(lists.size(side::before), nobody), before_of_(lists.size(side::now), nobody) {}

    std::vector<match> all() {
        auto middle = without_equal_ends();
        if (!middle.empty()) {
            name_keys(middle);
            match_in_order(middle);
            match_out_of_order(middle);
            match_alike();
            match_exchangeable();
        }
        return matches();
    }

  private:
    void join(std::size_t before, std::size_t now) {
        look_up();
        now_of_[before] = now;
        before_of_[now] = before;
    }

    [[nodiscard]] std::vector<match> matches() const {
        std::vector<match> found;
        for (std::size_t i = 0; i < now_of_.size(); ++i)
            if (now_of_[i] != nobody) found.push_back({i, now_of_[i]});
        return found;
    }

    stretch without_equal_ends() {
        stretch left{0, now_of_.size(), 0, before_of_.size()};
        while (!left.empty() && lists_.equal(left.before_from, left.now_from))
            join(left.before_from++, left.now_from++);
        while (!left.empty() && lists_.equal(left.before_to - 1, left.now_to - 1))
            join(--left.before_to, --left.now_to);
        return left;
    }

    /// Numbers for the keys, the same for equal ones.
    void name_keys(const stretch& in) {
        const auto name = [&](side of, std::size_t i) {
            const auto& known = *names_.try_emplace(lists_.key(of, i), names_.size()).first;
            if (known.second == keys_.size()) keys_.push_back(&known.first);
            return known.second;
        };
        before_keys_.resize(now_of_.size(), nobody);
        now_keys_.resize(before_of_.size(), nobody);
        for (auto i = in.before_from; i < in.before_to; ++i) before_keys_[i] = name(side::before, i);
        for (auto i = in.now_from; i < in.now_to; ++i) now_keys_[i] = name(side::now, i);
    }

    /// Elements that have their key alone in both lists, in the order in which most of them stand.
    [[nodiscard]] std::vector<match> unique_in_order(const stretch& in) const {
        struct count {
            std::size_t before = 0, now = 0, where = 0;
        };
        std::unordered_map<std::size_t, count> counts;
        for (auto i = in.before_from; i < in.before_to; ++i) ++counts[before_keys_[i]].before;
        for (auto i = in.now_from; i < in.now_to; ++i) {
            auto& c = counts[now_keys_[i]];
            ++c.now;
            c.where = i;
        }
        std::vector<match> unique, found;
        for (auto i = in.before_from; i < in.before_to; ++i)
            if (const auto& c = counts[before_keys_[i]]; c.before == 1 && c.now == 1) unique.push_back({i, c.where});
        const auto stay = stays(unique);
        for (std::size_t i = 0; i < unique.size(); ++i)
            if (stay[i]) found.push_back(unique[i]);
        return found;
    }

    void match_in_order(const stretch& in) {
        if (in.rows() <= most_cells / in.columns()) return match_equal_keys(in);
        auto next = in;
        for (const auto& each : unique_in_order(in)) {
            next.before_to = each.before;
            next.now_to = each.now;
            match_equal_keys(next);
            join(each.before, each.now);
            next = {each.before + 1, in.before_to, each.now + 1, in.now_to};
        }
        match_equal_keys(next);
    }

    void match_equal_keys(const stretch& in) {
        if (in.empty() || in.rows() > most_cells / in.columns()) return;
        const auto worth = [&](std::size_t r, std::size_t c) -> double {
            const auto before = in.before_from + r, now = in.now_from + c;
            if (before_keys_[before] != now_keys_[now]) return 0;
            // As many as can be, and of those the ones that need no further change.
            constexpr double one = 1024;
            return lists_.equal(before, now) ? one + 1 : one;
        };
        for (const auto& each : best_in_order(in.rows(), in.columns(), worth))
            join(in.before_from + each.before, in.now_from + each.now);
    }

    void match_out_of_order(const stretch& in) {
        std::unordered_map<std::size_t, std::vector<std::size_t>> free;
        for (auto i = in.now_to; i-- > in.now_from;)
            if (before_of_[i] == nobody) free[now_keys_[i]].push_back(i);
        for (const bool wholly : {true, false})
            for (auto i = in.before_from; i < in.before_to; ++i) {
                const auto found = now_of_[i] == nobody ? free.find(before_keys_[i]) : free.end();
                if (found == free.end() || found->second.empty()) continue;
                auto& candidates = found->second;
                // The first are at the back. Of many equal ones a few are looked at.
                const auto last =
                    candidates.rend() - candidates.rbegin() > 16 ? candidates.rbegin() + 16 : candidates.rend();
                const auto fit = wholly ? std::find_if(candidates.rbegin(), last,
                                                       [&](std::size_t now) { return lists_.equal(i, now); })
                                        : candidates.rbegin();
                if (fit == last) continue;
                join(i, *fit);
                candidates.erase(std::next(fit).base());
            }
    }

    /// What is not matched, in the gaps between the matches that stand in order.
    struct gap {
        std::vector<std::size_t> before{}, now{};
    };
    [[nodiscard]] std::vector<gap> gaps() const {
        const auto all = matches();
        const auto stay = stays(all);
        std::vector<gap> found(1);
        std::size_t before = 0, now = 0;
        const auto close = [&](std::size_t before_to, std::size_t now_to) {
            for (; before < before_to; ++before)
                if (now_of_[before] == nobody) found.back().before.push_back(before);
            for (; now < now_to; ++now)
                if (before_of_[now] == nobody) found.back().now.push_back(now);
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!stay[i]) continue;
            close(all[i].before, all[i].now);
            if (!found.back().before.empty() || !found.back().now.empty()) found.emplace_back();
        }
        close(now_of_.size(), before_of_.size());
        return found;
    }

    const traits& known(side of, std::size_t i) {
        auto& all = of == side::before ? before_traits_ : now_traits_;
        const auto [at, fresh] = all.try_emplace(i);
        if (fresh) {
            at->second = traits_of(*keys_[of == side::before ? before_keys_[i] : now_keys_[i]], lists_.content(of, i));
        }
        return at->second;
    }

    [[nodiscard]] some_traits traits_in(side of, const std::vector<std::size_t>& some) {
        some_traits all;
        for (const auto i : some) all.push_back(&known(of, i));
        return all;
    }

    [[nodiscard]] gap rest() const {
        gap all;
        for (std::size_t i = 0; i < now_of_.size(); ++i)
            if (now_of_[i] == nobody) all.before.push_back(i);
        for (std::size_t i = 0; i < before_of_.size(); ++i)
            if (before_of_[i] == nobody) all.now.push_back(i);
        return all;
    }

    void match_alike() {
        const auto all = rest();
        if (all.before.empty() || all.now.empty()) return;
        if (std::max(all.before.size(), all.now.size()) > most_alike) return match_pieces();
        const likeness alike(traits_in(side::before, all.before), traits_in(side::now, all.now));
        for (const auto& each : gaps()) match_in_gap(each, all, alike);
        match_elsewhere(all, alike);
    }

    /// Too many to compare each with each: a part of a gap with as great a part of the other list.
    void match_pieces() {
        for (const auto& each : gaps()) {
            const auto pieces = std::max(each.before.size(), each.now.size()) / most_alike + 1;
            const auto cut = [&](const std::vector<std::size_t>& from, std::size_t piece) {
                const auto at = [&](std::size_t p) {
                    return from.begin() + static_cast<std::ptrdiff_t>(from.size() * p / pieces);
                };
                return std::vector<std::size_t>(at(piece), at(piece + 1));
            };
            for (std::size_t piece = 0; piece < pieces; ++piece) {
                const gap part{cut(each.before, piece), cut(each.now, piece)};
                match_in_gap(part, part, {traits_in(side::before, part.before), traits_in(side::now, part.now)});
            }
        }
    }

    /// `alike` counts in `all`.
    void match_in_gap(const gap& in, const gap& all, const likeness& alike) {
        if (in.before.empty() || in.now.empty()) return;
        const auto place = [](const std::vector<std::size_t>& list, std::size_t which) {
            return static_cast<std::size_t>(std::ranges::lower_bound(list, which) - list.begin());
        };
        const auto row = place(all.before, in.before.front()), column = place(all.now, in.now.front());
        const auto worth = [&](std::size_t r, std::size_t c) {
            const auto like = alike(row + r, column + c);
            return like < alike_here ? 0 : like * like;  // one much alike is worth two that are hardly
        };
        for (const auto& each : best_in_order(in.before.size(), in.now.size(), worth))
            join(in.before[each.before], in.now[each.now]);
    }

    void match_elsewhere(const gap& all, const likeness& alike) {
        struct candidate {
            double likeness;
            std::size_t before, now;
        };
        std::vector<candidate> found;
        for (std::size_t b = 0; b < all.before.size(); ++b)
            for (std::size_t n = 0; n < all.now.size(); ++n)
                if (const auto like = alike(b, n); like >= alike_elsewhere)
                    found.push_back({like, all.before[b], all.now[n]});
        std::ranges::stable_sort(found, std::greater(), &candidate::likeness);
        for (const auto& each : found)
            if (now_of_[each.before] == nobody && before_of_[each.now] == nobody) join(each.before, each.now);
    }

    void match_exchangeable() {
        for (const auto& each : gaps()) {
            if (each.before.size() != each.now.size()) continue;
            for (std::size_t i = 0; i < each.before.size(); ++i)
                if (lists_.exchangeable(each.before[i], each.now[i])) join(each.before[i], each.now[i]);
        }
    }

    const comparison& lists_;
    std::vector<std::size_t> now_of_, before_of_;
    std::unordered_map<std::string, std::size_t> names_{};
    std::vector<const std::string*> keys_{};
    std::vector<std::size_t> before_keys_{}, now_keys_{};  // which of keys_
    std::unordered_map<std::size_t, traits> before_traits_{}, now_traits_{};
};

}  // namespace

std::vector<match> matched(const comparison& lists) { return matcher(lists).all(); }

std::vector<bool> stays(const std::vector<match>& all) {
    std::vector<std::size_t> ends, before(all.size(), nobody);  // ends[n]: the last of the best run of n + 1
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), all[i].now,
                                         [&](std::size_t end, std::size_t now) { return all[end].now < now; });
        if (at != ends.begin()) before[i] = *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> stay(all.size());
    for (auto i = ends.empty() ? nobody : ends.back(); i != nobody; i = before[i]) stay[i] = true;
    return stay;
}

std::vector<match> in_place(const std::vector<match>& all, std::size_t before, std::size_t now) {
    const auto stay = stays(all);
    std::vector<match> made;
    match next;
    const auto pair_up_to = [&](match end) {
        for (; next.before < end.before && next.now < end.now; ++next.before, ++next.now) made.push_back(next);
        next = end;
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!stay[i]) continue;
        pair_up_to(all[i]);
        pair_up_to({next.before + 1, next.now + 1});
    }
    pair_up_to({before, now});
    return made;
}

}  // namespace ita::differing
