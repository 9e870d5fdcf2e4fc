#include "xml/names.hpp"

#include <algorithm>
#include <cstring>

namespace ita::xml {
namespace {

template <class Number>
Number number_at(const char* from) noexcept {
    Number bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/// The last eight bytes of a name; of a shorter one all bytes, some twice. With the length they tell short names apart.
std::uint64_t tail_of(std::string_view raw) noexcept {
    const char* const from = raw.data();
    const auto size = raw.size();
    if (size >= 8) return number_at<std::uint64_t>(from + size - 8);
    if (size >= 4)
        return number_at<std::uint32_t>(from) | std::uint64_t{number_at<std::uint32_t>(from + size - 4)} << 32;
    if (size == 0) return 0;
    const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(from[at])}; };
    return byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
}

/// Good enough to keep the hundred names of a part apart, and cheap.
std::size_t slot_of(std::uint64_t tail, std::size_t size) noexcept {
    constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15;  // 2^64 by the golden section
    return static_cast<std::size_t>((tail + size) * odd >> 56);
}

/// Whether names with the same tail and size are the same.
bool same_heads(std::string_view a, std::string_view b) noexcept {
    if (a.size() <= 8) return true;
    if (a.size() <= 16) return number_at<std::uint64_t>(a.data()) == number_at<std::uint64_t>(b.data());
    return a == b;
}

}  // namespace

names::names(std::span<const binding> known) : known_(known), canonical_{""} {
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
    const auto tail = tail_of(raw);
    auto& mine = where[slot_of(tail, raw.size())];
    if (mine.context == contexts_.back() && mine.tail == tail && mine.raw.size() == raw.size() &&
        same_heads(mine.raw, raw))
        return mine.id;
    return (mine = {raw, tail, contexts_.back(), resolved(raw, element)}).id;
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
    if (is_new) canonical_.push_back(std::string(prefix_of(uri)).append(uri < of_xml ? "" : ":").append(local));
    return found->second;
}

}  // namespace ita::xml
