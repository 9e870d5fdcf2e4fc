#include <fmt/format.h>

#include "docx/names.hpp"
#include "docx/parts.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

struct ending {
    doc::image_type type;
    const char* content;
};
constexpr ending picture_endings[] = {{doc::image_type::png, "image/png"},
                                      {doc::image_type::jpeg, "image/jpeg"},
                                      {doc::image_type::svg, "image/svg+xml"}};

void write_default(xml::element types, std::string_view name_ending, std::string_view content) {
    types.add("Default").set("Extension", name_ending).set("ContentType", content);
}

}  // namespace

// Source: ECMA-376-2, 10.1.2.2.
std::string content_types_xml(const std::vector<part_type>& parts, const media& pictures) {
    xml::tree tree;
    const auto root = tree.start("Types").set("xmlns", ns::content_types);
    write_default(root, "rels", "application/vnd.openxmlformats-package.relationships+xml");
    write_default(root, "xml", "application/xml");
    for (const auto& each : picture_endings)
        if (pictures.holds(each.type)) write_default(root, extension(each.type), each.content);
    for (const auto& part : parts) root.add("Override").set("PartName", part.name).set("ContentType", part.type);
    return printed(tree);
}

}  // namespace ita::docx
