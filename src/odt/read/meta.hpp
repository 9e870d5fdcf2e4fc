// src/odt/read/meta.hpp - what a document says of itself.
#pragma once

#include <ita/doc/document.hpp>

#include "xml/read.hpp"

namespace ita::odt {

/// Reads office:meta.
[[nodiscard]] doc::metadata read_meta(const xml::cursor& meta);

}  // namespace ita::odt
