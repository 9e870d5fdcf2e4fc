#include "odt/pictures.hpp"

#include <array>

namespace ita::odt {
namespace {

struct kind {
    std::string_view ending;
    std::string_view media_type;
};
constexpr std::array<kind, 3> kinds{{{".png", "image/png"}, {".jpg", "image/jpeg"}, {".svg", svg_media_type}}};

}  // namespace

const stored_picture& pictures::add(const bytes& data, doc::image_type type) {
    if (const auto found = known_.find(as_text(data)); found != known_.end()) return *found->second;
    const auto& which = kinds.at(static_cast<std::size_t>(type));
    auto name = "Pictures/" + std::to_string(all_.size() + 1);
    const auto& made = all_.emplace_back(stored_picture{name.append(which.ending), which.media_type, data});
    known_.emplace(as_text(made.data), &made);
    return made;
}

}  // namespace ita::odt
