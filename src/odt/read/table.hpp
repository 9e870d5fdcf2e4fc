// src/odt/read/table.hpp - table:table with its rows and cells.
#pragma once

#include "odt/read/story.hpp"

namespace ita::odt {

/// Appends a table whose every row fills its columns: covered cells are left out, missing ones made, spans kept within.
/// A table without rows is nothing.
void read_table(const xml::cursor& from, story& in, blocks& into);

}  // namespace ita::odt
