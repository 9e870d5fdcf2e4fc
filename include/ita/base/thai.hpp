// ita/base/thai.hpp - Thai digits, and keys that find the same words however they were typed; knows no dates.
#pragma once

#include <string>
#include <string_view>

namespace ita {

/// What becomes of digits: ๐-๙, 0-9, or as they were typed.
enum class digits { keep, thai, ascii };

/// Every ASCII digit as a Thai one (U+0E50 to U+0E59).
[[nodiscard]] std::string to_thai_digits(std::string_view text);
/// Every Thai digit as an ASCII one.
[[nodiscard]] std::string to_ascii_digits(std::string_view text);

/// The digits of numbers as wanted; those of codes, addresses and Latin words stay: "O27", "COVID-19", "a1@x.th".
///
/// What stays is decided by word: blanks and Thai letters end one, so "O27ปี 2568" has "O27" and "2568". A word with a
/// Latin letter or '@' stays, and from a word with "://" all stays up to the next blank.
[[nodiscard]] std::string with_digits(std::string_view text, digits wanted);

/// A form of the text that is equal for texts that differ only in how they were typed; for comparing, never for
/// showing.
///
/// Folded: digits, blanks, zero-width characters, upper case, sara am typed in two parts, marks in wrong order or
/// doubled, เเ for แ, the private glyphs of old Thai fonts, the letter o for a zero. A key is its own key. Never NFKC,
/// which takes every ำ apart. Bytes that are no UTF-8 count as U+FFFD.
[[nodiscard]] std::string matching_key(std::string_view text);

}  // namespace ita
