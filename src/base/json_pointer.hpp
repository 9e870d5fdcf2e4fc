// src/base/json_pointer.hpp - JSON pointers, a step at a time.
#pragma once

#include <string>
#include <string_view>

namespace ita {

/// One step down to `key`. Source: RFC 6901, section 3.
inline void append_step(std::string& pointer, std::string_view key) {
    pointer += '/';
    for (const char c : key) {
        if (c == '~' || c == '/')
            pointer += c == '~' ? "~0" : "~1";
        else
            pointer += c;
    }
}

}  // namespace ita
