// src/odt/place.hpp - where in a document value the writer stands, kept on the stack; it becomes text only when told.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <ita/base/error.hpp>
#include <ita/base/length.hpp>

namespace ita::odt {

/// A step of a JSON pointer and, through `above`, all steps before it: {{nullptr, "body", 4}, "rows", 2} is
/// /body/4/rows/2.
struct place {
    static constexpr std::size_t no_index = static_cast<std::size_t>(-1);

    const place* above = nullptr;
    std::string_view name{};
    std::size_t index = no_index;
};

[[nodiscard]] std::string to_string(const place& where);

[[noreturn]] void fail(errc code, const place& where, const std::string& message);

/// Longer than any paper, and far from where sums of lengths overflow.
inline constexpr length longest = length::from_centimetres(1000);

/// Throws errc::out_of_range outside `least` to `most`.
void expect_between(length value, length least, length most, const place& where);

/// Throws errc::unwritable_text where XML cannot hold the text.
void expect_sound(std::string_view text, const place& where);

}  // namespace ita::odt
