// src/report/difference.cpp - two reports walked side by side; lists are matched element by element.
#include <ita/report/difference.hpp>

#include <algorithm>
#include <string_view>

#include <ita/base/thai.hpp>

#include "report/difference/filling.hpp"
#include "report/difference/matching.hpp"
#include "report/difference/members.hpp"

namespace ita {
namespace {

using differing::add_words;
using differing::each_member;
using differing::features;
using differing::match;
using differing::side;

using column = std::pair<std::string, std::string>;

// By which words an element is known again.
const std::string& name_of(const std::string& text) { return text; }
const std::string& name_of(const item& what) { return what.text; }
const std::string& name_of(const measure& what) { return what.title; }
const std::string& name_of(const column& what) { return what.first; }
const std::string& name_of(const annex& what) { return what.title; }
const std::string& name_of(const picture& what) { return what.file.empty() ? what.caption : what.file; }
const std::string& name_of(const signature& what) { return what.name.empty() ? what.role : what.name; }

/// All words below, as deep as lists may stand.
void add_items(features& to, const std::vector<item>& list, int level = 1) {
    for (const auto& each : list) {
        add_words(to, each.text);
        if (level < item_levels) add_items(to, each.items, level + 1);
    }
}

std::uint32_t number_of(std::string_view key) {
    std::uint32_t number = 2166136261u;  // FNV-1a, the same everywhere
    for (const char c : key) number = (number ^ static_cast<unsigned char>(c)) * 16777619u;
    return number;
}

/// Of a measure that was named anew most entries are as they were: each is one feature.
void add_entries(features& to, const std::vector<item>& list) {
    for (const auto& each : list) to.push_back(number_of(matching_key(each.text)));
}

template <class T>
void add_content(features&, const T&) {}
void add_content(features& to, const item& what) { add_items(to, what.items); }
void add_content(features& to, const measure& what) {
    for (const auto* list : {&what.steps, &what.results, &what.outcomes}) add_entries(to, *list);
}
void add_content(features& to, const signature& what) {
    add_words(to, what.position);
    add_words(to, what.role);
}
void add_content(features& to, const picture& what) { add_words(to, what.caption); }
void add_content(features& to, const annex& what) {
    for (const auto& each : what.pictures) add_words(to, name_of(each));
}

template <class T>
bool same_lists(const T&, const T&) {
    return true;
}
bool same_lists(const item& a, const item& b) { return a.items == b.items; }
bool same_lists(const annex& a, const annex& b) { return a.pictures == b.pictures; }
bool same_lists(const measure& a, const measure& b) {
    return a.steps == b.steps && a.owners == b.owners && a.results == b.results && a.outcomes == b.outcomes &&
           a.extra == b.extra;
}

template <class T>
int fields_that_differ(const T& a, const T& b) {
    int count = 0;
    each_member<T>([&](report_field, const auto& get) { count += std::invoke(get, a) != std::invoke(get, b); });
    return count;
}

template <class T>
class lists final : public differing::comparison {
  public:
    lists(const std::vector<T>& before, const std::vector<T>& now) : before_(before), now_(now) {}

    [[nodiscard]] std::size_t size(side of) const override { return list(of).size(); }
    [[nodiscard]] bool equal(std::size_t before, std::size_t now) const override {
        return before_[before] == now_[now];
    }
    [[nodiscard]] std::string key(side of, std::size_t i) const override { return matching_key(name_of(list(of)[i])); }
    [[nodiscard]] features content(side of, std::size_t i) const override {
        features made;
        add_content(made, list(of)[i]);
        return made;
    }
    // Removing one and inserting the other would be two changes; a column with another heading is another column, and
    // who signs in the place of another is told by each word that differs, for a page has so many places.
    [[nodiscard]] bool exchangeable(std::size_t before, std::size_t now) const override {
        if (std::is_same_v<T, column>) return false;
        const auto &a = before_[before], &b = now_[now];
        return std::is_same_v<T, signature> || (same_lists(a, b) && fields_that_differ(a, b) <= 2);
    }

  private:
    [[nodiscard]] const std::vector<T>& list(side of) const { return of == side::before ? before_ : now_; }

    const std::vector<T>&before_, &now_;
};

constexpr auto nobody = static_cast<std::size_t>(-1);

/// What becomes of the elements of a list.
struct fates {
    std::vector<bool> gone;              ///< by index before
    std::vector<bool> moved;             ///< by index now, as the next two
    std::vector<std::size_t> before_of;  ///< `nobody` for what is new
    std::vector<std::size_t> next_stay;  ///< the index before of the next that stays; one more, for the end
};

fates fates_of(std::size_t before, std::size_t now, const std::vector<match>& all) {
    fates made{std::vector<bool>(before, true), std::vector<bool>(now), std::vector<std::size_t>(now, nobody),
               std::vector<std::size_t>(now + 1, before)};
    const auto stay = differing::stays(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        made.gone[all[i].before] = false;
        made.before_of[all[i].now] = all[i].before;
        made.moved[all[i].now] = !stay[i];
    }
    for (auto n = now; n-- > 0;) {
        const bool stays = made.before_of[n] != nobody && !made.moved[n];
        made.next_stay[n] = stays ? made.before_of[n] : made.next_stay[n + 1];
    }
    return made;
}

enum class pairing { alike, in_place };

class walk {
  public:
    explicit walk(pairing how) : how_(how) {}

