// tests/docx/fixture.hpp - an element to write into, and what was written there.
#pragma once

#include <string>

#include "docx/story.hpp"
#include "xml/tree.hpp"

namespace ita::test {

struct sheet {
    sheet() : root(tree.start("root")) {}

    /// Everything below the root.
    [[nodiscard]] std::string written() const {
        std::string text;
        tree.print_children(text);
        return text;
    }

    docx::book all{};
    docx::story body{all};
    xml::tree tree{};
    xml::element root;
};

}  // namespace ita::test
