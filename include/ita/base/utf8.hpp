// ita/base/utf8.hpp - is this text UTF-8, and may XML hold it?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ita {

/// Why a byte cannot stand in an XML document.
struct text_flaw {
    std::size_t at = 0;  ///< offset in bytes
    std::string what{};  ///< "control character U+0001", "byte 0xFF is not UTF-8"

    bool operator==(const text_flaw&) const = default;
};

/// The first place that is not valid UTF-8 or that XML 1.0 cannot hold and give back; nothing where the text is sound.
///
/// A carriage return counts as a flaw: every XML reader turns it into a line feed.
/// Speed: eight bytes or eight Thai letters at a time.
/// Source: XML 1.0 (fifth edition), 2.2 Characters and 2.11 End-of-Line Handling; Unicode 15, table 3-7.
[[nodiscard]] std::optional<text_flaw> find_flaw(std::string_view text);

/// The same in an XML part as it was read, where carriage returns may stand.
[[nodiscard]] std::optional<text_flaw> find_part_flaw(std::string_view part);

/// Whether find_flaw() would find nothing.
[[nodiscard]] bool is_sound(std::string_view text) noexcept;
/// Whether find_part_flaw() would find nothing.
[[nodiscard]] bool is_sound_part(std::string_view part) noexcept;

}  // namespace ita
