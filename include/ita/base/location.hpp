// ita/base/location.hpp - where something stands: file, part, line, column; knows nothing of formats.
#pragma once

#include <cstddef>
#include <string>

namespace ita {

/// A place in something that was read or was to be written; empty members are unknown.
///
/// Unit: line and column count from 1, column in bytes; 0 means unknown.
struct location {
    std::string file{};
    std::string part{};  ///< a part of a package (word/document.xml) or a JSON pointer (/measures/0/title)
    std::size_t line = 0;
    std::size_t column = 0;

    bool operator==(const location&) const = default;
};

/// The place as people read it: "a.docx: word/document.xml:12:407".
[[nodiscard]] inline std::string to_string(const location& where) {
    std::string text = where.file;
    if (!where.part.empty()) text.append(text.empty() ? "" : ": ").append(where.part);
    if (where.line != 0) text.append(text.empty() ? "" : ":").append(std::to_string(where.line));
    if (where.column != 0) text.append(1, ':').append(std::to_string(where.column));
    return text;
}

}  // namespace ita
