// src/xml/escape.hpp - words as a text or a value of XML holds them.
#pragma once

#include <string>
#include <string_view>

namespace ita::xml {

/// Appends words, which must be sound (see ita::is_sound), with references where XML wants them.
void append_escaped(std::string& to, std::string_view words, bool in_attribute);

}  // namespace ita::xml
