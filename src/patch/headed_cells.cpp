#include "patch/headed_cells.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace ita::patching {
namespace {

constexpr std::string_view extra = "extra/";

bool is_for(const recognising::empty_cell& cell, std::string_view key) {
    if (cell.field == column_field::extra) return key.starts_with(extra) && cell.heading == key.substr(extra.size());
    return recognising::key_of(cell.field) == key;
}

bool is_in_table(const doc::path& at) { return at.size() >= steps_in_table; }

/// Whether a cell stands behind the first words of a measure, in their table or in the one below them.
bool is_behind(const doc::path& at, const doc::path& first, std::size_t table) {
    return at[0] == table && (!is_in_table(first) || at[1] >= first[1]);
}

bool is_before(const doc::path& at, const doc::path& next) {
    return at[0] < next[0] || (at[0] == next[0] && is_in_table(next) && at[1] < next[1]);
}

}  // namespace

std::size_t headed_cells::table_from(std::size_t block) const {
    while (block < in_.body.size() && !std::holds_alternative<doc::table>(in_.body[block].value)) ++block;
    return block;
}

std::optional<doc::path> headed_cells::find(const std::string& key, const doc::path& first,
                                            const std::optional<extent>& next) const {
    if (!all_) all_ = recognising::empty_cells(in_, words_);
    const auto table = table_from(first[0]);
    const auto found = std::ranges::find_if(*all_, [&](const auto& each) {
        return each.at.size() == steps_in_table && is_for(each, key) && is_behind(each.at, first, table) &&
               (!next || is_before(each.at, next->first.at));
    });
    return found == all_->end() ? std::nullopt : std::optional(found->at);
}

}  // namespace ita::patching
