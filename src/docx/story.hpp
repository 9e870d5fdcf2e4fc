// src/docx/story.hpp - what writing functions share: the document's stores, and the part that they write into.
#pragma once

#include <cstdint>
#include <string>

#include "doc/pictures.hpp"
#include "docx/numbering.hpp"
#include "docx/relationships.hpp"
#include "docx/style_ids.hpp"

namespace ita::docx {

/// What all parts of a document share.
struct book {
    style_ids styles{};
    bullets lists{};
    doc::pictures pictures{"media/image"};
    std::int64_t drawings = 0;       ///< how many have an id by now
    bool thai_page_numbers = false;  ///< page numbers come out in Thai digits
};

/// A flow of paragraphs that is a part of its own: the body, a header, a footer.
struct story {
    book& all;
    relationships links{};
};

}  // namespace ita::docx
