// tests/odt/documents.hpp - documents of an invented municipality that use all that the writer can say.
#pragma once

#include <string>
#include <vector>

#include <ita/doc/document.hpp>

namespace ita::test {

struct named_document {
    std::string name;
    doc::document what;
};

[[nodiscard]] std::vector<named_document> odt_documents();

/// The text of every paragraph of the body in reading order, as a reader of the file should get it.
[[nodiscard]] std::vector<std::string> texts_of(const doc::document& what);

}  // namespace ita::test
