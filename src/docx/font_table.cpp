#include "docx/names.hpp"
#include "docx/parts.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

// The names in order of preference, with commas between: ECMA-376-1, 17.8.3.1 w:altName.
std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ",") + name;
    return text;
}

}  // namespace

std::string font_table_xml(const std::vector<doc::font_face>& fonts) {
    xml::tree tree;
    const auto root = tree.start("w:fonts").set("xmlns:w", ns::w);
    for (const auto& face : fonts) {
        const auto font = root.add("w:font").set("w:name", face.name);
        const auto instead = joined(face.instead);
        if (!instead.empty()) font.add("w:altName").set("w:val", instead);
    }
    return printed(tree);
}

}  // namespace ita::docx
