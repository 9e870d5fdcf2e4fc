// tests/support/members.hpp - what a package holds, read by libzip and not by our own code.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <ita/base/bytes.hpp>

namespace ita::test {

/// A member of a package.
struct member {
    std::string text{};
    std::size_t pressed = 0;  ///< bytes that it takes in the package
};

/// Members by name. Throws std::runtime_error where libzip finds no sound package.
[[nodiscard]] std::map<std::string, member> members(byte_view package);

/// A member as it lies in the package, still deflated. Throws as members().
[[nodiscard]] bytes pressed_member(byte_view package, const std::string& name);

}  // namespace ita::test
