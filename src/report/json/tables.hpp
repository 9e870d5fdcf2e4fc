// src/report/json/tables.hpp - the tables of keys: what a report and a look are in JSON.
#pragma once

#include <ita/report/change.hpp>

namespace ita::json {

class printer;
class shape;

[[nodiscard]] const shape& report_shape() noexcept;
[[nodiscard]] const shape& look_shape() noexcept;

/// A part of a report as it stands in the JSON of one; of bytes their number.
void print(printer& to, const report_value& what);

}  // namespace ita::json
