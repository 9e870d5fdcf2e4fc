// src/docx/section.hpp - w:sectPr, w:hdr and w:ftr: the paper and what stands on every page of it.
#pragma once

#include <string>
#include <vector>

#include <ita/doc/page.hpp>

#include "docx/story.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

/// A header or footer as a part of its own.
struct page_edge {
    const char* kind = "header";    ///< "header" or "footer": its relationship, and its content type too
    const char* pages = "default";  ///< "default", or "first" for the first page
    std::string name{};             ///< "header1.xml", relative to the main part's folder
    std::string xml{};
    std::string links{};  ///< its relationships as XML, empty where it has none
};

/// The headers and footers that a document needs.
[[nodiscard]] std::vector<page_edge> write_page_edges(const doc::page_setup& page, book& all);

/// Paper, margins and references to headers and footers into their element.
void write_sect_pr(xml::element properties, const doc::page_setup& page, const std::vector<page_edge>& edges,
                   story& into);

}  // namespace ita::docx
