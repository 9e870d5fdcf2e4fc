// tests/support/documents.hpp - documents of an invented municipality that use all that the writer can say.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <ita/doc/document.hpp>

namespace ita::test {

struct named_document {
    std::string name;
    doc::document what;
};

[[nodiscard]] std::vector<named_document> documents();

/// The text of every paragraph of the body in reading order, as a reader of the file should get it.
[[nodiscard]] std::vector<std::string> texts_of(const doc::document& what);

/// Writes each document into a folder, and beside it its texts, NAME.texts, a record separator behind each.
void write_all(const std::vector<named_document>& all, const std::filesystem::path& folder, const std::string& ending);

}  // namespace ita::test
