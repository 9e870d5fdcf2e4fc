// src/docx/names.hpp - names that the standard fixes: namespaces, relationship types, content types.
#pragma once

#include <string>
#include <string_view>

namespace ita::docx {

// Source: ECMA-376-1, annex A; ECMA-376-2, 9.3 and annex E.
namespace ns {
inline constexpr std::string_view w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
inline constexpr std::string_view a = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr std::string_view pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
// Source: [MS-ODRAWXML], 2.9 svgBlip.
inline constexpr std::string_view asvg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
inline constexpr std::string_view relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
inline constexpr std::string_view content_types = "http://schemas.openxmlformats.org/package/2006/content-types";
inline constexpr std::string_view core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
inline constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view dcterms = "http://purl.org/dc/terms/";
inline constexpr std::string_view xsi = "http://www.w3.org/2001/XMLSchema-instance";
inline constexpr std::string_view extended =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
inline constexpr std::string_view custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
inline constexpr std::string_view variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
}  // namespace ns

/// The type of a relationship of the office-document family: "styles" is "http://…/relationships/styles".
[[nodiscard]] inline std::string relationship_type(std::string_view family_member) {
    return std::string(ns::r) + '/' + std::string(family_member);
}
inline constexpr std::string_view core_relationship =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// The content type of a part of the main document: "styles" is "application/…wordprocessingml.styles+xml".
[[nodiscard]] inline std::string word_type(std::string_view kind) {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml." + std::string(kind) + "+xml";
}

}  // namespace ita::docx
