#include "docx/media.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace ita::docx {

const char* extension(doc::image_type type) noexcept {
    constexpr std::array names{"png", "jpeg", "svg"};
    return names[static_cast<std::size_t>(type)];
}

const std::string& media::keep(const bytes& data, doc::image_type type) {
    const auto hash = std::hash<std::string_view>{}(as_text(data));
    const auto [first, last] = by_hash_.equal_range(hash);
    const auto same = std::find_if(first, last, [&](const auto& entry) { return all_[entry.second].data == data; });
    if (same != last) return all_[same->second].name;
    by_hash_.emplace(hash, all_.size());
    all_.push_back({fmt::format("media/image{}.{}", all_.size() + 1, extension(type)), type, data});
    return all_.back().name;
}

bool media::holds(doc::image_type type) const noexcept {
    return std::ranges::any_of(all_, [&](const picture& p) { return p.type == type; });
}

}  // namespace ita::docx
