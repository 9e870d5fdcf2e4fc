#include "patch/headed_cells.hpp"

#include <algorithm>
#include <string_view>

namespace ita::patching {
namespace {

constexpr std::string_view extra = "extra/";

bool is_for(const recognising::empty_cell& cell, std::string_view key) {
    if (cell.field == column_field::extra) return key.starts_with(extra) && cell.heading == key.substr(extra.size());
    return recognising::key_of(cell.field) == key;
}

bool is_in_rows(const doc::path& at, const doc::path& first, const std::optional<extent>& next) {
    if (at.size() != steps_in_table || first.size() < steps_in_table || at[0] != first[0] || at[1] < first[1])
        return false;
    return !next || next->first.at.size() < steps_in_table || next->first.at[0] != at[0] || at[1] < next->first.at[1];
}

}  // namespace

std::optional<doc::path> headed_cells::find(const std::string& key, const doc::path& first,
                                            const std::optional<extent>& next) const {
    if (!all_) all_ = recognising::empty_cells(in_, words_);
    const auto found = std::ranges::find_if(
        *all_, [&](const auto& each) { return is_for(each, key) && is_in_rows(each.at, first, next); });
    return found == all_->end() ? std::nullopt : std::optional(found->at);
}

}  // namespace ita::patching
