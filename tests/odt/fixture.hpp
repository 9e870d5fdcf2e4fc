// tests/odt/fixture.hpp - an element to write into, and what was written there.
#pragma once

#include <string>

#include <ita/doc/document.hpp>

#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::test {

struct page {
    explicit page(const doc::document& frame = {})
        : fonts(frame.fonts),
          styles(frame),
          in{styles, images, {"", fonts}, frame.page.thai_page_numbers},
          root(tree.start("root")) {}

    [[nodiscard]] std::string written() const {
        std::string text;
        tree.print_children(text);
        return text;
    }

    odt::font_table fonts;
    odt::style_sheet styles;
    odt::pictures images{};
    odt::part in;
    xml::tree tree{};
    xml::element root;
    odt::place here{nullptr, "body", 4};
};

/// The error that some work ends in; where it ends well, one of code 0.
template <class Work>
[[nodiscard]] error error_of(Work work) {
    try {
        work();
    } catch (const error& problem) {
        return problem;
    }
    return {errc{}, {}, "no error"};
}

}  // namespace ita::test
