// ita/report/timeline.hpp - when something is done: as typed, and as understood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ita/base/date.hpp>
#include <ita/base/thai_date.hpp>

namespace ita {

/// A time as typed, beside what was understood of it.
struct timeline {
    std::string text{};
    time_kind kind = time_kind::free;
    std::optional<date> from{};
    std::optional<date> to{};

    timeline() = default;
    /// As typed, not yet understood: see understood().
    timeline(std::string typed) : text(std::move(typed)) {}
    timeline(const char* typed) : text(typed) {}
    timeline(std::string typed, time_kind what, std::optional<date> first = {}, std::optional<date> last = {})
        : text(std::move(typed)), kind(what), from(first), to(last) {}

    bool operator==(const timeline&) const = default;
};

/// The timeline that a text names; of kind `free`, without days, where it names none that is known here.
///
/// "ปีงบประมาณ พ.ศ. ๒๕๖๘" gives fiscal_year, 2024-10-01 to 2025-09-30.
[[nodiscard]] timeline understood(std::string_view typed);

/// Words for a timeline that has none: its text where there is one, else a text in Thai made from kind, from and to.
/// Errors: errc::out_of_range as format_time().
[[nodiscard]] std::string to_text(const timeline& when);

}  // namespace ita
