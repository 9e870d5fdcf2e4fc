#include "docx/read/alternate.hpp"

#include <algorithm>
#include <string>

#include "docx/namespaces.hpp"

namespace ita::docx {
namespace {

std::string_view namespace_of(std::string_view prefix, xml::cursor at) {
    const auto declaration = "xmlns:" + std::string(prefix);
    for (; at; at = at.parent())
        if (const auto uri = at.attribute(declaration)) return *uri;
    return {};
}

bool is_known(std::string_view uri) {
    return std::ranges::find(read_namespaces, uri, &xml::binding::uri) != read_namespaces.end();
}

bool is_understood(xml::cursor choice) {
    auto prefixes = choice.value("Requires");
    if (prefixes.find_first_not_of(' ') == std::string_view::npos) return false;
    while (!prefixes.empty()) {
        const auto prefix = prefixes.substr(0, prefixes.find(' '));
        prefixes.remove_prefix(std::min(prefix.size() + 1, prefixes.size()));
        if (!prefix.empty() && !is_known(namespace_of(prefix, choice))) return false;
    }
    return true;
}

}  // namespace

xml::cursor chosen_branch(xml::cursor alternate_content) {
    for (const xml::cursor each : alternate_content.children())
        if (each.is("mc:Choice") && is_understood(each)) return each;
    return alternate_content.first("mc:Fallback");
}

xml::cursor property(xml::cursor parent, std::string_view name) {
    for (const xml::cursor each : parent.children()) {
        if (each.is(name)) return each;
        if (!each.is("mc:AlternateContent")) continue;
        if (const auto within = chosen_branch(each).first(name)) return within;
    }
    return {};
}

}  // namespace ita::docx
