// src/package/stranger.hpp - files that are no package: what they are, said so that their owner knows what to do.
#pragma once

#include <string>

#include <ita/base/bytes.hpp>

namespace ita::zip {

/// Throws where the bytes do not start as a ZIP package does; `file` is told as the place.
///
/// Errors: errc::empty_file; errc::encrypted_ooxml, old_word, rtf, pdf, html, spreadsheet, presentation and, for other
/// formats of word processors, unread_format; errc::not_a_package for anything else.
/// Source: [MS-CFB] 2.2, [MS-OFFCRYPTO] 2.3.4.4, [MS-DOC] 2.1.
void refuse_strangers(byte_view given, const std::string& file);

}  // namespace ita::zip
