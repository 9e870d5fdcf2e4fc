#include <fmt/format.h>

#include "docx/names.hpp"
#include "docx/parts.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

// Source: ECMA-376-1, 17.8.3.1 w:altName: names in order of preference, with commas between.
std::string font_table_xml(const std::vector<doc::font_face>& fonts) {
    xml::tree tree;
    const auto root = tree.start("w:fonts").set("xmlns:w", ns::w);
    for (const auto& face : fonts) {
        const auto font = root.add("w:font").set("w:name", face.name);
        const auto instead = fmt::format("{}", fmt::join(face.instead, ","));
        if (!instead.empty()) font.add("w:altName").set("w:val", instead);
    }
    return printed(tree);
}

}  // namespace ita::docx
