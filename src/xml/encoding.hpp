// src/xml/encoding.hpp - which encoding a part is in, and the part in UTF-8; knows no XML but its first line.
#pragma once

#include <string>
#include <string_view>

#include <ita/base/location.hpp>

#include "base/letters.hpp"

namespace ita::xml {

enum class encoding { utf8, utf8_with_mark, utf16_little, utf16_big };

/// By the byte order mark; UTF-8 where there is none.
[[nodiscard]] encoding encoding_of(std::string_view part) noexcept;

/// The part in UTF-8, without a byte order mark where it was UTF-16. A part in UTF-8 is given back as it is, its mark
/// too, so that places in it stay true.
///
/// Errors: errc::malformed_xml for half a character.
/// Source: XML 1.0 (fifth edition), 4.3.3; RFC 2781.
[[nodiscard]] std::string as_utf8(std::string part, const location& where);

/// Appends a character.
inline void append_utf8(std::string& out, char32_t c) { append(out, c); }

}  // namespace ita::xml
