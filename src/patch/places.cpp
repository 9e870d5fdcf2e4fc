#include "patch/places.hpp"

#include <algorithm>
#include <tuple>
#include <variant>

#include "patch/pointers.hpp"
#include "patch/reason.hpp"

namespace ita::patching {
namespace {

bool is_before(const placed& a, const placed& b) { return std::tie(a.at, a.from) < std::tie(b.at, b.from); }

const std::vector<placed> nowhere{};

}  // namespace

std::optional<table_row> row_around(const extent& what) {
    const auto &first = what.first.at, &last = what.last.at;
    if (first.size() != steps_in_table || last.size() != steps_in_table) return std::nullopt;
    if (first[0] != last[0] || first[1] != last[1]) return std::nullopt;
    return table_row{first[0], first[1]};
}

places::places(const doc::document& in, const std::vector<placed>& all) : in_(in), in_order_(all) {
    for (const auto& each : all) by_field_[each.field].push_back(each);
    std::ranges::sort(in_order_, is_before);
}

const std::vector<placed>& places::of(const std::string& field) const {
    const auto found = by_field_.find(field);
    return found == by_field_.end() ? nowhere : found->second;
}

std::optional<extent> places::extent_of(const std::string& pointer) const {
    std::optional<extent> all;
    for (auto each = by_field_.lower_bound(pointer); each != by_field_.end() && each->first.starts_with(pointer);
         ++each) {
        if (!is_below(each->first, pointer)) continue;
        for (const auto& one : each->second) {
            if (!all) all = extent{one, one};
            if (is_before(one, all->first)) all->first = one;
            if (is_before(all->last, one)) all->last = one;
        }
    }
    return all;
}

extent places::whole(const std::string& pointer) const {
    const auto found = extent_of(pointer);
    if (!found) throw cannot("it has no words in the file");
    return *found;
}

bool places::has_others(const doc::path& first, const doc::path& last, const std::string& than) const {
    auto each = std::ranges::lower_bound(in_order_, first, {}, &placed::at);
    for (; each != in_order_.end() && (each->at <= last); ++each)
        if (!is_below(each->field, than)) return true;
    return false;
}

std::vector<placed> places::in_row(std::size_t in_body, std::size_t row) const {
    std::vector<placed> found;
    auto each = std::ranges::lower_bound(in_order_, doc::path(in_body).into(row, 0, 0), {}, &placed::at);
    for (; each != in_order_.end() && each->at[0] == in_body && each->at[1] == row; ++each) found.push_back(*each);
    return found;
}

const doc::paragraph& places::paragraph(const doc::path& at) const {
    const auto* const found = doc::find(in_, at);
    const auto* const words = found == nullptr ? nullptr : std::get_if<doc::paragraph>(&found->value);
    if (words == nullptr) throw cannot("there is no paragraph where the words were found");
    return *words;
}

const std::vector<doc::block>& places::siblings(const doc::path& at) const {
    const auto* blocks = &in_.body;
    for (std::size_t i = 0; i + 3 < at.size(); i += 3) {
        const auto* const inner = std::get_if<doc::table>(&blocks->at(at[i]).value);
        if (inner == nullptr) throw cannot("there is no table where the words were found");
        blocks = &inner->rows.at(at[i + 1]).cells.at(at[i + 2]).blocks;
    }
    return *blocks;
}

const doc::table& places::table(std::size_t in_body) const {
    const auto* const found = std::get_if<doc::table>(&in_.body.at(in_body).value);
    if (found == nullptr) throw cannot("there is no table where the words were found");
    return *found;
}

}  // namespace ita::patching
