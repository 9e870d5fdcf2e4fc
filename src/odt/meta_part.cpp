#include "odt/namespaces.hpp"
#include "odt/parts.hpp"
#include "xml/tree.hpp"

namespace ita::odt {
namespace {

void write_said(xml::element meta, std::string_view name, const std::string& words) {
    if (!words.empty()) meta.add(name).text(words);
}

void write_author(xml::element meta, const std::string& author) {
    write_said(meta, "meta:initial-creator", author);
    write_said(meta, "dc:creator", author);
}

void write_creation_date(xml::element meta, date day) {
    meta.add("meta:creation-date").text(to_iso(day) + "T00:00:00");
}

void write_user_defined(xml::element meta, const std::string& name, const std::string& value) {
    meta.add("meta:user-defined").set("meta:name", name).set("meta:value-type", "string").text(value);
}

void write_meta(xml::element meta, const doc::metadata& about) {
    meta.add("meta:generator").text("ita/" ITA_VERSION);
    write_said(meta, "dc:title", about.title);
    write_said(meta, "dc:subject", about.subject);
    for (const auto& each : about.keywords) write_said(meta, "meta:keyword", each);
    write_author(meta, about.author);
    write_said(meta, "dc:language", about.language);
    if (about.created) write_creation_date(meta, *about.created);
    for (const auto& [name, value] : about.custom) write_user_defined(meta, name, value);
}

}  // namespace

std::string meta_part(const doc::metadata& about) {
    xml::tree made;
    const auto root = made.start("office:document-meta")
                          .set("xmlns:office", uri_of("office"))
                          .set("xmlns:meta", uri_of("meta"))
                          .set("xmlns:dc", uri_of("dc"))
                          .set("office:version", "1.3");
    write_meta(root.add("office:meta"), about);
    return xml::printed(made);
}

}  // namespace ita::odt
