// ita/report/json.hpp - reports and looks as JSON; the schemas are those that this file's functions hold to.
#pragma once

#include <string>
#include <string_view>

#include <ita/base/limits.hpp>
#include <ita/report/look.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// The JSON of a report: UTF-8, indented by 2, every key that has a value, in the schema's order.
///
/// It holds all of a report but the bytes of pictures, which stand in files: report_from_json() gives the rest back,
/// carriage returns as line feeds. Errors, with the JSON pointer as location::part: errc::unwritable_text where a text
/// is not UTF-8; errc::out_of_range for a day before 1800 or after 2199 and an issue below 1; errc::limit_reached for
/// items nested deeper than 8 levels.
[[nodiscard]] std::string to_json(const report& what);

/// Reads what to_json() writes, and what people write: a string may stand for an item or a timeline.
///
/// Only titles are needed; null is as good as no key. Nothing is held beside text and report. Errors, with `name` as
/// location::file, line and column: errc::malformed_json; with the JSON pointer as location::part too:
/// errc::unexpected_value, errc::missing_field, errc::out_of_range, errc::limit_reached, the last for items nested
/// deeper than 8 levels and more than limits::json_values.
[[nodiscard]] report report_from_json(std::string_view text, const std::string& name = {}, const limits& most = {});

/// The JSON of a look; only what differs from the default look. Errors as to_json() of a report.
[[nodiscard]] std::string to_json(const look& dress);

/// Reads a look; keys that are left out keep the default. `paper` names both sides: "A4", "A4 landscape", A3, A5,
/// legal, letter; its sides may be given in its place.
///
/// Errors as report_from_json(); for a look that no page can wear those of compose(), with `name` and the JSON pointer.
[[nodiscard]] look look_from_json(std::string_view text, const std::string& name = {});

/// The published JSON Schemas (2020-12).
[[nodiscard]] std::string_view report_schema() noexcept;
[[nodiscard]] std::string_view look_schema() noexcept;

}  // namespace ita
