// src/base/any_case.hpp - tables by names in which a capital is the same as its small letter, of ASCII only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "base/letters.hpp"
#include "base/short_text.hpp"

namespace ita {

struct hash_in_any_case {
    std::size_t operator()(std::string_view name) const noexcept {
        std::uint64_t all = name.size();
        for (const char c : name) all = (all ^ static_cast<unsigned char>(ascii_lower(c))) * odd_number;
        return static_cast<std::size_t>(all ^ all >> 32);
    }
};
struct same_in_any_case {
    bool operator()(std::string_view a, std::string_view b) const noexcept {
        return std::ranges::equal(a, b, {}, ascii_lower, ascii_lower);
    }
};

/// By views, which must stay valid.
template <class Value>
using by_name_in_any_case = std::unordered_map<std::string_view, Value, hash_in_any_case, same_in_any_case>;

}  // namespace ita
