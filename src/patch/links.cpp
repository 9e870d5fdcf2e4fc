#include "patch/links.hpp"

#include <algorithm>
#include <utility>

#include "patch/prefix.hpp"
#include "xml/blank.hpp"
#include "xml/scan.hpp"
#include "xml/unescape.hpp"

namespace ita::patching {
namespace {

std::string_view bytes(std::string_view text, byte_range where) { return text.substr(where.from, where.size()); }

bool is_within(byte_range inner, byte_range outer) { return outer.from <= inner.from && inner.to <= outer.to; }

/// Text that a page shows; deleted words and codes of fields are none.
std::string words_in(std::string_view markup) {
    const auto whole = "<x>" + std::string(markup) + "</x>";
    xml::scanner tokens(whole, {}, limits{});
    std::string words;
    std::string_view around;
    while (tokens.next()) {
        if (tokens.kind() == xml::token_kind::start) around = local_name(tokens.name());
        if (tokens.kind() == xml::token_kind::end) around = {};
        if (tokens.kind() == xml::token_kind::text && around != "instrText" && around != "delText")
            xml::append_unescaped(words, bytes(whole, tokens.span()));
    }
    return words;
}

/// The link whose start tag begins at a byte; nothing where it holds nothing.
std::optional<link> link_at(std::string_view text, std::size_t from, const link_markup& as) {
    xml::scanner tag(text.substr(from), {}, limits{});
    tag.next();
    const auto behind = from + tag.span().to;
    if (text[behind - 2] == '/') return std::nullopt;
    const auto end = text.find("</" + as.element, behind);
    if (end == text.npos) return std::nullopt;
    link made{.whole = {from, text.find('>', end) + 1}, .content = {behind, end}};
    for (const auto& each : tag.attributes())
        if (local_name(each.name) == as.target) made.target = {from + each.value.from, from + each.value.to};
    return made;
}

/// What becomes of one link in a copy.
std::vector<xml::splice> own_link(const changed_link& what, std::string_view text, const link_markup& as) {
    const auto& [whole, content, target] = what.which;
    std::string leads_to;
    xml::append_value(leads_to, bytes(text, target));
    const auto address = as.target_is_address ? address_of(what, leads_to) : std::nullopt;
    if (address) return {{target, xml::escaped_value(*address)}};
    return {{{whole.from, content.from}, {}}, {{content.to, whole.to}, {}}};
}

}  // namespace

std::vector<link> links_in(std::string_view text, byte_range range, const link_markup& as) {
    std::vector<link> found;
    const auto start = "<" + as.element;
    for (auto at = text.find(start, range.from); at < range.to; at = text.find(start, at + 1)) {
        const auto behind = text[at + start.size()];
        if (!xml::is_blank(behind) && behind != '>') continue;
        if (const auto made = link_at(text, at, as); made && made->whole.to <= range.to) found.push_back(*made);
    }
    return found;
}

std::vector<changed_link> changed_among(const std::vector<link>& all, std::string_view text,
                                        const std::vector<xml::splice>& splices) {
    std::vector<changed_link> found;
    for (const auto& each : all) {
        std::vector<xml::splice> inside;
        for (const auto& s : splices)
            if (is_within(s.where, each.content))
                inside.push_back({{s.where.from - each.content.from, s.where.to - each.content.from}, s.with});
        if (inside.empty()) continue;
        const auto content = bytes(text, each.content);
        changed_link made{each, words_in(content), words_in(xml::spliced(content, std::move(inside)))};
        if (made.before != made.after) found.push_back(std::move(made));
    }
    return found;
}

std::optional<std::string> address_of(const changed_link& what, std::string_view target) {
    constexpr std::string_view starts[] = {"", "https://", "http://", "mailto:"};
    constexpr std::string_view ends[] = {"", "/"};
    const auto& [which, before, after] = what;
    if (before.empty() || after.empty() || after.find_first_of(" \t\n") != after.npos) return std::nullopt;
    const bool has_start = after.find("://") != after.npos;
    if (!has_start && after.find_first_of(".@") == after.npos) return std::nullopt;
    for (const auto start : starts)
        for (const auto end : ends) {
            if (target != std::string(start) + before + std::string(end)) continue;
            return has_start ? after : std::string(start) + after + std::string(after.ends_with(end) ? "" : end);
        }
    return std::nullopt;
}

std::vector<xml::splice> with_own_links(std::vector<xml::splice> all, std::string_view text, byte_range copied,
                                        const link_markup& as) {
    for (const auto& each : changed_among(links_in(text, copied, as), text, all)) {
        auto own = own_link(each, text, as);
        if (each.after.empty()) {
            std::erase_if(all, [&](const xml::splice& s) { return is_within(s.where, each.which.content); });
            own = {{each.which.whole, {}}};
        }
        all.insert(all.end(), own.begin(), own.end());
    }
    std::ranges::stable_sort(all, {}, [](const xml::splice& s) { return std::pair(s.where.from, s.where.to); });
    return all;
}

}  // namespace ita::patching
