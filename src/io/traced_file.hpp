// src/io/traced_file.hpp - the bytes that a document was read from, and how others come in their place.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <ita/base/pieced_bytes.hpp>
#include <ita/io/open.hpp>

#include "doc/trace.hpp"
#include "patch/dialect.hpp"
#include "xml/splice.hpp"

namespace ita {

/// Which bytes of its text's part the document of a DOCX, ODT or flat ODT file was read from; never a null pointer.
///
/// A file that was not opened to be changed is read again. Errors: those of open().
[[nodiscard]] std::shared_ptr<const doc::trace> trace_of(const file& from, const limits& most);

/// How a format writes down what comes into a part of it.
[[nodiscard]] std::unique_ptr<patching::dialect> dialect_of(format as, const doc::trace& in);

/// Parts of a file by name, as they will be; a flat file is one without a name.
using new_parts = std::map<std::string, std::string>;

/// The file with these parts replaced. Errors: those of zip::replaced().
[[nodiscard]] pieced_bytes with_parts(const file& from, const new_parts& parts, const limits& most);

}  // namespace ita
