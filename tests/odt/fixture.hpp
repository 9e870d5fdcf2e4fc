// tests/odt/fixture.hpp - an element to write into, and what was written there.
#pragma once

#include <string>

#include <ita/doc/document.hpp>

#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::test {

struct page {
    explicit page(doc::document given = {})
        : frame(std::move(given)),
          fonts(frame.fonts),
          styles(frame),
          in{styles, images, {"", fonts}, frame.page.thai_page_numbers},
          root(tree.start("root")) {}

    [[nodiscard]] std::string written() const {
        std::string text;
        tree.print_children(text);
        return text;
    }

    doc::document frame;
    odt::font_table fonts;
    odt::style_sheet styles;
    doc::pictures images{"Pictures/"};
    odt::part in;
    xml::tree tree{};
    xml::element root;
};

}  // namespace ita::test
