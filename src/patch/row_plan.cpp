#include "patch/row_plan.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "patch/entering.hpp"
#include "patch/units.hpp"

namespace ita::patching {
namespace {

/// Whether what is written can be told as bytes.
template <class Write>
bool succeeds(const editor& by, const Write& write) {
    try {
        auto trial = by.fresh();
        write(trial);
        (void)trial.finish();
        return true;
    } catch (const cannot&) {
        return false;
    }
}

}  // namespace

row_plan::row_plan(const known_file& in, const std::vector<change>& all, changes_below below, const editor& by)
    : in_(in), all_(all), below_(std::move(below)), models_(in), seats_(in, all) {
    settle_groups(by);
    settle_exchanges(by);
    emptied_ = emptied_rows(in, all, seats_);
}

/// Groups that cannot be written come as paragraphs.
void row_plan::settle_groups(const editor& by) {
    for (auto& group : seats_.groups()) {
        if (!models_.settle(group) || !succeeds(by, [&](editor& trial) { write(group, trial); })) {
            seats_.give_up(group);
            continue;
        }
        for (const auto& row : group.rows)
            for (const auto& each : row)
                if (!each.change) carried_.push_back(pointer_of(entry_name{each.list, 0}));
        by_owner_.emplace(group.owner, groups_.size());
        groups_.push_back(std::move(group));
    }
}

/// Where nothing that leaves stays as deleted, and nothing but moves is asked of a list.
void row_plan::settle_exchanges(const editor& by) {
    if (in_.keeps_what_leaves || in_.rows != rows_used::new_too) return;
    for (const auto& found : row_exchanges(in_.lists, all_)) {
        const auto& list = found.first;
        const auto& order = found.second.order;
        if (!succeeds(by, [&](editor& trial) { patching::write(found.second, list, in_, below_, trial); })) continue;
        for (std::size_t row = 0; row < order.size(); ++row)
            if (order[row] != row) carried_.push_back(pointer_of(entry_name{list, order[row]}));
        exchanges_.insert(found);
    }
}

bool row_plan::goes_into_cell(std::size_t index) const {
    const auto list = list_of_entry(all_[index].where);
    return list && all_[index].kind == change_kind::move && !in_.lists.of(*list).empty() && !exchanges_.contains(*list);
}

bool row_plan::make(std::size_t index, editor& to) const {
    switch (all_[index].kind) {
        case change_kind::insert:
            return insert(index, to);
        case change_kind::remove:
            return remove(index, to);
        case change_kind::move:
            return move(index, to);
        case change_kind::set:
            break;
    }
    return false;
}

bool row_plan::insert(std::size_t index, editor& to) const {
    const auto seat = seats_.of(index);
    if (seat.how == seat::kind::paragraph) return false;
    const entry_name like{*list_of_entry(all_[index].where), seat.entry};
    if (seat.how == seat::kind::taken) reshape_entry(like, all_[index].after, in_, to);
    if (seat.how == seat::kind::free) put_instead(seat.at, like, all_[index].after, in_, to);
    if (const auto found = by_owner_.find(index); found != by_owner_.end()) write(groups_[found->second], to);
    return true;
}

/// What is taken needs nothing more; a row that leaves is taken out by one of the changes that empty it.
bool row_plan::remove(std::size_t index, editor& to) const {
    if (seats_.is_taken(all_[index].where)) return true;
    const auto found = emptied_.of(index);
    if (!found) return false;
    const auto& [row, owner] = *found;
    if (owner == index) to.remove(rows_markup(in_.where.table(row.table), row.row, row.row, to));
    return true;
}

bool row_plan::move(std::size_t index, editor& to) const {
    const auto list = list_of_entry(all_[index].where);
    const auto found = list ? exchanges_.find(*list) : exchanges_.end();
    if (found == exchanges_.end()) return false;
    if (found->second.owner == index) patching::write(found->second, *list, in_, below_, to);
    return true;
}

std::ptrdiff_t row_plan::growth() const {
    auto rows = -std::ssize(emptied_.all());
    for (const auto& each : groups_) rows += std::ssize(each.rows);
    return rows;
}

void row_plan::write(const row_group& group, editor& to) const {
    row_copies(in_, models_, all_, below_).write(group, to);
}

}  // namespace ita::patching
