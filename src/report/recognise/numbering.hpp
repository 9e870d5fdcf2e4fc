// src/report/recognise/numbering.hpp - what a marker counts, and markers in the middle of a line.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/recognise/source.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

enum class counter { none, bullet, number, letter, roman };

/// A marker taken apart: "(๒)" counts 2 by numbers in brackets, "๑.๓" counts 3 below 1.
struct numbering {
    counter by = counter::none;
    std::string form{};  ///< what stands around the number, or the bullet itself
    std::array<int, 4> numbers{};
    std::size_t levels = 0;

    /// Whether both are of one list: counted alike, to the same depth.
    [[nodiscard]] bool is_like(const numbering& other) const noexcept;
    /// Whether this is the next of the same list.
    [[nodiscard]] bool follows(const numbering& before) const noexcept;
    /// ๑. (๑) ๑.๑ ก. and every bullet may begin a list.
    [[nodiscard]] bool is_first() const noexcept;
    [[nodiscard]] int last() const noexcept { return levels == 0 ? 0 : numbers[levels - 1]; }
};

[[nodiscard]] numbering numbering_of(std::string_view marker);

/// A number at the start of words, and what stands behind it; both are views into them.
struct numbered {
    std::string_view marker{};
    std::string_view rest{};
    numbering number{};
};

/// "ขั้นตอนที่ ๑ ประชุม": a word of the lexicon and a number; not "ขั้นตอนที่ ๑ - ๓", which are several.
[[nodiscard]] std::optional<numbered> named_number(std::string_view text, const vocabulary& by);

/// "๑ ประชุม", a number without a stop, or "ก.ประชุม", a letter without a blank, which mark an entry only where others
/// count on; not "๒ แห่ง", an amount, nor "๑ ตุลาคม". The rest may be empty.
[[nodiscard]] std::optional<numbered> bare_number(std::string_view text, const vocabulary& by);

/// "มาตรการ ๑ เผยแพร่แผน": a name of measures and a number, which marks a title where others count on.
[[nodiscard]] std::optional<numbered> counted_name(std::string_view text, const vocabulary& by);

/// Which of the numbers count up from 1, others apart: at least two in a row, letters and numbers each for themselves.
[[nodiscard]] std::vector<bool> counting_up(const std::vector<std::optional<numbered>>& numbers);

/// A marker and what it marks; `marker` has no line where there is none.
struct marked {
    fragment marker{};
    fragment text{};
    numbering number{};
};

/// The entries of a line in which several may stand: "๑. … ๒. …", "- … - …". Numbers must rise, so that "พ.ศ.๒๕๖๘",
/// "๑.๕" and "ข้อ ๒." are none. `last` is the number that the line may go on from.
[[nodiscard]] std::vector<marked> entries_of(const fragment& words, const numbering& last, const vocabulary& by);

}  // namespace ita::recognising
