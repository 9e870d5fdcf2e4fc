// src/odt/read/page.hpp - the master page: paper, margins, header and footer.
#pragma once

#include <ita/doc/page.hpp>

#include "odt/read/story.hpp"

namespace ita::odt {

/// The page that a document starts on. `name` is the master page that its first paragraph asks for, or empty;
/// `masters` is office:master-styles.
[[nodiscard]] doc::page_setup read_page(const xml::cursor& masters, std::string_view name, story& in);

}  // namespace ita::odt
