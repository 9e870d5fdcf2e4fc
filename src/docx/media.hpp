// src/docx/media.hpp - the pictures of a package: equal ones are kept once.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <ita/base/bytes.hpp>
#include <ita/doc/image.hpp>

namespace ita::docx {

/// A picture as a part.
struct picture {
    std::string name{};  ///< "media/image1.png", relative to the main part's folder
    doc::image_type type = doc::image_type::png;
    bytes data{};
};

/// The ending of a picture's name: "png", "jpeg", "svg".
[[nodiscard]] const char* extension(doc::image_type type) noexcept;

/// Pictures in the order in which they came.
class media {
  public:
    /// Keeps a copy of the picture unless its like is there; the name of its part.
    const std::string& keep(const bytes& data, doc::image_type type);
    [[nodiscard]] const std::vector<picture>& all() const noexcept { return all_; }
    [[nodiscard]] bool holds(doc::image_type type) const noexcept;

  private:
    std::vector<picture> all_{};
    std::unordered_multimap<std::size_t, std::size_t> by_hash_{};
};

}  // namespace ita::docx
