#include "docx/read/section.hpp"

#include <array>
#include <optional>
#include <utility>

#include "doc/contents.hpp"
#include "docx/read/story.hpp"
#include "docx/read/values.hpp"

namespace ita::docx {
namespace {

struct edge_kind {
    const char* element;
    std::vector<doc::paragraph> doc::page_setup::*content;
    bool doc::page_setup::*on_first_page;
};
constexpr std::array<edge_kind, 2> edge_kinds{
    {{"w:headerReference", &doc::page_setup::header, &doc::page_setup::header_on_first_page},
     {"w:footerReference", &doc::page_setup::footer, &doc::page_setup::footer_on_first_page}}};

/// The last reference of a kind and a type; an empty type is "default".
xml::cursor last_reference(const std::vector<xml::cursor>& sections, std::string_view element, std::string_view type) {
    for (auto section = sections.rbegin(); section != sections.rend(); ++section)
        for (const xml::cursor each : section->children()) {
            const auto own = each.value("w:type");
            if (each.is(element) && (own.empty() ? "default" : own) == type) return each;
        }
    return {};
}

std::vector<doc::paragraph> read_edge(xml::cursor reference, reading& all, const open_part& main) {
    if (!reference) return {};
    const auto* const target = main.links.by_id(reference.value("r:id"));
    const auto name = target == nullptr || target->external ? std::string_view() : all.parts.find(target->target);
    if (name.empty()) {
        all.doubt.tell(reference, "a header or a footer is not there");
        return {};
    }
    const auto part = open_named(all, name);
    if (!part) return {};
    story_reader story(all, *part);
    return paragraphs_of(story.read(part->xml.root()));
}

void read_edges(const std::vector<xml::cursor>& sections, reading& all, const open_part& main, doc::page_setup& into) {
    const bool first_differs = is_on(sections.back().first("w:titlePg"));
    for (const auto& kind : edge_kinds) {
        into.*kind.content = read_edge(last_reference(sections, kind.element, "default"), all, main);
        into.*kind.on_first_page = !first_differs || last_reference(sections, kind.element, "first");
    }
    const auto first = first_differs ? last_reference(sections, edge_kinds[0].element, "first") : xml::cursor{};
    if (auto own = read_edge(first, all, main); !doc::is_empty(own)) into.first_header = std::move(own);
}

std::optional<length> paper(std::string_view text) {
    const auto found = on_paper(twips(text));
    constexpr auto least = length::from_centimetres(0.254);
    return found && *found >= least ? found : std::nullopt;
}

length margin(xml::cursor margins, std::string_view name, length otherwise) {
    const auto found = on_paper(twips(margins.value(name)));
    // A negative one keeps the text from making room for the header: ECMA-376-1, 17.6.11.
    return found ? std::max(*found, -*found) : otherwise;
}

}  // namespace

doc::page_setup read_page(const std::vector<xml::cursor>& sections, reading& all, const open_part& main) {
    doc::page_setup made;
    if (sections.empty()) return made;
    const auto last = sections.back();
    const auto size = last.first("w:pgSz");
    made.width = paper(size.value("w:w")).value_or(made.width);
    made.height = paper(size.value("w:h")).value_or(made.height);
    const auto margins = last.first("w:pgMar");
    made.margins = {margin(margins, "w:top", made.margins.top), margin(margins, "w:right", made.margins.right),
                    margin(margins, "w:bottom", made.margins.bottom), margin(margins, "w:left", made.margins.left)};
    made.thai_page_numbers = last.first("w:pgNumType").value("w:fmt") == "thaiNumbers";
    read_edges(sections, all, main, made);
    return made;
}

}  // namespace ita::docx
