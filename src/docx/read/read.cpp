#include "docx/read.hpp"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "docx/read/metadata.hpp"
#include "docx/read/reading.hpp"
#include "docx/read/section.hpp"
#include "docx/read/story.hpp"

namespace ita::docx {
namespace {

using part = std::unique_ptr<const open_part>;

xml::cursor root_of(const part& from) { return from ? from->xml.root() : xml::cursor{}; }

/// Documents and templates, with and without macros, but no spreadsheet.
bool is_text_type(std::string_view type) {
    return type.ends_with("main+xml") &&
           (type.find("wordprocessingml") != std::string_view::npos || type.find("ms-word") != std::string_view::npos);
}

errc code_of_type(std::string_view type) {
    const auto has = [&](std::string_view word) { return type.find(word) != std::string_view::npos; };
    if (has("spreadsheetml") || has("ms-excel")) return errc::spreadsheet;
    return has("presentationml") || has("ms-powerpoint") ? errc::presentation : errc::unknown_format;
}

/// The main part, by the package's relationships: its name is nowhere fixed. Source: ECMA-376-1, 11.3.10.
std::string_view main_part_of(const parts_reader& parts, const relations& of_package) {
    const auto target = of_package.part_of("officeDocument");
    if (target.empty())
        throw error(errc::missing_part, parts.place_of("_rels/.rels"),
                    "expected a relationship to a main document in the package, found none");
    const auto name = parts.find(target);
    if (name.empty())
        throw error(errc::missing_part, parts.place_of(target), "expected the main document here, found no part");
    const auto type = parts.type_of(name);
    const auto other = code_of_type(type);
    if (other != errc::unknown_format || (type.ends_with("main+xml") && !is_text_type(type)))
        throw error(other, parts.place_of(name),
                    fmt::format("expected a text document, found the type {:.100}; the report itself is needed", type));
    return name;
}

/// As the type says, and as the parts say where somebody gave a file with macros the type of one without.
bool holds_macros(const zip::reader& package, std::string_view type) {
    return type.find("macroEnabled") != std::string_view::npos ||
           std::ranges::any_of(package.names(), [](const auto& name) { return name.ends_with("vbaProject.bin"); });
}

xml::cursor body_of(const open_part& main) {
    const auto root = main.xml.root();
    const auto body = root.first("w:body");
    if (!root.is("w:document") || !body)
        throw error(errc::unknown_format, root.place(),
                    fmt::format("expected <w:document> with a body, found <{:.100}>", root.raw_name()));
    return body;
}

void tell_part(const open_part& main, doc::trace* told) {
    if (told == nullptr) return;
    const auto found = main.xml.encoding();
    *told = {.part = main.name,
             .text = std::string(main.xml.text()),
             .is_utf8 = found == xml::encoding::utf8 || found == xml::encoding::utf8_with_mark};
}

/// Styles, lists and the theme hold names and words that are looked at until the end.
struct looks {
    part theme{};
    part styles{};
    part lists{};
    std::string language{};
};

xml::cursor defaults_of(const part& styles, const char* which) {
    return root_of(styles).first("w:docDefaults").first(which);
}

looks read_looks(reading& all, const open_part& main) {
    looks from{.theme = open_related(all, main, "theme"),
               .styles = open_related(all, main, "styles"),
               .lists = open_related(all, main, "numbering")};
    from.language = language_of(defaults_of(from.styles, "w:rPrDefault").first("w:rPr").first("w:lang"));
    constexpr std::string_view thai = "Thai";
    all.complex = from.language.starts_with("th") || from.language.empty();
    all.theme.read(root_of(from.theme), thai);
    if (from.styles) all.styles.read(root_of(from.styles), all.theme, all.complex, all.parts.most(), all.doubt);
    if (from.lists) all.lists.read(root_of(from.lists), all.styles, all.theme, all.parts.most(), all.doubt);
    return from;
}

/// The first of some relationships, by their kinds, that leads to a part that is there; empty where none does.
std::string first_part(const parts_reader& parts, const relations& of, std::initializer_list<std::string_view> kinds) {
    for (const auto kind : kinds)
        if (const auto name = parts.find(of.part_of(kind)); !of.part_of(kind).empty() && !name.empty())
            return std::string(name);
    return {};
}

}  // namespace

parts_beside parts_beside_text(const zip::reader& package, const limits& most) {
    const parts_reader parts(package, most);
    const auto of_package = parts.relations_of({});
    const auto main = main_part_of(parts, of_package);
    return {.properties = first_part(parts, of_package, {"custom-properties", "customProperties"}),
            .lists = first_part(parts, parts.relations_of(main), {"numbering"}),
            .links = std::string(parts.find(relations_part_of(main)))};
}

doc::document read(const zip::reader& package, const limits& most, notes& told, doc::trace* trace) {
    reading all(package, most, told);
    const auto of_package = all.parts.relations_of({});
    const open_part main(all.parts, main_part_of(all.parts, of_package));
    const auto body = body_of(main);
    tell_part(main, trace);
    if (holds_macros(package, all.parts.type_of(main.name)))
        all.doubt.tell(all.parts.place_of(main.name), "the document holds macros; they are neither run nor read");
    const auto from = read_looks(all, main);
    if (trace != nullptr) trace->next_list = all.lists.next_list();

    doc::document made{.about = read_metadata(all, of_package, from.language)};
    made.text = format_of(read_r_pr(defaults_of(from.styles, "w:rPrDefault").first("w:rPr"), all.theme), all.complex);
    made.paragraph = read_p_pr(defaults_of(from.styles, "w:pPrDefault").first("w:pPr")).format;
    made.styles = all.styles.paragraph_styles();
    made.fonts = read_fonts(all, main);
    aside_parts asides(all, main);
    story_reader story(all, main, &asides, trace);
    made.body = story.read(body);
    made.page = read_page(story.sections(), all, main);
    made.asides = asides.finish();
    return made;
}

}  // namespace ita::docx
