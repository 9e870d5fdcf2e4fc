#include <fmt/format.h>

#include "odt/parts.hpp"
#include "xml/tree.hpp"

namespace ita::odt {
namespace {

void write_said(xml::element meta, const char* name, const std::string& words, const place& where) {
    expect_sound(words, where);
    if (!words.empty()) meta.add(name).text(words);
}

void write_author(xml::element meta, const std::string& author, const place& where) {
    write_said(meta, "meta:initial-creator", author, where);
    write_said(meta, "dc:creator", author, where);
}

void write_creation_date(xml::element meta, date day) {
    meta.add("meta:creation-date")
        .text(fmt::format("{:04}-{:02}-{:02}T00:00:00", static_cast<int>(day.year()),
                          static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())));
}

void write_user_defined(xml::element meta, const std::string& name, const std::string& value, const place& where) {
    if (name.empty()) fail(errc::missing_field, where, "expected a name, found none");
    expect_sound(name, where);
    expect_sound(value, where);
    meta.add("meta:user-defined").set("meta:name", name).set("meta:value-type", "string").text(value);
}

void write_meta(xml::element meta, const doc::metadata& about) {
    const place at{nullptr, "about"};
    meta.add("meta:generator").text("ita/" ITA_VERSION);
    write_said(meta, "dc:title", about.title, {&at, "title"});
    write_said(meta, "dc:subject", about.subject, {&at, "subject"});
    for (std::size_t i = 0; i < about.keywords.size(); ++i)
        write_said(meta, "meta:keyword", about.keywords[i], {&at, "keywords", i});
    write_author(meta, about.author, {&at, "author"});
    write_said(meta, "dc:language", about.language, {&at, "language"});
    if (about.created) write_creation_date(meta, *about.created);
    for (std::size_t i = 0; i < about.custom.size(); ++i)
        write_user_defined(meta, about.custom[i].first, about.custom[i].second, {&at, "custom", i});
}

}  // namespace

std::string meta_part(const doc::metadata& about) {
    xml::tree made;
    const auto root = made.start("office:document-meta")
                          .set("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
                          .set("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0")
                          .set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                          .set("office:version", "1.3");
    write_meta(root.add("office:meta"), about);
    std::string text(xml::declaration);
    made.print(text);
    return text;
}

}  // namespace ita::odt
