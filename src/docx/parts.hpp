// src/docx/parts.hpp - the parts beside the main one, each as XML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <ita/doc/document.hpp>

#include "docx/story.hpp"

namespace ita::docx {

/// The languages of Latin text and of complex scripts, as w:lang wants them apart.
struct languages {
    std::string latin{};
    std::string complex{};
};
[[nodiscard]] languages languages_of(std::string_view tag);

/// word/styles.xml, and the ids that it gives to styles.
struct styles_part {
    style_ids ids{};
    std::string xml{};
};
/// That of a document; the one made last in this thread is remembered, since looks change less often than reports.
[[nodiscard]] styles_part styles_part_of(const doc::document& frame);
/// word/settings.xml
[[nodiscard]] std::string settings_xml(const doc::metadata& about);
/// word/fontTable.xml
[[nodiscard]] std::string font_table_xml(const std::vector<doc::font_face>& fonts);
/// docProps/core.xml
[[nodiscard]] std::string core_xml(const doc::metadata& about);
/// docProps/app.xml
[[nodiscard]] std::string app_xml();
/// docProps/custom.xml
[[nodiscard]] std::string custom_xml(const doc::metadata& about);

/// One line of [Content_Types].xml.
struct part_type {
    std::string name{};  ///< "/word/document.xml"
    std::string type{};
};
/// [Content_Types].xml
[[nodiscard]] std::string content_types_xml(const std::vector<part_type>& parts, const doc::pictures& pictures);

}  // namespace ita::docx
