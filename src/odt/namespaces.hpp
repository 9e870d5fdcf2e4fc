// src/odt/namespaces.hpp - the namespaces of ODF and the prefixes that our tables give them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "xml/names.hpp"

namespace ita::odt {

/// How many of them our writer declares: the first.
inline constexpr std::size_t written_namespaces = 8;

/// Source: ODF 1.3 part 3, 1.5, and part 2, 3.2; `loext` is LibreOffice's own.
inline constexpr std::array<xml::binding, 25> read_namespaces{{
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"xlink", "http://www.w3.org/1999/xlink"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
    {"presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"},
    {"chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0"},
    {"dr3d", "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0"},
    {"form", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"},
    {"script", "urn:oasis:names:tc:opendocument:xmlns:script:1.0"},
    {"config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
    {"db", "urn:oasis:names:tc:opendocument:xmlns:database:1.0"},
    {"anim", "urn:oasis:names:tc:opendocument:xmlns:animation:1.0"},
    {"smil", "urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0"},
    {"manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
    {"math", "http://www.w3.org/1998/Math/MathML"},
    {"xforms", "http://www.w3.org/2002/xforms"},
    {"loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
    {"officeooo", "http://openoffice.org/2009/office"},
}};

/// The namespace of a prefix that the table has.
[[nodiscard]] constexpr std::string_view uri_of(std::string_view prefix) {
    return std::ranges::find(read_namespaces, prefix, &xml::binding::prefix)->uri;
}

}  // namespace ita::odt
