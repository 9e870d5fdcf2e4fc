// src/package/refusal.hpp - the two errors that most packages are refused with.
#pragma once

#include <string>

#include <ita/base/error.hpp>

namespace ita::zip {

[[noreturn]] inline void damaged(const location& where, const std::string& message) {
    throw error(errc::damaged_package, where, message);
}

[[noreturn]] inline void too_much(const location& where, const std::string& message) {
    throw error(errc::limit_reached, where, message);
}

}  // namespace ita::zip
