#include "xml/escape.hpp"

namespace ita::xml {
namespace {

constexpr bool is_markup(char c) noexcept { return c == '<' || c == '>' || c == '&'; }
constexpr bool is_special(char c) noexcept { return is_markup(c) || c == '"' || c == '\n' || c == '\t'; }

// Looks at every letter, without an early end: compilers make that sixteen at a time.
template <bool is(char) noexcept>
bool has_none(std::string_view words) noexcept {
    bool found = false;
    for (const char c : words) found |= is(c);
    return !found;
}

std::string_view reference(char c) noexcept {
    switch (c) {
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '&':
            return "&amp;";
        case '"':
            return "&quot;";
        case '\n':
            return "&#10;";
        default:
            return "&#9;";
    }
}

}  // namespace

bool is_plain(std::string_view words, inside where) noexcept {
    return where == inside::text ? has_none<is_markup>(words) : has_none<is_special>(words);
}

std::string escaped(std::string_view words, inside where) {
    std::string result;
    for (const char c : words)
        if (where == inside::text ? is_markup(c) : is_special(c))
            result += reference(c);
        else
            result += c;
    return result;
}

}  // namespace ita::xml
