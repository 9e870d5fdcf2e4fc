#include <fmt/format.h>

#include "docx/names.hpp"
#include "docx/parts.hpp"
#include "docx/xstring.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

void write_property(xml::element core, std::string_view name, const std::string& value) {
    if (!value.empty()) core.add(name).text(value);
}

void write_created(xml::element core, date day) {
    core.add("dcterms:created").set("xsi:type", "dcterms:W3CDTF").text(to_iso(day) + "T00:00:00Z");
}

// Numbers from 2 on, since 0 and 1 are taken: [MS-OLEPS], 2.18.
void write_custom_property(xml::element root, std::int64_t pid, const std::string& name, const std::string& value) {
    root.add("property")
        .set("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
        .set("pid", pid)
        .set("name", name)
        .add("vt:lpwstr")
        .text(encoded(value));
}

}  // namespace

// Source: ECMA-376-2, clause 11 and annex D.
std::string core_xml(const doc::metadata& about) {
    xml::tree tree;
    const auto root = tree.start("cp:coreProperties")
                          .set("xmlns:cp", ns::core)
                          .set("xmlns:dc", ns::dc)
                          .set("xmlns:dcterms", ns::dcterms)
                          .set("xmlns:xsi", ns::xsi);
    write_property(root, "dc:title", about.title);
    write_property(root, "dc:subject", about.subject);
    write_property(root, "dc:creator", about.author);
    write_property(root, "cp:keywords", fmt::format("{}", fmt::join(about.keywords, ", ")));
    write_property(root, "dc:language", about.language);
    if (about.created) write_created(root, *about.created);
    return printed(tree);
}

std::string app_xml() {
    xml::tree tree;
    tree.start("Properties").set("xmlns", ns::extended).add("Application").text("ita");
    return printed(tree);
}

std::string custom_xml(const doc::metadata& about) {
    xml::tree tree;
    const auto root = tree.start("Properties").set("xmlns", ns::custom).set("xmlns:vt", ns::variant);
    std::int64_t pid = 2;
    for (const auto& [name, value] : about.custom) write_custom_property(root, pid++, name, value);
    return printed(tree);
}

}  // namespace ita::docx
