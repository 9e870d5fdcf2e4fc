#include "docx/read/metadata.hpp"

#include <algorithm>
#include <utility>

#include "docx/read/values.hpp"
#include "docx/xstring.hpp"

namespace ita::docx {
namespace {

std::string text_in(xml::cursor parent, std::string_view name) { return clean(parent.first(name).text_of()); }

/// The words between commas and semicolons.
std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> made;
    while (!text.empty()) {
        auto one = text.substr(0, text.find_first_of(",;"));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        one = one.substr(0, one.find_last_not_of(' ') + 1);
        if (!one.empty()) made.push_back(clean(one));
    }
    return made;
}

std::unique_ptr<const open_part> open_property_part(reading& all, const relations& of_package, std::string_view kind) {
    const auto name = all.parts.find(of_package.part_of(kind));
    return name.empty() ? nullptr : open_named(all, name);
}

// Source: ECMA-376-2, clause 8.
void read_core(xml::cursor core, doc::metadata& into) {
    into.title = text_in(core, "dc:title");
    into.author = text_in(core, "dc:creator");
    into.subject = text_in(core, "dc:subject");
    into.keywords = split(core.first("cp:keywords").text_of());
    into.created = date_from_iso(core.first("dcterms:created").text_of().substr(0, 10));
    if (auto language = text_in(core, "dc:language"); !language.empty()) into.language = std::move(language);
}

void read_custom(xml::cursor custom, doc::metadata& into) {
    for (const xml::cursor each : custom.children()) {
        const auto name = clean(each.value("name"));
        if (each.is("op:property") && !name.empty()) into.custom.emplace_back(name, clean(decoded(each.text_of())));
    }
}

}  // namespace

// Word names a complex language whatever the text is in, an Arabic one mostly; those of South-East Asia somebody chose.
std::string language_of(xml::cursor lang) {
    const auto complex = lang.value("w:bidi");
    const auto primary = complex.substr(0, complex.find('-'));
    for (const auto* const chosen : {"th", "lo", "km", "my"})
        if (primary == chosen) return clean(complex);
    return clean(lang.value("w:val"));
}

doc::metadata read_metadata(reading& all, const relations& of_package, std::string language) {
    doc::metadata made;
    if (!language.empty()) made.language = std::move(language);
    if (const auto core = open_property_part(all, of_package, "core-properties")) read_core(core->xml.root(), made);
    for (const auto* const kind : {"extended-properties", "extendedProperties"})
        if (const auto app = open_property_part(all, of_package, kind))
            made.producer = text_in(app->xml.root(), "ep:Application");
    for (const auto* const kind : {"custom-properties", "customProperties"})
        if (const auto custom = open_property_part(all, of_package, kind)) read_custom(custom->xml.root(), made);
    return made;
}

std::vector<doc::font_face> read_fonts(reading& all, const open_part& main) {
    std::vector<doc::font_face> made;
    const auto part = open_related(all, main, "fontTable");
    if (!part) return made;
    for (const xml::cursor each : part->xml.root().children()) {
        auto instead = split(each.first("w:altName").value("w:val"));
        if (each.is("w:font") && !instead.empty()) made.push_back({clean(each.value("w:name")), std::move(instead)});
    }
    return made;
}

}  // namespace ita::docx
