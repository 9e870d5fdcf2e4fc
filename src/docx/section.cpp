#include "docx/section.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "docx/names.hpp"
#include "docx/order.hpp"
#include "docx/paragraph.hpp"

namespace ita::docx {
namespace {

struct edge_kind {
    const char* kind;
    std::string_view root;
    std::vector<doc::paragraph> doc::page_setup::*content;
    bool doc::page_setup::*on_first_page;
};
constexpr edge_kind edge_kinds[] = {
    {"header", "w:hdr", &doc::page_setup::header, &doc::page_setup::header_on_first_page},
    {"footer", "w:ftr", &doc::page_setup::footer, &doc::page_setup::footer_on_first_page},
};

page_edge write_edge(const edge_kind& which, const char* pages, const doc::page_setup& page, book& all) {
    story into{all};
    xml::tree tree;
    const auto root = tree.start(which.root).set("xmlns:w", ns::w).set("xmlns:r", ns::r).set("xmlns:wp", ns::wp);
    for (const auto& each : page.*which.content) write_p(root.add("w:p"), each, into);
    page_edge made{.kind = which.kind, .pages = pages, .xml = printed(tree)};
    if (!into.links.empty()) made.links = into.links.print();
    return made;
}

bool first_page_differs(const doc::page_setup& page) {
    return std::ranges::any_of(edge_kinds, [&](const edge_kind& which) {
        return !(page.*which.content).empty() && !(page.*which.on_first_page);
    });
}

void write_references(sequence<sect_pr_order>& sect_pr, const std::vector<page_edge>& edges, story& into) {
    for (const auto& edge : edges) {
        const bool header = edge.kind == std::string_view("header");
        const auto reference = header ? sect_pr.add("w:headerReference") : sect_pr.add("w:footerReference");
        reference.set("w:type", edge.pages).set("r:id", into.links.add(relationship_type(edge.kind), edge.name));
    }
}

void write_pg_sz(sequence<sect_pr_order>& sect_pr, const doc::page_setup& page) {
    const auto size = sect_pr.add("w:pgSz");
    size.set("w:w", page.width.twips()).set("w:h", page.height.twips());
    if (page.width > page.height) size.set("w:orient", "landscape");
}

void write_pg_mar(sequence<sect_pr_order>& sect_pr, const doc::page_setup& page) {
    const auto top = page.margins.top.twips();
    const auto bottom = page.margins.bottom.twips();
    sect_pr.add("w:pgMar")
        .set("w:top", top)
        .set("w:right", page.margins.right.twips())
        .set("w:bottom", bottom)
        .set("w:left", page.margins.left.twips())
        .set("w:header", top / 2)  // half-way, so that a line of either fits in its margin
        .set("w:footer", bottom / 2)
        .set("w:gutter", "0");
}

}  // namespace

std::vector<page_edge> write_page_edges(const doc::page_setup& page, book& all) {
    std::vector<page_edge> made;
    for (const auto& which : edge_kinds) {
        if ((page.*which.content).empty()) continue;
        std::size_t number = 0;
        const auto add = [&](const char* pages) {
            made.push_back(write_edge(which, pages, page, all));
            made.back().name = fmt::format("{}{}.xml", which.kind, ++number);
        };
        add("default");
        // A first page that differs has none of what is not given for it; ECMA-376-1, 17.10.6.
        if (first_page_differs(page) && page.*which.on_first_page) add("first");
    }
    return made;
}

void write_sect_pr(xml::element properties, const doc::page_setup& page, const std::vector<page_edge>& edges,
                   story& into) {
    sequence<sect_pr_order> sect_pr(properties);
    write_references(sect_pr, edges, into);
    write_pg_sz(sect_pr, page);
    write_pg_mar(sect_pr, page);
    if (page.thai_page_numbers) sect_pr.add("w:pgNumType").set("w:fmt", "thaiNumbers");
    if (first_page_differs(page)) sect_pr.add("w:titlePg");
}

}  // namespace ita::docx
