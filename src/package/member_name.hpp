// src/package/member_name.hpp - names that a member of a package may have.
#pragma once

#include <string>
#include <string_view>

#include <ita/base/limits.hpp>

namespace ita::zip {

/// Refuses a name that leads out of the package, is not plain or too long; `file` is told in errors.
///
/// Errors: errc::damaged_package, errc::limit_reached.
void check_name(std::string_view name, const limits& most, const std::string& file);

}  // namespace ita::zip
