#include "package/member_name.hpp"

#include <fmt/format.h>

#include <ita/base/utf8.hpp>

#include "package/refusal.hpp"

namespace ita::zip {
namespace {

bool has_dots(std::string_view name) {
    for (std::size_t from = 0; from <= name.size();) {
        const auto segment = name.substr(from, name.find('/', from) - from);
        if (segment == "." || segment == "..") return true;
        from += segment.size() + 1;
    }
    return false;
}

/// What is wrong with a name; empty for a good one.
std::string_view flaw_of(std::string_view name) {
    if (name.empty()) return "an empty one";
    if (name.front() == '/') return "an absolute one";
    if (name.find('\\') != std::string_view::npos) return "one with a backslash";
    if (name.size() > 1 && name[1] == ':') return "one with a drive";
    if (has_dots(name)) return "one with a dot for a folder";
    if (name.find_first_of(std::string_view("\t\n\0", 3)) != std::string_view::npos || !is_sound(name))
        return "one with a control character";
    return {};
}

}  // namespace

void check_name(std::string_view name, const limits& most, const std::string& file) {
    if (name.size() > most.entry_name)
        too_much({.file = file}, fmt::format("expected names of {} bytes at the most in the package, found one of {}",
                                             most.entry_name, name.size()));
    if (const auto flaw = flaw_of(name); !flaw.empty())
        damaged({.file = file, .part = is_sound(name) ? std::string(name) : std::string()},
                fmt::format("expected a plain name of a member, found {}", flaw));
}

}  // namespace ita::zip
