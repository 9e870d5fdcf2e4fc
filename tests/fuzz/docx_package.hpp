// tests/fuzz/docx_package.hpp - a DOCX package around the text of its parts.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "package/writer.hpp"

namespace ita::fuzz {

inline std::string relationship(const std::string& kind, const std::string& target) {
    static const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return "<Relationship Id=\"" + kind + "\" Type=\"" + office + kind + "\" Target=\"" + target + "\"/>";
}

inline std::string relationships(const std::string& content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content +
           "</Relationships>";
}

/// Main part, styles and numbering, with lines of "----" between.
inline bytes docx_package(std::string_view parts) {
    zip::writer out(compression::fast);
    out.add("[Content_Types].xml", "<Types/>");
    out.add("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")));
    out.add("word/_rels/document.xml.rels",
            relationships(relationship("styles", "styles.xml") + relationship("numbering", "numbering.xml") +
                          relationship("footnotes", "document.xml")));
    constexpr std::string_view border = "\n----\n";
    for (const auto* const name : {"word/document.xml", "word/styles.xml", "word/numbering.xml"}) {
        const auto part = parts.substr(0, parts.find(border));
        out.add(name, part);
        parts.remove_prefix(std::min(part.size() + border.size(), parts.size()));
    }
    return out.finish();
}

}  // namespace ita::fuzz
