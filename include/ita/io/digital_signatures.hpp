// ita/io/digital_signatures.hpp - a signed file is changed only by who takes its signatures off first.
#pragma once

#include <ita/io/open.hpp>

namespace ita {

/// Whether a file bears digital signatures, which any change of it would break. Nothing is said of their truth.
///
/// Source: ODF 1.3 part 2, Digital Signatures; ECMA-376-2, clause 13. Errors: those of open() with `how`.
[[nodiscard]] bool is_signed(const file& which, const read_options& how = {});

/// The same document without its digital signatures; all but them, and what tells of them, stays byte for byte.
///
/// Errors: those of open() with `how`; errc::damaged_package and errc::limit_reached where members cannot leave.
[[nodiscard]] file without_signatures(const file& from, const read_options& how = {});

}  // namespace ita
