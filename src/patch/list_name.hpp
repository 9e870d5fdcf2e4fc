// src/patch/list_name.hpp - lists of a measure and their entries, and the JSON pointers that name them; knows no files.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <ita/report/change.hpp>

namespace ita::patching {

/// Lists of a measure whose entries may have a row of a table each.
inline constexpr std::array listed_parts{report_part::steps, report_part::owners, report_part::results,
                                         report_part::outcomes};

struct list_name {
    std::size_t measure = 0;
    report_part part = report_part::steps;

    auto operator<=>(const list_name&) const = default;
};

struct entry_name {
    list_name list{};
    std::size_t index = 0;
};

/// The list that a place of an entry counts in; nothing for entries below others and for what is of no such list.
[[nodiscard]] std::optional<list_name> list_of_entry(const report_place& where);
/// The entry that a field is of, or is; nothing for what is of none.
[[nodiscard]] std::optional<entry_name> entry_of(std::string_view field);

[[nodiscard]] std::string pointer_of(const list_name& list);
[[nodiscard]] std::string pointer_of(const entry_name& entry);

}  // namespace ita::patching
