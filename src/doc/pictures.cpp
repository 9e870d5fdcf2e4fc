#include "doc/pictures.hpp"

#include <algorithm>
#include <array>

#include <ita/base/error.hpp>

namespace ita::doc {

const picture_kind& kind_of(image_type type) noexcept {
    static constexpr std::array<picture_kind, 3> kinds{
        {{"png", "image/png"}, {"jpeg", "image/jpeg"}, {"svg", "image/svg+xml"}}};
    return kinds[static_cast<std::size_t>(type)];
}

read_picture looked_at(const shared_bytes& data) {
    try {
        return {data, inspect(data).type};
    } catch (const error&) {
        return {};
    }
}

const stored_picture& pictures::keep(const shared_bytes& data, image_type type) {
    if (const auto found = known_.find(as_text(data)); found != known_.end()) return *found->second;
    auto name = stem_ + std::to_string(all_.size() + 1) + '.';
    const auto& made = all_.emplace_back(stored_picture{name.append(kind_of(type).ending), type, data});
    known_.emplace(as_text(made.data), &made);
    return made;
}

bool pictures::holds(image_type type) const noexcept {
    return std::ranges::find(all_, type, &stored_picture::type) != all_.end();
}

extent shown_size(const image& picture, const image_facts& natural) noexcept {
    extent size{picture.width, picture.height};
    if (size == extent{}) return {natural.width, natural.height};
    if (size.width == length{}) size.width = size.height * (natural.width / natural.height);
    if (size.height == length{}) size.height = size.width * (natural.height / natural.width);
    return size;
}

}  // namespace ita::doc
