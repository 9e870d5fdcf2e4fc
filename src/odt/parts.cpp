#include "odt/parts.hpp"

#include <span>

#include "odt/namespaces.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

void open_root(std::string& out, std::string_view name) {
    out.append(xml::declaration).append("<").append(name);
    for (const auto& each : std::span(read_namespaces).first(written_namespaces))
        out.append(" xmlns:").append(each.prefix).append("=\"").append(each.uri).append("\"");
    out.append(" office:version=\"1.3\">");
}

void print_automatic_styles(std::string& out, std::string_view printed) {
    if (printed.empty()) return;
    out.append("<office:automatic-styles>").append(printed).append("</office:automatic-styles>");
}

std::string manifest_part(const std::vector<std::pair<std::string, std::string_view>>& members) {
    xml::tree made;
    const auto root =
        made.start("manifest:manifest").set("xmlns:manifest", uri_of("manifest")).set("manifest:version", "1.3");
    root.add("manifest:file-entry")
        .set("manifest:full-path", "/")
        .set("manifest:version", "1.3")
        .set("manifest:media-type", media_type);
    for (const auto& [name, type] : members)
        root.add("manifest:file-entry").set("manifest:full-path", name).set("manifest:media-type", type);
    return xml::printed(made);
}

}  // namespace ita::odt
