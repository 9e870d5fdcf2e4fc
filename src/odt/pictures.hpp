// src/odt/pictures.hpp - the Pictures/ of a package: one member for equal bytes.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include <ita/base/bytes.hpp>
#include <ita/doc/image.hpp>

namespace ita::odt {

/// A picture as it stands in the package.
/// Text, so that it is pressed; the other types are pressed already.
inline constexpr std::string_view svg_media_type = "image/svg+xml";

struct stored_picture {
    std::string name{};  ///< "Pictures/1.png"
    std::string_view media_type{};
    bytes data{};
};

class pictures {
  public:
    /// The member that holds these bytes; it is made where there is none.
    const stored_picture& add(const bytes& data, doc::image_type type);
    [[nodiscard]] const std::deque<stored_picture>& all() const noexcept { return all_; }

  private:
    std::deque<stored_picture> all_{};  // keeps its members where they are
    std::unordered_map<std::string_view, const stored_picture*> known_{};
};

}  // namespace ita::odt
