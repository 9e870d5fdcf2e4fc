// ita/base/shared_bytes.hpp - bytes that nobody changes and many hold: a file, a picture in it, a part of either.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include <ita/base/bytes.hpp>

namespace ita {

/// Bytes that stay as they are; copies of this value, and its parts, share them. A byte_view wherever one is asked for.
///
/// All of them are kept as long as somebody holds a part: a picture keeps the file that it was read from. Values that
/// share bytes may be used by many threads at once.
class shared_bytes {
  public:
    shared_bytes() = default;
    /// Takes the bytes over; those of a variable are copied unless it is moved here.
    shared_bytes(bytes owned) : shared_bytes(std::make_shared<const bytes>(std::move(owned))) {}
    /// Bytes within what `owner` keeps alive; without an owner the caller does.
    shared_bytes(std::shared_ptr<const void> owner, byte_view within) noexcept
        : owner_(std::move(owner)), view_(within) {}
    // A move is a copy: what was moved from would look at bytes that it does not keep.
    shared_bytes(const shared_bytes&) = default;
    shared_bytes& operator=(const shared_bytes&) = default;
    ~shared_bytes() = default;

    [[nodiscard]] const std::byte* data() const noexcept { return view_.data(); }
    [[nodiscard]] std::size_t size() const noexcept { return view_.size(); }
    [[nodiscard]] bool empty() const noexcept { return view_.empty(); }
    [[nodiscard]] const std::byte* begin() const noexcept { return data(); }
    [[nodiscard]] const std::byte* end() const noexcept { return data() + size(); }

    /// So many of the bytes from one on, shared; what is not there is left out.
    [[nodiscard]] shared_bytes part(std::size_t from, std::size_t size) const noexcept {
        const auto rest = view_.subspan(std::min(from, view_.size()));
        return {owner_, rest.first(std::min(size, rest.size()))};
    }

    /// What keeps the bytes, for who would like to know whether somebody still does.
    [[nodiscard]] const std::shared_ptr<const void>& owner() const noexcept { return owner_; }

    friend bool operator==(const shared_bytes& a, const shared_bytes& b) noexcept {
        return a.size() == b.size() && (a.data() == b.data() || as_text(a) == as_text(b));
    }

  private:
    explicit shared_bytes(const std::shared_ptr<const bytes>& owner) noexcept : owner_(owner), view_(*owner) {}

    std::shared_ptr<const void> owner_{};
    byte_view view_{};
};

}  // namespace ita
