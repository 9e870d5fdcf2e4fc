#include "patch/odt_regions.hpp"

#include <utility>

#include <fmt/format.h>

#include "patch/reason.hpp"
#include "xml/escape.hpp"

namespace ita::patching {
namespace {

/// The prefix of a namespace in a part, "office:"; where the part has none, `own` and how to declare it.
struct prefix_of {
    std::string name{};
    std::string declaration{};
};

prefix_of find_prefix(const xml::document& in, std::string_view own, std::string_view uri) {
    prefix_of found{fmt::format("{}:", own), fmt::format(" xmlns:{}=\"{}\"", own, uri)};
    const auto root = in.root();
    const auto tag = in.text().substr(root.span().from, root.content_span().from - root.span().from);
    const auto value = tag.find(fmt::format("\"{}\"", uri));
    const auto at = value == tag.npos ? value : tag.rfind("xmlns:", value);
    if (at == tag.npos) return found;
    const auto name = tag.substr(at + 6, tag.find('=', at) - at - 6);
    return {std::string(name) + ':', {}};
}

std::string info_of(const xml::document& part, const revision& as) {
    const auto office = find_prefix(part, "office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0");
    const auto dc = find_prefix(part, "dc", "http://purl.org/dc/elements/1.1/");
    return fmt::format("<{0}change-info{1}{3}><{2}creator>{4}</{2}creator><{2}date>{5}</{2}date></{0}change-info>",
                       office.name, office.declaration, dc.name, dc.declaration, xml::escaped(as.author), as.when);
}

}  // namespace

odt_regions::odt_regions(const xml::document& part, std::string text, const revision& as)
    : part_(part), text_(std::move(text)), info_(info_of(part, as)) {}

std::string odt_regions::next_id() {
    for (;;) {
        auto id = fmt::format("ct{}", ++last_id_);
        if (part_.text().find('"' + id + '"') == std::string_view::npos) return id;
    }
}

std::string odt_regions::add(std::string_view kind, const std::string& removed) {
    const auto id = next_id();
    all_ += fmt::format("<{0}changed-region xml:id=\"{1}\" {0}id=\"{1}\"><{0}{2}>{3}{4}</{0}{2}></{0}changed-region>",
                        text_, id, kind, info_, removed);
    return id;
}

std::string odt_regions::mark(std::string_view name, const std::string& id) const {
    return fmt::format("<{0}{1} {0}change-id=\"{2}\"/>", text_, name, id);
}

std::string odt_regions::leaving(const std::string& removed) { return mark("change", add("deletion", removed)); }

std::string odt_regions::coming(std::string_view markup) {
    const auto id = add("insertion", {});
    return mark("change-start", id) + std::string(markup) + mark("change-end", id);
}

// Behind forms, which come first. Source: ODF 1.3 part 3, 3.4.
void odt_regions::put_into(sheet& part) const {
    if (all_.empty()) return;
    auto body = part.text.root();
    if (!body.is("office:body")) body = body.first("office:body");
    const auto text = body.first("office:text");
    if (!text || !has_end_tag(text)) throw cannot("the file has no text");
    if (const auto there = text.first("text:tracked-changes")) {
        if (has_end_tag(there)) return part.put(there.content_span().to, all_);
        return part.cut({there.span().to - 2, there.span().to}, fmt::format(">{}</{}>", all_, there.raw_name()));
    }
    const auto forms = text.first("office:forms");
    // What is typed from now on is not recorded, as it was not before.
    part.put(forms ? forms.span().to : text.content_span().from,
             fmt::format("<{0}tracked-changes {0}track-changes=\"false\">{1}</{0}tracked-changes>", text_, all_));
}

}  // namespace ita::patching
