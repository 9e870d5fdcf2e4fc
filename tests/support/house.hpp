// tests/support/house.hpp - papers of an invented office, as small packages of both formats that no writer of ours
// made.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <ita/base/bytes.hpp>
#include <ita/io/format.hpp>

namespace ita::test {

using runs = std::vector<std::string>;  ///< a paragraph; each run has looks of its own
using cell_lines = std::vector<std::string>;
using table_rows = std::vector<std::vector<cell_lines>>;
using house_block = std::variant<runs, table_rows>;

/// What stands on the page; a picture lies in the package.
struct house {
    std::vector<house_block> body{};
    runs header{"ที่ สว ๗๑๒๐๑/ว ๔"};
    runs footer{"งานกฎหมายและคดี"};

    /// A DOCX or ODT package.
    [[nodiscard]] bytes as(format which) const;
};

/// The member that holds the text; that holds the header.
[[nodiscard]] std::string text_member(format of);
[[nodiscard]] std::string header_member(format of);

}  // namespace ita::test
