// src/package/press.hpp - text becomes raw deflate and comes back; fast for small parts, in little memory for large
// ones.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <ita/base/bytes.hpp>
#include <ita/package/compression.hpp>

namespace ita::zip {

/// One member of a package, ready to be copied into it.
struct pressed {
    bytes deflated{};        ///< RFC 1951, no wrapper
    std::uint64_t size = 0;  ///< of the text
    std::uint32_t crc = 0;   ///< of the text
};

/// A text as it is, for members that are stored.
[[nodiscard]] pressed unpressed(std::string_view text);

/// Deflates a text that is there as a whole.
[[nodiscard]] pressed press(std::string_view text, compression how);

/// The same for text that comes in pieces: pressed whole up to this size, as a stream beyond it.
///
/// Which of the two depends on the text only, never on how it was cut, so the same text gives the same bytes.
class press_stream {
  public:
    static constexpr std::size_t whole = std::size_t{1} << 20;

    explicit press_stream(compression how);
    press_stream(const press_stream&) = delete;
    press_stream& operator=(const press_stream&) = delete;
    ~press_stream();

    void write(std::string_view next);
    /// What is not pressed yet, for a printer to append to, which spares write() a copy; settle() comes after.
    [[nodiscard]] std::string& text() noexcept;
    void settle();
    /// Ends the member; `head` is text that stands before all that was written. To be called once.
    [[nodiscard]] pressed finish(std::string_view head = {});

  private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

/// Inflates raw deflate into a room of just the size that it has; false where it is damaged or has another.
[[nodiscard]] bool inflate_whole(byte_view deflated, std::span<std::byte> room);

/// The CRC-32 of a member's text.
[[nodiscard]] std::uint32_t checksum(byte_view text) noexcept;

}  // namespace ita::zip
