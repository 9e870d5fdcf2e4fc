#include "xml/names.hpp"

#include <algorithm>

namespace ita::xml {
namespace {

/// Good enough to keep the hundred names of a part apart, and cheap.
std::size_t slot_of(std::string_view raw) noexcept {
    const auto at = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(raw[i])); };
    const auto n = raw.size();
    return (n * 7 + at(n - 1) * 31 + at(n / 2) * 13 + at(n - n / 4 - 1) * 5) & 255;
}

}  // namespace

names::names(std::span<const binding> known) : prefixes_{"", ""}, canonical_{""} {
    number_of(xml_uri);
    prefixes_.back() = "xml:";
    for (const auto& each : known) prefixes_[number_of(each.uri)] = std::string(each.prefix) + ':';
    scopes_.push_back({"xml", uris_.at(std::string(xml_uri)), 0});
    scopes_.push_back({"", none, 0});
    contexts_.push_back(++next_context_);
}

names::namespace_id names::number_of(std::string_view uri) {
    if (uri.empty()) return none;
    const auto [found, is_new] = uris_.try_emplace(std::string(uri), static_cast<namespace_id>(prefixes_.size()));
    if (is_new) prefixes_.emplace_back(":");
    return found->second;
}

void names::declare(std::string_view prefix, std::string_view uri, std::size_t depth) {
    if (scopes_.back().depth != depth) contexts_.push_back(++next_context_);
    scopes_.push_back({prefix, number_of(uri), depth});
}

void names::close(std::size_t depth) {
    if (scopes_.back().depth != depth) return;
    while (scopes_.back().depth == depth) scopes_.pop_back();
    contexts_.pop_back();
}

const names::scope* names::find(std::string_view prefix) const noexcept {
    const auto found =
        std::find_if(scopes_.rbegin(), scopes_.rend(), [&](const scope& s) { return s.prefix == prefix; });
    return found == scopes_.rend() ? nullptr : &*found;
}

name_id names::cached(cache& where, std::string_view raw, bool element) {
    auto& mine = where[slot_of(raw)];
    if (mine.context == contexts_.back() && mine.raw == raw) return mine.id;
    return (mine = {raw, contexts_.back(), resolved(raw, element)}).id;
}

name_id names::resolved(std::string_view raw, bool element) {
    const auto colon = raw.find(':');
    // An attribute without a prefix is in no namespace: Namespaces in XML 1.0, 6.2.
    if (colon == std::string_view::npos) return kept(element ? find({})->uri : none, raw);
    const auto local = raw.substr(colon + 1);
    const auto* const declared = colon == 0 ? nullptr : find(raw.substr(0, colon));
    const bool is_name = !local.empty() && local.find(':') == std::string_view::npos &&
                         std::string_view("-.0123456789").find(local.front()) == std::string_view::npos;
    return declared == nullptr || !is_name ? no_name : kept(declared->uri, local);
}

name_id names::kept(namespace_id uri, std::string_view local) {
    const auto [found, is_new] = ids_.try_emplace(key{uri, local}, static_cast<name_id>(canonical_.size()));
    if (is_new) canonical_.push_back(prefixes_[uri] + std::string(local));
    return found->second;
}

}  // namespace ita::xml
