#include "docx/names.hpp"
#include "docx/parts.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

// The names in order of preference, with commas between: ECMA-376-1, 17.8.3.1 w:altName.
std::string joined(const std::vector<std::string>& names, const place& at) {
    std::string text;
    for (const auto& name : names) {
        at.require_sound(name, "instead");
        text += (text.empty() ? "" : ",") + name;
    }
    return text;
}

}  // namespace

std::string font_table_xml(const std::vector<doc::font_face>& fonts, book& all) {
    xml::tree tree;
    const auto root = tree.start("w:fonts").set("xmlns:w", ns::w);
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        const place::step here(all.at, "fonts", i);
        all.at.require_sound(fonts[i].name, "name");
        const auto font = root.add("w:font").set("w:name", fonts[i].name);
        const auto instead = joined(fonts[i].instead, all.at);
        if (!instead.empty()) font.add("w:altName").set("w:val", instead);
    }
    return printed(tree);
}

}  // namespace ita::docx
