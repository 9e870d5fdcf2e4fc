// src/io/traced_file.hpp - a document with the bytes that it was read from, and how others come in their place.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <ita/doc/document.hpp>
#include <ita/io/open.hpp>

#include "doc/trace.hpp"
#include "patch/dialect.hpp"
#include "xml/splice.hpp"

namespace ita {

struct traced_file {
    doc::trace part{};  ///< the one that holds the text
    doc::document document{};
};

/// Reads a DOCX, ODT or flat ODT document again. Errors: those of open().
[[nodiscard]] traced_file traced(const file& from, const limits& most);

/// How a format writes down what comes into a part of it.
[[nodiscard]] std::unique_ptr<patching::dialect> dialect_of(format as, const doc::trace& in);

/// Parts of a file by name, as they will be; a flat file is one without a name.
using new_parts = std::map<std::string, std::string>;

/// The file with these parts replaced. Errors: those of zip::replaced().
[[nodiscard]] shared_bytes with_parts(const file& from, const new_parts& parts, const limits& most);

}  // namespace ita
