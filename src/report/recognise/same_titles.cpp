#include "report/recognise/same_titles.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <ita/base/thai.hpp>
#include <ita/report/item.hpp>

namespace ita::recognising {
namespace {

/// Without its marker and without "(ต่อ)".
std::string title_key(std::string_view typed, const vocabulary& by) {
    auto key = matching_key(split_marker(trimmed(typed)).second);
    for (const auto& each : by.words.continued) {
        const auto tail = matching_key(each);
        if (tail.starts_with('(') && key.ends_with(tail)) key.resize(key.size() - tail.size());
    }
    return key;
}

std::size_t size_of(const pieces& all) {
    std::size_t size = 0;
    for (const auto& each : all) size += each.words.text.size();
    return size;
}

/// So long that blanks and marks alone do not tell them apart. What grows with each row is not joined for each.
bool is_far_longer(const pieces& had, std::size_t than) {
    const auto most = 4 * than + 100;
    std::size_t size = 0;
    return std::ranges::any_of(had, [&](const piece& each) { return (size += each.words.text.size()) > most; });
}

constexpr column_field told_fields[] = {column_field::steps, column_field::owners, column_field::timeline,
                                        column_field::results, column_field::outcomes};

/// Whether no field is told by both.
bool are_apart(const draft& a, const draft& b) {
    return std::none_of(std::begin(told_fields), std::end(told_fields), [&](column_field f) {
        return !a.of(f).empty() && !b.of(f).empty() && !says_the_same(a.of(f), b.of(f));
    });
}

void take_fields(draft& into, draft& from) {
    for (std::size_t f = 0; f < field_count; ++f)
        if (into.fields[f].empty()) into.fields[f] = std::move(from.fields[f]);
    into.ticks.insert(into.ticks.end(), from.ticks.begin(), from.ticks.end());
    for (auto& [heading, words] : from.extra) into.extra_of(heading) = std::move(words);
}

}  // namespace

bool says_the_same(const pieces& had, const pieces& more) {
    return !is_far_longer(had, size_of(more)) && matching_key(joined(had)) == matching_key(joined(more));
}

bool is_title(const std::string& typed, const pieces& had, const vocabulary& by) {
    return !is_far_longer(had, typed.size()) && title_key(typed, by) == title_key(joined(had), by);
}

void join_same_titles(std::vector<draft>& all, const vocabulary& by) {
    std::unordered_map<std::string, std::size_t> first;
    std::vector<draft> kept;
    for (auto& each : all) {
        const auto title = title_key(joined(each.of(column_field::measure)), by);
        const auto [known, is_new] = first.try_emplace(title, kept.size());
        if (!title.empty() && !is_new && are_apart(kept[known->second], each))
            take_fields(kept[known->second], each);
        else
            kept.push_back(std::move(each));
    }
    all = std::move(kept);
}

}  // namespace ita::recognising
