// ita/base/limits.hpp - how large a file may be before it is refused; knows no format.
#pragma once

#include <cstddef>

namespace ita {

/// What a reader takes at the most; beyond it, it throws errc::limit_reached, unless a limit tells otherwise.
///
/// The defaults take any report that people made, and hold what a hostile file costs to about 256 MiB and two seconds.
/// A limit of 0 takes none of its kind; std::numeric_limits<std::size_t>::max() is no limit.
struct limits {
    // Of a package.
    std::size_t package_bytes = std::size_t{256} << 20;  ///< of the file as it lies on disk, of flat ODF too
    std::size_t text_bytes = std::size_t{32} << 20;      ///< of a file of JSON or of extracted text
    std::size_t entries = 10'000;                        ///< folders counted too
    std::size_t entry_name = 1'000;                      ///< bytes of a name
    std::size_t entry_bytes = std::size_t{128} << 20;    ///< of one entry, counted while it is inflated
    std::size_t total_bytes = std::size_t{512} << 20;    ///< of all entries that are read
    std::size_t ratio = 400;                             ///< inflated to deflated; an honest long table reaches 190
    std::size_t ratio_grace = std::size_t{16} << 20;     ///< inflated bytes that no ratio is asked of

    // Of JSON.
    std::size_t json_values = 1'000'000;  ///< texts, numbers, lists and objects; an honest measure has about 30

    // Of one XML part.
    std::size_t xml_depth = 512;                   ///< elements in one another
    std::size_t xml_nodes = 4'000'000;             ///< elements and pieces of text
    std::size_t xml_attributes = 256;              ///< of one element; as many prefixes may be declared at one place
    std::size_t xml_name = 1'000;                  ///< bytes of a name
    std::size_t xml_value = std::size_t{8} << 20;  ///< bytes of an attribute's value, as it is written

    // Of what a document says in few words.
    std::size_t blocks = 250'000;          ///< paragraphs, rows and cells, repeated ones counted as often as they stand
    std::size_t columns = 16'384;          ///< of a table
    std::size_t repeated_rows = 65'536;    ///< by one mark of repetition, and that one cell of ODF spans
    std::size_t repeated_blanks = 65'536;  ///< by one mark of repetition
    std::size_t repeated_bytes = std::size_t{32} << 20;  ///< XML that is read again for repeated rows, cells and blanks
    std::size_t style_chain = 100;     ///< styles that are based on one another; a longer chain is cut
    std::size_t definitions = 65'536;  ///< styles, lists and relationships of a DOCX, of each kind
    std::size_t notes = 100;           ///< doubts that are told of one file; others are not

    bool operator==(const limits&) const = default;
};

}  // namespace ita