    std::vector<change> all(const report& before, const report& now) {
        fields(before, now, {.part = report_part::report});
        fields(before.agency, now.agency, {.part = report_part::agency});
        list(before.agency.divisions, now.agency.divisions, report_part::divisions, {});
        fields(before.years, now.years, {.part = report_part::years});
        list(before.preamble, now.preamble, report_part::preamble, {});
        list(before.measures, now.measures, report_part::measures, {});
        list(before.signatures, now.signatures, report_part::signatures, {});
        list(before.annexes, now.annexes, report_part::annexes, {});
        return std::move(changes_);
    }

  private:
    template <class T>
    void fields(const T& before, const T& now, const report_place& of) {
        each_member<T>([&](report_field name, const auto& get) {
            const auto &was = std::invoke(get, before), &is = std::invoke(get, now);
            if (was == is) return;
            changes_.push_back({.kind = change_kind::set,
                                .where = {of.part, of.index, name},
                                .before = differing::value_of(was),
                                .after = differing::value_of(is)});
        });
    }

    template <class T>
    void below(const T&, const T&, const report_place&) {}
    void below(const item& before, const item& now, const report_place& at) {
        list(before.items, now.items, at.part, at.index);
    }
    void below(const annex& before, const annex& now, const report_place& at) {
        list(before.pictures, now.pictures, report_part::pictures, at.index);
    }
    void below(const measure& before, const measure& now, const report_place& at) {
        list(before.steps, now.steps, report_part::steps, at.index);
        list(before.owners, now.owners, report_part::owners, at.index);
        list(before.results, now.results, report_part::results, at.index);
        list(before.outcomes, now.outcomes, report_part::outcomes, at.index);
        list(before.extra, now.extra, report_part::extra, at.index);
    }

    /// Deeper lists than any report may have are told as a whole.
    template <class T>
    static bool too_deep(const T&, const T&, const report_place&) {
        return false;
    }
    static bool too_deep(const item& before, const item& now, const report_place& at) {
        return at.index.size() > static_cast<std::size_t>(item_levels) && before.items != now.items;
    }

    template <class T>
    void list(const std::vector<T>& before, const std::vector<T>& now, report_part part,
              const std::vector<std::size_t>& above) {
        if (before == now) return;
        report_place at{.part = part, .index = above};
        at.index.push_back(0);
        auto all = differing::matched(lists<T>(before, now));
        if (how_ == pairing::in_place && !std::is_same_v<T, column>)
            all = differing::in_place(all, before.size(), now.size());
        std::erase_if(all, [&](const match& m) { return too_deep(before[m.before], now[m.now], at); });
        tell(before, now, all, at);
    }

    template <class T>
    void tell(const std::vector<T>& before, const std::vector<T>& now, const std::vector<match>& all, report_place at) {
        const auto fate = fates_of(before.size(), now.size(), all);
        std::size_t told = 0, here = 0;  // removals are told up to `told`; what comes now stands in front of `here`
        for (std::size_t n = 0; n <= now.size(); ++n) {
            for (; told < fate.next_stay[n]; ++told)
                if (fate.gone[told]) remove(before[told], at, told);
            if (n == now.size()) return;
            const auto b = fate.before_of[n];
            if (b == nobody) {
                insert(now[n], at, here);
                continue;
            }
            if (fate.moved[n])
                move(at, b, here);
            else
                here = b + 1;
            at.index.back() = b;
            fields(before[b], now[n], at);
            below(before[b], now[n], at);
        }
    }

    template <class T>
    void remove(const T& what, report_place at, std::size_t index) {
        at.index.back() = index;
        changes_.push_back({.kind = change_kind::remove, .where = std::move(at), .before = what});
    }
    template <class T>
    void insert(const T& what, report_place at, std::size_t index) {
        at.index.back() = index;
        changes_.push_back({.kind = change_kind::insert, .where = std::move(at), .after = what});
    }
    void move(report_place at, std::size_t from, std::size_t to) {
        at.index.back() = from;
        changes_.push_back({.kind = change_kind::move, .where = std::move(at), .to = to});
    }

    pairing how_;
    std::vector<change> changes_{};
};

}  // namespace

std::vector<change> difference(const report& before, const report& now) {
    return walk(pairing::alike).all(before, now);
}

std::vector<change> differing::difference_in_place(const report& before, const report& now) {
    return walk(pairing::in_place).all(before, now);
}

}  // namespace ita
