// src/package/stranger.hpp - files that are no package: what they are, said so that their owner knows what to do.
#pragma once

#include <string>

#include <ita/base/bytes.hpp>

namespace ita::zip {

/// Throws where the bytes do not start as a ZIP package does; `file` is told as the place.
///
/// Errors: errc::empty_file; errc::encrypted for OOXML under a password; errc::unread_format for old Word, RTF, PDF
/// and HTML; errc::not_a_package for anything else.
/// Source: [MS-CFB] 2.2, [MS-OFFCRYPTO] 2.3.4.4, [MS-DOC] 2.1.
void refuse_strangers(byte_view given, const std::string& file);

}  // namespace ita::zip
