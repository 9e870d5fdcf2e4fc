// src/base/fresh_bytes.hpp - room for many bytes that come at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include <ita/base/bytes.hpp>
#include <ita/base/shared_bytes.hpp>

#include "base/large_pages.hpp"

namespace ita {

/// Bytes that are not cleared before others come: clearing takes about as long as reading.
class fresh_bytes {
  public:
    [[nodiscard]] std::byte* data() noexcept { return raw_.get(); }
    [[nodiscard]] const std::byte* data() const noexcept { return raw_.get(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    void resize(std::size_t size) {
        if (size > room_) grow(size);
        size_ = size;
    }
    [[nodiscard]] shared_bytes shared() && {
        const byte_view all(raw_.get(), size_);
        return {std::shared_ptr<const std::byte[]>(std::move(raw_)), all};
    }

  private:
    void grow(std::size_t room) {
        auto larger = std::make_unique_for_overwrite<std::byte[]>(room);
        wish_large_pages({larger.get(), room});
        std::copy_n(raw_.get(), size_, larger.get());
        raw_ = std::move(larger);
        room_ = room;
    }

    std::unique_ptr<std::byte[]> raw_{};
    std::size_t room_ = 0;
    std::size_t size_ = 0;
};

}  // namespace ita
