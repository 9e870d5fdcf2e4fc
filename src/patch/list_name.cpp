#include "patch/list_name.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "patch/pointers.hpp"

namespace ita::patching {
namespace {

constexpr std::array<std::string_view, listed_parts.size()> keys{"steps", "owners", "results", "outcomes"};

/// Takes "/" and what stands up to the next one.
std::string_view take_key(std::string_view& pointer) {
    if (!pointer.starts_with('/')) return {};
    pointer.remove_prefix(1);
    const auto key = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(key.size());
    return key;
}

std::optional<std::size_t> take_index(std::string_view& pointer) {
    const auto key = take_key(pointer);
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(key.data(), key.data() + key.size(), index);
    if (fault != std::errc() || end != key.data() + key.size()) return std::nullopt;
    return index;
}

}  // namespace

std::optional<list_name> list_of_entry(const report_place& where) {
    if (std::ranges::find(listed_parts, where.part) == listed_parts.end() || where.index.size() != 2)
        return std::nullopt;
    return list_name{where.index[0], where.part};
}

std::optional<entry_name> entry_of(std::string_view field) {
    const auto measure = take_key(field) == "measures" ? take_index(field) : std::nullopt;
    const auto* const key = std::ranges::find(keys, take_key(field));
    const auto index = take_index(field);
    if (!measure || key == keys.end() || !index) return std::nullopt;
    return entry_name{{*measure, listed_parts[static_cast<std::size_t>(key - keys.begin())]}, *index};
}

std::string pointer_of(const list_name& list) {
    const auto* const known = std::ranges::find(listed_parts, list.part);
    return below(below("/measures", list.measure), keys[static_cast<std::size_t>(known - listed_parts.begin())]);
}

std::string pointer_of(const entry_name& entry) { return below(pointer_of(entry.list), entry.index); }

}  // namespace ita::patching
