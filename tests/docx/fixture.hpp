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
