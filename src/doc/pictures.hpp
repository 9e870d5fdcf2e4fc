// src/doc/pictures.hpp - the pictures of a package: equal ones are kept once, each with a name and a media type.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <ita/base/shared_bytes.hpp>
#include <ita/doc/image.hpp>

namespace ita::doc {

/// How a kind of picture is called in packages.
struct picture_kind {
    std::string_view ending;
    std::string_view media_type;
};
/// Source: RFC 2046 4.2, RFC 2083 and the SVG 1.1 media type registration (appendix P).
[[nodiscard]] const picture_kind& kind_of(image_type type) noexcept;

/// A picture that was read; no type where inspect() refuses the bytes, which are let go then.
struct read_picture {
    shared_bytes data{};
    std::optional<image_type> type{};
};
[[nodiscard]] read_picture looked_at(const shared_bytes& data);

/// The pictures of a package that is read, each looked at once, however often it is shown.
class read_pictures {
  public:
    /// `read` gives the bytes where the member of this name was not asked for before.
    template <class Read>
    const read_picture& find(std::string_view name, const Read& read) {
        const auto [found, is_new] = all_.try_emplace(std::string(name));
        if (is_new) found->second = looked_at(read());
        return found->second;
    }

  private:
    std::unordered_map<std::string, read_picture> all_{};
};

/// A picture as it stands in a package.
struct stored_picture {
    std::string name{};
    image_type type = image_type::png;
    shared_bytes data{};
};

/// Pictures in the order in which they came.
class pictures {
  public:
    /// Names are the stem, a number from 1 and the ending: "Pictures/1.png".
    explicit pictures(std::string stem) : stem_(std::move(stem)) {}
    pictures(const pictures&) = delete;
    pictures& operator=(const pictures&) = delete;

    /// The picture that holds these bytes; they are kept where there is none.
    const stored_picture& keep(const shared_bytes& data, image_type type);
    [[nodiscard]] const std::deque<stored_picture>& all() const noexcept { return all_; }
    [[nodiscard]] bool holds(image_type type) const noexcept;

  private:
    std::string stem_;
    std::deque<stored_picture> all_{};  // keeps its members where they are
    std::unordered_map<std::string_view, const stored_picture*> known_{};
};

/// Width and height on the page.
struct extent {
    length width{};
    length height{};

    bool operator==(const extent&) const = default;
};

/// How large a picture is shown: a side of zero follows from the other one, two of zero are the natural size.
[[nodiscard]] extent shown_size(const image& picture, const image_facts& natural) noexcept;

}  // namespace ita::doc
