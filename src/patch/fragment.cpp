#include "patch/fragment.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <ita/base/error.hpp>

#include "base/white_space.hpp"
#include "patch/prefix.hpp"
#include "xml/blank.hpp"
#include "xml/scan.hpp"
#include "xml/splice.hpp"

namespace ita::patching {
namespace {

constexpr std::string_view wrapper_start = "<x>";
constexpr std::string_view wrapper_end = "</x>";

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Steps through a fragment; prefixes are not looked at.
template <class Visit>
void each_token(std::string_view markup, Visit visit) {
    const auto whole = std::string(wrapper_start) + std::string(markup) + std::string(wrapper_end);
    xml::scanner tokens(whole, {}, limits{});
    while (tokens.next()) visit(tokens);
}

}  // namespace

bool is_balanced(std::string_view markup) {
    try {
        each_token(markup, [](const xml::scanner&) {});
        return true;
    } catch (const error&) {
        return false;
    }
}

bool holds_content(const clutter& unwanted, std::string_view markup) {
    bool found = false;
    each_token(markup, [&](const xml::scanner& token) {
        found |= token.kind() == xml::token_kind::start && holds(unwanted.content, local_name(token.name()));
    });
    return found;
}

std::string without(const clutter& unwanted, std::string_view markup) {
    std::vector<xml::splice> cuts;
    std::size_t depth = 0, left_out_at = 0, start = 0;
    const auto at = [](std::size_t byte) { return byte - wrapper_start.size(); };
    each_token(markup, [&](const xml::scanner& token) {
        if (token.kind() == xml::token_kind::start) {
            ++depth;
            if (left_out_at == 0 && holds(unwanted.elements, local_name(token.name())))
                left_out_at = depth, start = token.span().from;
            if (left_out_at != 0) return;
            for (const auto& each : token.attributes())
                if (holds(unwanted.attributes, local_name(each.name)))
                    cuts.push_back({{at(each.at) - 1, at(each.value.to) + 1}, {}});
        } else if (token.kind() == xml::token_kind::end) {
            if (depth == left_out_at) {
                cuts.push_back({{at(start), at(token.span().to)}, {}});
                left_out_at = 0;
            }
            --depth;
        }
    });
    return xml::spliced(markup, std::move(cuts));
}

std::vector<byte_range> children_of(std::string_view element) {
    std::vector<byte_range> all;
    xml::scanner tokens(element, {}, limits{});
    for (std::size_t depth = 0; tokens.next();) {
        if (tokens.kind() == xml::token_kind::start && depth++ == 1) all.push_back(tokens.span());
        if (tokens.kind() == xml::token_kind::end && --depth == 1) all.back().to = tokens.span().to;
    }
    return all;
}

std::string_view child_named(std::string_view element, std::string_view name) {
    for (const auto& each : children_of(element)) {
        const auto child = element.substr(each.from, each.size());
        if (local_name(name_at(child)) == name) return child;
    }
    return {};
}

std::optional<byte_range> attribute_at(std::string_view element, std::string_view name) {
    xml::scanner tokens(element, {}, limits{});
    tokens.next();
    for (const auto& each : tokens.attributes())
        if (local_name(each.name) == name) return each.value;
    return std::nullopt;
}

std::optional<std::size_t> behind_end_tag(std::string_view text, std::size_t at, std::string_view name) {
    const auto tag = text.find_first_not_of(white_space, at);
    if (tag == text.npos || !text.substr(tag).starts_with("</" + std::string(name))) return std::nullopt;
    const auto end = text.find('>', tag);
    return end == text.npos ? std::nullopt : std::optional(end + 1);
}

std::optional<std::size_t> start_tag_before(std::string_view text, std::size_t at, std::string_view name) {
    const auto last = at == 0 ? text.npos : text.find_last_not_of(white_space, at - 1);
    if (last == text.npos || text[last] != '>' || text[last - 1] == '/') return std::nullopt;
    const auto tag = text.rfind('<', last);
    const auto named = tag != text.npos && text.substr(tag + 1).starts_with(name);
    return named && (xml::is_blank(text[tag + 1 + name.size()]) || text[tag + 1 + name.size()] == '>')
               ? std::optional(tag)
               : std::nullopt;
}

}  // namespace ita::patching
