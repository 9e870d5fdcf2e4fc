#include "xml/names.hpp"

#include <algorithm>

#include "base/short_text.hpp"

namespace ita::xml {
namespace {

/// Good enough to keep the hundred names of a part apart, and cheap.
std::size_t slot_of(std::uint64_t tail, std::size_t size) noexcept {
    return static_cast<std::size_t>((tail + size) * odd_number >> 57);
}

constexpr std::size_t least_places = 64;

}  // namespace

names::names(std::span<const binding> known) : known_(known), places_(least_places) {
    constexpr std::size_t usual = 32;
    all_.reserve(2 * usual);
    scopes_.reserve(usual);
    all_.emplace_back();  // no_name
    scopes_.push_back({"xml", of_xml, 0});
    scopes_.push_back({"", none, 0});
    contexts_.push_back(++next_context_);
}

names::namespace_id names::number_of(std::string_view uri) {
    if (uri.empty()) return none;
    if (uri == xml_uri) return of_xml;
    const auto found = std::ranges::find(known_, uri, &binding::uri);
    if (found != known_.end()) return first_known + static_cast<namespace_id>(found - known_.begin());
    const auto next = first_known + static_cast<namespace_id>(known_.size() + others_.size());
    return others_.try_emplace(std::string(uri), next).first->second;
}

/// What stands before a local name; empty for names in no namespace.
std::string_view names::prefix_of(namespace_id uri) const noexcept {
    if (uri == of_xml) return "xml";
    return uri >= first_known && uri - first_known < known_.size() ? known_[uri - first_known].prefix : "";
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
    const auto tail = last_bytes(raw);
    auto& mine = where[slot_of(tail, raw.size())];
    if (mine.context == contexts_.back() && mine.tail == tail && mine.raw.size() == raw.size() &&
        same_bytes(mine.raw.data(), raw.data(), raw.size()))
        return mine.id;
    return (mine = {raw, tail, contexts_.back(), resolved(raw, element)}).id;
}

name_id names::resolved(std::string_view raw, bool element) {
    const auto colon = raw.find(':');
    // An attribute without a prefix is in no namespace: Namespaces in XML 1.0, 6.2.
    if (colon == std::string_view::npos) return kept(element ? find({})->uri : none, raw, raw);
    const auto local = raw.substr(colon + 1);
    const auto* const declared = colon == 0 ? nullptr : find(raw.substr(0, colon));
    const bool is_name = !local.empty() && local.find(':') == std::string_view::npos &&
                         std::string_view("-.0123456789").find(local.front()) == std::string_view::npos;
    return declared == nullptr || !is_name ? no_name : kept(declared->uri, local, raw);
}

name_id names::kept(namespace_id uri, std::string_view local, std::string_view raw) {
    const auto place = place_of(uri, local);
    return places_[place] != no_name ? places_[place] : add(uri, local, raw);
}

/// Where a name's number is, or would be.
std::size_t names::place_of(namespace_id uri, std::string_view local) const noexcept {
    const auto last = places_.size() - 1;
    auto at = static_cast<std::size_t>((hash_of(local) + uri) * odd_number >> 32) & last;
    for (; places_[at] != no_name; at = (at + 1) & last)
        if (const auto& there = all_[places_[at]]; there.uri == uri && there.local == local) break;
    return at;
}

name_id names::add(namespace_id uri, std::string_view local, std::string_view raw) {
    const auto prefix = prefix_of(uri);
    const bool is_ours = uri < of_xml || (raw.size() - local.size() == prefix.size() + 1 && raw.starts_with(prefix));
    all_.push_back({uri, local, is_ours ? raw : made_.emplace_front(std::string(prefix).append(":").append(local))});
    const auto made = static_cast<name_id>(all_.size() - 1);
    if (all_.size() * 2 > places_.size())
        make_room();
    else
        places_[place_of(uri, local)] = made;
    return made;
}

void names::make_room() {
    places_.assign(places_.size() * 2, no_name);
    for (name_id each = 1; each < all_.size(); ++each) places_[place_of(all_[each].uri, all_[each].local)] = each;
}

}  // namespace ita::xml
