// src/doc/image/kinds.hpp - what each kind of picture tells of itself, a file a kind; and what they are all read with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ita/doc/image.hpp>

namespace ita::doc::pictured {

inline constexpr double screen_dpi = 96;  // CSS 2.1, 4.3.2: an inch is 96 px
inline constexpr double cm_per_inch = 2.54;
inline constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

/// Facts of a picture that begins as its kind does. Errors: errc::not_a_picture.
[[nodiscard]] image_facts png_facts(byte_view all);
[[nodiscard]] image_facts jpeg_facts(byte_view rest);
[[nodiscard]] image_facts svg_facts(byte_view all);

/// Dots per inch along a line and from line to line.
struct density {
    double x = screen_dpi;
    double y = screen_dpi;
};

struct pixels {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// The size on paper. Errors: errc::not_a_picture for a side without dots or with too many.
[[nodiscard]] image_facts facts_of(image_type type, pixels size, density told);

[[noreturn]] void fail(const std::string& found);

enum class order { big, little };

/// An unsigned number of `count` bytes; nothing where the bytes end before it does.
[[nodiscard]] std::optional<std::uint32_t> number(byte_view from, std::size_t at, std::size_t count,
                                                  order how = order::big);

[[nodiscard]] bool stands(std::string_view what, byte_view in, std::size_t at = 0);

}  // namespace ita::doc::pictured
