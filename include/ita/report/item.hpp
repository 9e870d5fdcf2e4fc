// ita/report/item.hpp - a step, a result or an outcome: marker, text and what is listed under it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/base/date.hpp>

namespace ita {

/// Splits "๑. ประชุม" into "๑." and "ประชุม"; the marker is empty where the text starts with none.
///
/// Markers: a number, also a Roman one up to XXXIX, or one Thai letter with a full stop or bracket ("๑." "1)" "(๑)"
/// "๑.๑" "iv)" "ก."), or - – • at the start. A letter with a full stop needs a blank behind it ("จ.ตัวอย่าง" has none).
/// "๑.๕" is a marker but before a unit ("๑.๕ เท่า", "๑๐.๓๐ น."); numbers of four digits are years. Both halves are views
/// into `typed`; only blanks stand between them.
[[nodiscard]] std::pair<std::string_view, std::string_view> split_marker(std::string_view typed) noexcept;

/// How many lists may stand in one another: a list of steps, and seven below it.
inline constexpr int item_levels = 8;

/// One entry of a list, with its marker as typed.
struct item {
    std::string marker{};  ///< "๑.", "(2)", "-"; empty for none
    std::string text{};
    std::vector<item> items{};  ///< listed under it

    item() = default;
    /// Text without a marker; split_marker() is not asked.
    item(std::string words) : text(std::move(words)) {}
    item(const char* words) : text(words) {}
    item(std::string mark, std::string words, std::vector<item> under = {})
        : marker(std::move(mark)), text(std::move(words)), items(std::move(under)) {}

    bool operator==(const item&) const = default;
};

/// The item that a typed line stands for: split_marker(), then its halves.
[[nodiscard]] item item_from(std::string_view typed);

/// The day by which an item's words say that it is done: "… ภายในเดือนมกราคม ๒๕๖๘" is due on 2025-01-31. Nothing where
/// they name no last day, or several. Told by the text alone, so that a changed text has its own day; JSON has it as
/// "due".
[[nodiscard]] std::optional<date> due(const item& what);

}  // namespace ita
