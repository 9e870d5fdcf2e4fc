// src/doc/trace.hpp - which bytes of a part the values of a document were read from; knows no XML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/byte_range.hpp"

namespace ita::doc {

/// Words of a paragraph as one text or one element of the part holds them.
struct piece {
    std::size_t at = 0;     ///< where they begin in text_of() the paragraph
    std::size_t size = 0;   ///< bytes of text_of()
    byte_range raw{};       ///< the text as it stands, escapes and all, its tabs and line ends shown as blanks; or the
                            ///< element that stands for the words (a tab, a line break, a run of blanks)
    byte_range run{};       ///< the element that gives them their looks: w:r; text:span, text:a or the paragraph in ODF
    bool is_text = false;   ///< raw is text whose words can be replaced; else an element
    bool is_field = false;  ///< the word processor replaces them when it likes: shown by a field, bound to data
};

struct traced_paragraph {
    byte_range whole{};           ///< the element with its tags
    byte_range content{};         ///< between its tags; empty behind the tag of <w:p/>
    byte_range list_item{};       ///< ODF: the text:list-item (or list-header) that holds only this paragraph; or empty
    std::vector<piece> pieces{};  ///< in order, without gaps or overlaps in `at`
    bool is_joined = false;       ///< words of several paragraph elements: the mark between them is deleted
};

/// What a reader tells of a part when it is asked to.
struct trace {
    std::string part{};   ///< name of the package's member; empty for a flat file
    std::string text{};   ///< its bytes
    bool is_utf8 = true;  ///< else `text` is a conversion and cannot be spliced
    std::unordered_map<std::uint32_t, traced_paragraph> paragraphs{};  ///< by doc::origin
    std::unordered_map<std::uint32_t, byte_range> elements{};          ///< rows, cells and tables, with their tags
    /// DOCX: from the first paragraph that is counted in a list to the last, by its number (w:numId).
    std::unordered_map<std::int64_t, byte_range> lists{};
    std::int64_t next_list = 1;  ///< DOCX: a number that no list has
};

}  // namespace ita::doc
