// tests/support/edits.hpp - a report after a number of edits such as people make, each one change at most.
#pragma once

#include <cstdint>
#include <functional>

#include <ita/report/report.hpp>

namespace ita::test {

/// A number below the one that is asked for; the only source of chance.
using dice = std::function<std::size_t(std::size_t sides)>;

/// Dice that fall alike for one seed on every machine.
[[nodiscard]] dice dice_of(std::uint64_t seed);

/// One edit: an element of some list is inserted, removed or moved, or a word of some text is another one.
/// Texts are of words; nothing is done where there is nothing to edit.
void edit(report& what, const dice& roll);

/// A report of plain words, no two texts alike.
[[nodiscard]] report plain_report(std::size_t measures, std::size_t items, const dice& roll);

}  // namespace ita::test
