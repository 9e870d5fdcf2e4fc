// src/report/json/tables.hpp - the tables of keys: what a report and a look are in JSON.
#pragma once

namespace ita::json {

class shape;

[[nodiscard]] const shape& report_shape() noexcept;
[[nodiscard]] const shape& look_shape() noexcept;

}  // namespace ita::json
