// src/report/difference/apply.cpp - fields first, then lists from the deepest out, so that every index still counts as
// it did.
#include <algorithm>
#include <map>

#include <ita/base/error.hpp>
#include <ita/report/difference.hpp>

#include "report/difference/members.hpp"

namespace ita {
namespace {

[[noreturn]] void refuse(errc code, const change& what, const report& in, const std::string& message) {
    throw error(code, {.part = pointer(what.where, in)}, message);
}

void expect_same(bool same, const change& what, const report& in) {
    if (!same) refuse(errc::unexpected_value, what, in, "expected the value before the change, found another one");
}

void set(report& in, const change& what) {
    const bool found = differing::visit_field(in, what.where, [&](auto& field) {
        expect_same(differing::value_of(field) == what.before, what, in);
        if (!differing::put(field, what.after))
            refuse(errc::unexpected_value, what, in, "expected a value of the field's type, found one of another type");
    });
    if (!found) refuse(errc::out_of_range, what, in, "expected a field of the report, found none");
}

struct list_place {
    report_part part{};
    std::vector<std::size_t> above{};
};
struct deepest_first {
    bool operator()(const list_place& a, const list_place& b) const {
        if (a.above.size() != b.above.size()) return a.above.size() > b.above.size();
        return a.part != b.part ? a.part < b.part : a.above < b.above;
    }
};
using changes_by_list = std::map<list_place, std::vector<const change*>, deepest_first>;

changes_by_list of_lists(std::span<const change> changes, const report& in) {
    changes_by_list all;
    for (const auto& each : changes) {
        if (each.kind == change_kind::set) continue;
        if (each.where.index.empty()) refuse(errc::out_of_range, each, in, "expected an element of a list, found none");
        all[{each.where.part, {each.where.index.begin(), each.where.index.end() - 1}}].push_back(&each);
    }
    return all;
}

/// A list while its elements come and go.
template <class T>
class shuffled {
  public:
    shuffled(std::vector<T>& list, const report& in) : list_(list), in_(in), gone_(list.size()) {}

    void take(const change& what) {
        const auto index = what.where.index.back();
        if (what.kind == change_kind::insert) return arrive(what, index, given(what, what.after));
        if (index >= list_.size() || gone_[index])
            refuse(errc::out_of_range, what, in_, "expected an element of the list, found none");
        gone_[index] = true;
        if (what.kind == change_kind::move) return arrive(what, what.to, std::move(list_[index]));
        expect_same(list_[index] == given(what, what.before), what, in_);
    }

    void settle() {
        std::ranges::stable_sort(arrivals_, {}, &arrival::to);
        std::vector<T> made;
        auto next = arrivals_.begin();
        for (std::size_t i = 0; i <= list_.size(); ++i) {
            for (; next != arrivals_.end() && next->to == i; ++next) made.push_back(std::move(next->what));
            if (i < list_.size() && !gone_[i]) made.push_back(std::move(list_[i]));
        }
        list_ = std::move(made);
    }

  private:
    struct arrival {
        std::size_t to;
        T what;
    };

    const T& given(const change& what, const report_value& from) const {
        const auto* element = std::get_if<T>(&from);
        if (element == nullptr)
            refuse(errc::unexpected_value, what, in_, "expected an element of the list's type, found another value");
        return *element;
    }
    void arrive(const change& what, std::size_t to, T element) {
        if (to > list_.size())
            refuse(errc::out_of_range, what, in_, "expected a place in the list, found one beyond it");
        arrivals_.push_back({to, std::move(element)});
    }

    std::vector<T>& list_;
    const report& in_;
    std::vector<bool> gone_;
    std::vector<arrival> arrivals_{};
};

template <class T>
void rearrange(std::vector<T>& list, const std::vector<const change*>& changes, const report& in) {
    shuffled<T> made(list, in);
    for (const auto* each : changes) made.take(*each);
    made.settle();
}

}  // namespace

report apply(report to, std::span<const change> changes) {
    for (const auto& each : changes)
        if (each.kind == change_kind::set) set(to, each);
    for (const auto& each : of_lists(changes, to)) {
        const auto& [place, some] = each;
        const bool found =
            differing::visit_list(to, place.part, place.above, [&](auto& list) { rearrange(list, each.second, to); });
        if (!found) refuse(errc::out_of_range, *some.front(), to, "expected a list of the report, found none");
    }
    return to;
}

}  // namespace ita
