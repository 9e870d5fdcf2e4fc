// ita/report/json.hpp - reports and looks as JSON; the schemas are those that this file's functions hold to.
#pragma once

#include <string>
#include <string_view>

#include <ita/report/look.hpp>
#include <ita/report/report.hpp>

namespace ita {

/// The JSON of a report (UTF-8, indented, keys in the contract's order; what has no value is left out).
[[nodiscard]] std::string to_json(const report& what);

/// Reads what to_json() writes, and what people write: a string may stand for an item or a timeline.
///
/// Errors: errc::malformed_json with line and column; errc::unexpected_value, errc::missing_field, errc::out_of_range
/// with the JSON pointer as location::part. `name` becomes location::file.
[[nodiscard]] report report_from_json(std::string_view text, const std::string& name = {});

/// The JSON of a look; only what differs from the default look.
[[nodiscard]] std::string to_json(const look& dress);

/// Reads a look; keys that are left out keep the default. Errors as report_from_json().
[[nodiscard]] look look_from_json(std::string_view text, const std::string& name = {});

/// The published JSON Schemas (2020-12).
[[nodiscard]] std::string_view report_schema() noexcept;
[[nodiscard]] std::string_view look_schema() noexcept;

}  // namespace ita
