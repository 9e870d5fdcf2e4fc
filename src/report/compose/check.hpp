// src/report/compose/check.hpp - what a report and a look must be before anything is poured; refusals name the field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ita/report/look.hpp>
#include <ita/report/report.hpp>

#include "base/place.hpp"

namespace ita::composing {

/// Whether no letter of a text can be seen: blanks and characters of no width do not count.
[[nodiscard]] bool is_empty_to_the_eye(std::string_view text) noexcept;

using ita::require_sound;
/// As ita::require_sound(), of each text of a list.
void require_sound(const std::vector<std::string>& texts, const place& up, std::string_view key);
/// Errors: errc::missing_field too where there is nothing to be seen. `expected` is what the words are.
void need_words(const std::string& text, const place& where, const char* expected);

/// Errors: errc::missing_field, errc::out_of_range, errc::unexpected_value, errc::unwritable_text,
/// errc::limit_reached, with pointers that go on from `here`.
void check(const look& dress, const place& here);

/// Throws where a value cannot be written; see ita::compose().
void check(const report& what, const look& dress, bool has_picture_source);

}  // namespace ita::composing
