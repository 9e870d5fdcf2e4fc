#include "odt/read/meta.hpp"

namespace ita::odt {

doc::metadata read_meta(const xml::cursor& meta) {
    doc::metadata about{.title = meta.first("dc:title").text_of(),
                        .author = meta.first("meta:initial-creator").text_of(),
                        .subject = meta.first("dc:subject").text_of()};
    about.producer = meta.first("meta:generator").text_of();
    if (about.author.empty()) about.author = meta.first("dc:creator").text_of();
    if (auto language = meta.first("dc:language").text_of(); !language.empty()) about.language = std::move(language);
    about.created = date_from_iso(meta.first("meta:creation-date").text_of().substr(0, 10));
    for (const xml::cursor each : meta.children()) {
        if (each.is("meta:keyword")) about.keywords.push_back(each.text_of());
        const auto name = each.value("meta:name");
        if (each.is("meta:user-defined") && !name.empty()) about.custom.emplace_back(name, each.text_of());
    }
    return about;
}

}  // namespace ita::odt
