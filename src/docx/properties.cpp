#include <unordered_set>

#include <fmt/format.h>

#include "docx/names.hpp"
#include "docx/parts.hpp"
#include "xml/tree.hpp"

namespace ita::docx {
namespace {

void write_property(xml::element core, const char* name, const std::string& value, const char* field, const place& at) {
    at.require_sound(value, field);
    if (!value.empty()) core.add(name).text(value);
}

std::string joined(const std::vector<std::string>& keywords) {
    std::string text;
    for (const auto& each : keywords) text += (text.empty() ? "" : ", ") + each;
    return text;
}

void write_created(xml::element core, date day, const place& at) {
    if (!day.ok()) at.refuse(errc::out_of_range, "expected a day of the calendar", "about/created");
    core.add("dcterms:created")
        .set("xsi:type", "dcterms:W3CDTF")
        .text(fmt::format("{:04}-{:02}-{:02}T00:00:00Z", static_cast<int>(day.year()),
                          static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())));
}

// Numbers from 2 on, since 0 and 1 are taken: [MS-OLEPS], 2.18.
void write_custom_property(xml::element root, std::int64_t pid, const std::string& name, const std::string& value) {
    root.add("property")
        .set("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
        .set("pid", pid)
        .set("name", name)
        .add("vt:lpwstr")
        .text(value);
}

}  // namespace

// Source: ECMA-376-2, clause 11 and annex D.
std::string core_xml(const doc::metadata& about, const place& at) {
    xml::tree tree;
    const auto root = tree.start("cp:coreProperties")
                          .set("xmlns:cp", ns::core)
                          .set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                          .set("xmlns:dcterms", "http://purl.org/dc/terms/")
                          .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    write_property(root, "dc:title", about.title, "about/title", at);
    write_property(root, "dc:subject", about.subject, "about/subject", at);
    write_property(root, "dc:creator", about.author, "about/author", at);
    write_property(root, "cp:keywords", joined(about.keywords), "about/keywords", at);
    write_property(root, "dc:language", about.language, "about/language", at);
    if (about.created) write_created(root, *about.created, at);
    return printed(tree);
}

std::string app_xml() {
    xml::tree tree;
    tree.start("Properties").set("xmlns", ns::extended).add("Application").text("ita");
    return printed(tree);
}

std::string custom_xml(const doc::metadata& about, place& at) {
    xml::tree tree;
    const auto root = tree.start("Properties").set("xmlns", ns::custom).set("xmlns:vt", ns::variant);
    std::unordered_set<std::string> names;
    for (std::size_t i = 0; i < about.custom.size(); ++i) {
        const place::step here(at, "about/custom", i);
        const auto& [name, value] = about.custom[i];
        at.require_sound(name, "name");
        at.require_sound(value, "value");
        if (name.empty()) at.refuse(errc::missing_field, "expected the name of a property, found none");
        if (!names.insert(name).second)
            at.refuse(errc::out_of_range,
                      fmt::format("expected a name that no other property has, found \"{}\"", name));
        write_custom_property(root, static_cast<std::int64_t>(i) + 2, name, value);
    }
    return printed(tree);
}

}  // namespace ita::docx
