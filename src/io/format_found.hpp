// src/io/format_found.hpp - what a file is by its content, whatever its name says.
#pragma once

#include <string>
#include <string_view>

#include <ita/io/format.hpp>

#include "package/reader.hpp"

namespace ita {

/// Errors: errc::other_package where it is neither DOCX nor ODT.
[[nodiscard]] format format_found_in(const zip::reader& package);
/// Of a file that is no package: flat ODF, JSON, or text where it seems to be nothing else.
///
/// Errors: those of zip::refuse_strangers(), but for errc::not_a_package.
[[nodiscard]] format format_found_in(std::string_view text, const std::string& name);

/// A name may say nothing, but not something else than the content: whoever sent such a file is wrong in one of them.
///
/// Errors: errc::wrong_ending.
void check_ending(const std::string& name, format found);

}  // namespace ita
