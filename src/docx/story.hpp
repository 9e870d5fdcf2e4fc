// src/docx/story.hpp - what writing functions share: the document's stores, and the part that they write into.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ita/doc/paragraph.hpp>

#include "doc/pictures.hpp"
#include "docx/numbering.hpp"
#include "docx/relationships.hpp"
#include "docx/style_ids.hpp"

namespace ita::docx {

/// The w:pPr of paragraphs that look alike, printed once.
struct paragraph_dress {
    std::string style{};
    doc::paragraph_format format{};
    std::optional<doc::list_label> bullet{};
    std::string printed{};
};

/// What all parts of a document share.
struct book {
    style_ids styles{};
    bullets lists{};
    doc::pictures pictures{"media/image"};
    std::int64_t drawings = 0;               ///< how many have an id by now
    std::vector<paragraph_dress> dresses{};  ///< those met last; a handful in all, so that a look is cheap
    bool thai_page_numbers = false;          ///< page numbers come out in Thai digits
};

/// A flow of paragraphs that is a part of its own: the body, a header, a footer.
struct story {
    book& all;
    relationships links{};
};

}  // namespace ita::docx
