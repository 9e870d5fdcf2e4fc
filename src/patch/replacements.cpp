#include "patch/replacements.hpp"

#include <algorithm>
#include <array>

#include "patch/pointers.hpp"

namespace ita::patching {
namespace {

constexpr std::array parts{report_part::preamble, report_part::steps, report_part::owners, report_part::results,
                           report_part::outcomes};

/// What of one list comes and leaves.
struct list_changes {
    arriving coming{};
    std::set<std::size_t> leaving{};
    bool has_moves = false;
};

std::map<std::string, list_changes> by_list(const std::vector<change>& all, const std::vector<std::string>& pointers) {
    std::map<std::string, list_changes> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& where = all[i].where;
        const bool is_entry = where.field == report_field::whole && !where.index.empty() &&
                              std::ranges::find(parts, where.part) != parts.end();
        if (!is_entry) continue;
        auto& list = found[above(pointers[i])];
        if (all[i].kind == change_kind::insert) list.coming[where.index.back()].push_back(i);
        if (all[i].kind == change_kind::remove) list.leaving.insert(where.index.back());
        list.has_moves |= all[i].kind == change_kind::move;
    }
    return found;
}

}  // namespace

std::vector<arrivals> settled(const arriving& all, const leaves_test& leaves, const fits_test& fits) {
    std::vector<arrivals> made;
    std::size_t done = 0;
    for (const auto& [spot, changes] : all) {
        auto next = spot;
        while (next > done && leaves(next - 1)) --next;
        auto& here = made.emplace_back();
        here.before = spot;
        for (const auto each : changes) {
            while (leaves(next) && !fits(next, each)) ++next;
            if (!leaves(next)) {
                here.rest.push_back(each);
                continue;
            }
            here.taken.emplace(each, next++);
            here.before = std::max(spot, next);
        }
        done = std::max(done, next);
    }
    return made;
}

replacements::replacements(const std::vector<change>& all, const std::vector<std::string>& pointers,
                           const fits_test& fits) {
    for (const auto& [list, changes] : by_list(all, pointers)) {
        // What goes elsewhere may come between two that come.
        const auto leaves = [&leaving = changes.leaving, has_moves = changes.has_moves](std::size_t entry) {
            return !has_moves && leaving.contains(entry);
        };
        for (const auto& each : settled(changes.coming, leaves, fits)) {
            for (const auto& [change, entry] : each.taken) {
                by_change_.emplace(change, entry);
                taken_.insert(below(list, entry));
            }
            for (const auto change : each.rest) before_.emplace(change, each.before);
        }
    }
}

std::optional<std::size_t> replacements::taken_by(std::size_t change) const {
    const auto found = by_change_.find(change);
    return found == by_change_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace ita::patching
