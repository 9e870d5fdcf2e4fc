// src/xml/splice.hpp - bytes of a part replaced, and what it takes to know them; looks at no element.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xml/scan.hpp"

namespace ita::xml {

/// Bytes of a text and what stands there instead; none of them where something is put in between.
struct splice {
    byte_range where{};
    std::string with{};
};

/// A text with some of its bytes replaced. What is put in at one place stands in the order given, before what is
/// replaced there.
///
/// Errors: errc::internal where two overlap or one lies outside.
[[nodiscard]] std::string spliced(std::string_view text, std::vector<splice> all);

/// Where the byte `at` of a text's words (references resolved, line ends made one) stands in its raw bytes; that of
/// the reference where it stands within one, the end where there are fewer words.
[[nodiscard]] std::size_t raw_offset(std::string_view raw, std::size_t at);

/// Words as a text holds them; they must be sound (see ita::is_sound).
[[nodiscard]] std::string escaped(std::string_view words);
/// The same between the double quotes of an attribute.
[[nodiscard]] std::string escaped_value(std::string_view words);

}  // namespace ita::xml
