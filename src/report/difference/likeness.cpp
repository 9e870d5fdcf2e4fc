#include "report/difference/likeness.hpp"

#include <algorithm>
#include <utility>

#include <ita/base/thai.hpp>

#include "base/letters.hpp"

namespace ita::differing {
namespace {

/// Pairs of letters.
void add_pairs(features& to, std::string_view key) {
    char32_t last = 0;
    for (std::size_t at = 0; at < key.size();) {
        const auto next = first_letter(key.substr(at));
        to.push_back(static_cast<std::uint32_t>(last * 0x1F35Bu + next.code));
        last = next.code;
        at += next.size;
    }
}

/// A feature that comes again is another one, so that common ones can be counted by their names alone.
void tell_apart(features& all) {
    std::ranges::sort(all);
    std::uint32_t first = 0, again = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        again = i > 0 && all[i] == first ? again + 1 : 0;
        first = all[i];
        all[i] += again * 0x9E3779B9u;
    }
}

/// Features, each with the number of its owner in the low half.
std::vector<std::uint64_t> sorted_features(const some_traits& of, features traits::*which) {
    std::vector<std::uint64_t> all;
    for (std::size_t i = 0; i < of.size(); ++i)
        for (const auto name : of[i]->*which) all.push_back(std::uint64_t{name} << 32 | i);
    std::ranges::sort(all);
    return all;
}
constexpr std::uint64_t name_in(std::uint64_t feature) { return feature >> 32; }
constexpr std::size_t owner_in(std::uint64_t feature) { return feature & 0xFFFF'FFFFu; }

}  // namespace

void add_words(features& to, std::string_view text) { add_pairs(to, matching_key(text)); }

traits traits_of(std::string_view key, features content) {
    traits made{.content = std::move(content)};
    add_pairs(made.words, key);
    tell_apart(made.words);
    tell_apart(made.content);
    return made;
}

likeness::likeness(some_traits before, some_traits now)
    : before_(std::move(before)),
      now_(std::move(now)),
      words_(common(&traits::words)),
      content_(common(&traits::content)) {}

double likeness::operator()(std::size_t before, std::size_t now) const {
    const auto words = share(words_, &traits::words, before, now);
    if (before_[before]->content.empty() || now_[now]->content.empty()) return words;
    return std::max((words + share(content_, &traits::content, before, now)) / 2, words - 0.3);
}

/// Each feature goes to those who have it, rather than each element to each other.
std::vector<std::uint32_t> likeness::common(features traits::*which) const {
    const auto befores = sorted_features(before_, which), nows = sorted_features(now_, which);
    std::vector<std::uint32_t> counts(before_.size() * now_.size());
    for (auto b = befores.begin(), n = nows.begin(); b != befores.end() && n != nows.end();) {
        if (name_in(*b) != name_in(*n)) {
            ++(name_in(*b) < name_in(*n) ? b : n);
            continue;
        }
        for (auto same = n; same != nows.end() && name_in(*same) == name_in(*b); ++same)
            ++counts[owner_in(*b) * now_.size() + owner_in(*same)];
        ++b;
    }
    return counts;
}

double likeness::share(const std::vector<std::uint32_t>& counts, features traits::*which, std::size_t before,
                       std::size_t now) const {
    const auto both = (before_[before]->*which).size() + (now_[now]->*which).size();
    return both == 0 ? 0 : 2.0 * counts[before * now_.size() + now] / static_cast<double>(both);
}

}  // namespace ita::differing
