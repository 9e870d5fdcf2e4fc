#include "xml/unescape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "xml/encoding.hpp"

namespace ita::xml {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr bool is_character(char32_t c) noexcept {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

struct entity {
    std::string_view name;
    char32_t meaning;
};
constexpr std::array<entity, 5> entities{{{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

/// The character that "#3585" or "#xE01" names.
std::optional<char32_t> numbered(std::string_view reference) {
    reference.remove_prefix(1);
    const int base = !reference.empty() && reference.front() == 'x' ? 16 : 10;
    if (base == 16) reference.remove_prefix(1);
    std::uint32_t value = 0;
    const auto* const end = reference.data() + reference.size();
    const auto [stopped, fault] = std::from_chars(reference.data(), end, value, base);
    if (reference.empty() || fault != std::errc{} || stopped != end || !is_character(value)) return std::nullopt;
    return value;
}

/// Resolves the reference that starts at `at`; answers where the text goes on.
std::size_t append_reference(std::string& out, std::string_view raw, std::size_t at) {
    const auto end = raw.find(';', at);
    if (const auto c = meaning_of(raw.substr(at + 1, end - at - 1))) append_utf8(out, *c);
    return end == npos ? raw.size() : end + 1;
}

/// Appends with references resolved; each of `specials` is handed to `replace`, which answers what stands for it.
template <class Replace>
void append_resolved(std::string& out, std::string_view raw, std::string_view specials, Replace replace) {
    for (std::size_t at = 0; at < raw.size();) {
        const auto next = std::min(raw.find_first_of(specials, at), raw.size());
        out.append(raw, at, next - at);
        at = next;
        if (at == raw.size()) return;
        if (raw[at] == '&') {
            at = append_reference(out, raw, at);
            continue;
        }
        // A carriage return before a line feed is one line end with it: XML 1.0, 2.11.
        const bool pair = raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n';
        out += replace(raw[at]);
        at += pair ? 2 : 1;
    }
}

}  // namespace

std::optional<char32_t> meaning_of(std::string_view reference) {
    if (!reference.empty() && reference.front() == '#') return numbered(reference);
    const auto* const found = std::ranges::find(entities, reference, &entity::name);
    return found == entities.end() ? std::nullopt : std::optional(found->meaning);
}

void append_unescaped(std::string& out, std::string_view raw) {
    append_resolved(out, raw, "&\r", [](char) { return '\n'; });
}

void append_lines(std::string& out, std::string_view raw) {
    append_resolved(out, raw, "\r", [](char) { return '\n'; });
}

void append_value(std::string& out, std::string_view raw) {
    append_resolved(out, raw, "&\r\n\t", [](char) { return ' '; });
}

bool is_plain_text(std::string_view raw) noexcept { return raw.find('&') == npos && raw.find('\r') == npos; }

}  // namespace ita::xml
