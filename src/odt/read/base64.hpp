// src/odt/read/base64.hpp - bytes that a flat file holds as letters.
#pragma once

#include <string_view>

#include <ita/base/bytes.hpp>

namespace ita::odt {

/// The bytes that RFC 4648 letters stand for; blanks are skipped, and any other character ends them.
[[nodiscard]] bytes from_base64(std::string_view text);

}  // namespace ita::odt
