// src/docx/namespaces.hpp - the namespaces of OOXML, Transitional and Strict, and the prefixes that our tables give
// them.
#pragma once

#include <array>

#include "docx/names.hpp"
#include "xml/names.hpp"

namespace ita::docx {

/// Strict names stand beside the Transitional ones, so that the same tables read both.
/// Source: ECMA-376-1, annex A; ISO/IEC 29500-4, annex A; [MS-DOCX] 2.2.
inline constexpr std::array<xml::binding, 39> read_namespaces{{
    {"w", ns::w},
    {"w", "http://purl.oclc.org/ooxml/wordprocessingml/main"},
    {"r", ns::r},
    {"r", "http://purl.oclc.org/ooxml/officeDocument/relationships"},
    {"rel", ns::relationships},
    {"ct", ns::content_types},
    {"cp", ns::core},
    {"dc", ns::dc},
    {"dcterms", ns::dcterms},
    {"xsi", ns::xsi},
    {"ep", ns::extended},
    {"ep", "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"},
    {"op", ns::custom},
    {"op", "http://purl.oclc.org/ooxml/officeDocument/customProperties"},
    {"vt", ns::variant},
    {"vt", "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"},
    {"wp", ns::wp},
    {"wp", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"},
    {"a", ns::a},
    {"a", "http://purl.oclc.org/ooxml/drawingml/main"},
    {"pic", ns::pic},
    {"pic", "http://purl.oclc.org/ooxml/drawingml/picture"},
    {"c", "http://schemas.openxmlformats.org/drawingml/2006/chart"},
    {"c", "http://purl.oclc.org/ooxml/drawingml/chart"},
    {"dgm", "http://schemas.openxmlformats.org/drawingml/2006/diagram"},
    {"dgm", "http://purl.oclc.org/ooxml/drawingml/diagram"},
    {"m", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
    {"m", "http://purl.oclc.org/ooxml/officeDocument/math"},
    {"wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"},
    {"wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"},
    {"wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"},
    {"wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"},
    {"w14", "http://schemas.microsoft.com/office/word/2010/wordml"},
    {"w15", "http://schemas.microsoft.com/office/word/2012/wordml"},
    {"asvg", ns::asvg},
    {"mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
    {"v", "urn:schemas-microsoft-com:vml"},
    {"o", "urn:schemas-microsoft-com:office:office"},
    {"w10", "urn:schemas-microsoft-com:office:word"},
}};

}  // namespace ita::docx
