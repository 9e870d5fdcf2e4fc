#include "xml/splice.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "xml/escape.hpp"

namespace ita::xml {
namespace {

/// Behind the reference or the line end that stands at `at`.
std::size_t behind(std::string_view raw, std::size_t at) {
    if (raw[at] == '&') return std::min(raw.find(';', at), raw.size() - 1) + 1;
    return at + (raw.substr(at).starts_with("\r\n") ? 2 : 1);
}

void check(const splice& next, std::size_t done, std::size_t size) {
    const auto [from, to] = next.where;
    if (from < done || to < from || to > size)
        throw error(errc::internal, {},
                    fmt::format("expected a change between byte {} and byte {}, found one of bytes {} to {}", done,
                                size, from, to));
}

std::string escaped(std::string_view words, bool in_attribute) {
    std::string made;
    made.reserve(words.size());
    append_escaped(made, words, in_attribute);
    return made;
}

}  // namespace

std::string spliced(std::string_view text, std::vector<splice> all) {
    std::ranges::stable_sort(all, {}, [](const splice& s) { return std::tuple(s.where.from, s.where.size() != 0); });
    std::string made;
    std::size_t done = 0;
    for (const auto& each : all) {
        check(each, done, text.size());
        made.append(text, done, each.where.from - done).append(each.with);
        done = each.where.to;
    }
    return made.append(text, done);
}

std::size_t raw_offset(std::string_view raw, std::size_t at) {
    std::size_t from = 0;
    while (from < raw.size()) {
        const auto plain = raw.substr(from, at);  // no further: a text of many edits is not read to its end for each
        const auto special = plain.find_first_of("&\r");
        if (special == plain.npos) return from + plain.size();
        at -= special;
        from += special;
        const auto end = behind(raw, from);
        std::string one;
        append_unescaped(one, raw.substr(from, end - from));
        if (at < one.size()) return from;
        at -= one.size();
        from = end;
    }
    return raw.size();
}

std::string escaped(std::string_view words) { return escaped(words, false); }
std::string escaped_value(std::string_view words) { return escaped(words, true); }

}  // namespace ita::xml
