#include "odt/parts.hpp"

#include <array>

#include "xml/tree.hpp"

namespace ita::odt {
namespace {

struct binding {
    std::string_view prefix;
    std::string_view name;
};

// Source: ODF 1.3 part 3, 1.5 Namespaces.
constexpr std::array<binding, 8> namespaces{{
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"xlink", "http://www.w3.org/1999/xlink"},
}};

}  // namespace

void open_root(std::string& out, std::string_view name) {
    out.append(xml::declaration).append("<").append(name);
    for (const auto& each : namespaces)
        out.append(" xmlns:").append(each.prefix).append("=\"").append(each.name).append("\"");
    out.append(" office:version=\"1.3\">");
}

void print_automatic_styles(std::string& out, std::string_view printed) {
    if (printed.empty()) return;
    out.append("<office:automatic-styles>").append(printed).append("</office:automatic-styles>");
}

std::string manifest_part(const std::vector<std::pair<std::string, std::string_view>>& members) {
    xml::tree made;
    const auto root = made.start("manifest:manifest")
                          .set("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
                          .set("manifest:version", "1.3");
    root.add("manifest:file-entry")
        .set("manifest:full-path", "/")
        .set("manifest:version", "1.3")
        .set("manifest:media-type", media_type);
    for (const auto& [name, type] : members)
        root.add("manifest:file-entry").set("manifest:full-path", name).set("manifest:media-type", type);
    return xml::printed(made);
}

}  // namespace ita::odt
