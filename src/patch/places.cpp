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

void add(const placed& one, std::optional<extent>& to) {
    if (!to) to = extent{one, one};
    if (is_before(one, to->first)) to->first = one;
    if (is_before(to->last, one)) to->last = one;
}

/// "/measures/3" of what is of one; nothing of anything else.
std::string_view measure_of(std::string_view field) {
    constexpr std::string_view measures = "/measures/";
    return field.starts_with(measures) ? field.substr(0, field.find('/', measures.size())) : std::string_view();
}

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
    find_shared();
}

void places::find_shared() {
    const auto key = [](const placed& words) { return std::tuple(words.at, words.from, words.to); };
    for (std::size_t i = 1; i < in_order_.size(); ++i) {
        const auto &a = in_order_[i - 1], &b = in_order_[i];
        const auto first = measure_of(a.field), second = measure_of(b.field);
        if (first.empty() || second.empty() || first == second || key(a) != key(b)) continue;
        auto& all = shared_[key(a)];
        all.insert(a.field);
        all.insert(b.field);
    }
}

const places::fields* places::sharing(const placed& words) const {
    const auto found = shared_.find({words.at, words.from, words.to});
    return found == shared_.end() ? nullptr : &found->second;
}

const std::vector<placed>& places::of(const std::string& field) const {
    const auto found = by_field_.find(field);
    return found == by_field_.end() ? nowhere : found->second;
}

std::optional<extent> places::extent_of(const std::string& pointer) const {
    std::optional<extent> own, shared;
    for (auto each = by_field_.lower_bound(pointer); each != by_field_.end() && each->first.starts_with(pointer);
         ++each) {
        if (!is_below(each->first, pointer)) continue;
        for (const auto& one : each->second) add(one, sharing(one) == nullptr ? own : shared);
    }
    return own ? own : shared;
}

extent places::whole(const std::string& pointer) const {
    const auto found = extent_of(pointer);
    if (!found) throw cannot("it has no words in the file");
    return *found;
}

template <class Leave>
bool places::any_other(const doc::path& first, const doc::path& last, const std::string& than,
                       const Leave& leaves) const {
    auto each = std::ranges::lower_bound(in_order_, first, {}, &placed::at);
    const auto has_it_too = [&](const fields& some) {
        const auto found = some.lower_bound(than);
        return found != some.end() && is_below(*found, than);
    };
    for (; each != in_order_.end() && (each->at <= last); ++each) {
        const auto* const others = is_below(each->field, than) ? nullptr : sharing(*each);
        const bool is_other = !is_below(each->field, than) && (others == nullptr || !has_it_too(*others));
        if (is_other && !leaves(*each)) return true;
    }
    return false;
}

bool places::has_others(const doc::path& first, const doc::path& last, const std::string& than) const {
    return any_other(first, last, than, [](const placed&) { return false; });
}

bool places::has_others_beside(const doc::path& first, const doc::path& last, const std::string& than) const {
    return any_other(first, last, than, [&](const placed& each) { return is_within(each, than); });
}

bool places::is_within(const placed& words, const std::string& pointer) const {
    return std::ranges::any_of(of(pointer), [&](const placed& own) {
        return own.at == words.at && own.from <= words.from && words.to <= own.to;
    });
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
