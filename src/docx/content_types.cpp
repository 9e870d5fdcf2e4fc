#include "docx/names.hpp"
#include "docx/parts.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

void write_default(xml::element types, std::string_view name_ending, std::string_view content) {
    types.add("Default").set("Extension", name_ending).set("ContentType", content);
}

}  // namespace

// Source: ECMA-376-2, 10.1.2.2.
std::string content_types_xml(const std::vector<part_type>& parts, const doc::pictures& pictures) {
    xml::tree tree;
    const auto root = tree.start("Types").set("xmlns", ns::content_types);
    write_default(root, "rels", "application/vnd.openxmlformats-package.relationships+xml");
    write_default(root, "xml", "application/xml");
    for (const auto type : {doc::image_type::png, doc::image_type::jpeg, doc::image_type::svg}) {
        const auto& kind = doc::kind_of(type);
        if (pictures.holds(type)) write_default(root, kind.ending, kind.media_type);
    }
    for (const auto& part : parts) root.add("Override").set("PartName", part.name).set("ContentType", part.type);
    return printed(tree);
}

}  // namespace ita::docx
