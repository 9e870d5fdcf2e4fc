// ita/doc/style.hpp - named looks of paragraphs, and the fonts they name.
#pragma once

#include <string>
#include <vector>

#include <ita/doc/paragraph.hpp>

namespace ita::doc {

/// A look with a name, as word processors list it.
struct paragraph_style {
    std::string name{};      ///< unique in a document; any text, "Title" and "Caption" are Word's own
    std::string based_on{};  ///< another style's name, or empty for the document's defaults
    text_format text{};
    paragraph_format paragraph{};

    bool operator==(const paragraph_style&) const = default;
};

/// A font that styles name, and what to take where it is missing.
struct font_face {
    std::string name{};
    std::vector<std::string> instead{};  ///< in order of preference

    bool operator==(const font_face&) const = default;
};

}  // namespace ita::doc
