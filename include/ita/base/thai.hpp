// ita/base/thai.hpp - Thai digits, months, dates, spans of time and matching keys; knows no reports.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <ita/base/date.hpp>

namespace ita {

/// What becomes of digits: ๐-๙, 0-9, or as they were typed.
enum class digits { keep, thai, ascii };

/// Every ASCII digit as a Thai one (U+0E50 to U+0E59).
[[nodiscard]] std::string to_thai_digits(std::string_view text);
/// Every Thai digit as an ASCII one.
[[nodiscard]] std::string to_ascii_digits(std::string_view text);

}  // namespace ita
