#include "io/format_found.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "base/letters.hpp"
#include "base/white_space.hpp"
#include "package/stranger.hpp"

namespace ita {
namespace {

bool is_xml(std::string_view start) { return start.starts_with("<?xml") || start.starts_with("<office:document"); }

/// Strangers are refused; what is none of them has the format that it seems to have.
format unless_stranger(format seeming, std::string_view text, const std::string& name) {
    try {
        zip::refuse_strangers(as_bytes(text), name);
    } catch (const error& problem) {
        if (problem.code() != errc::not_a_package) throw;
    }
    return seeming;
}

/// Whether text begins as a value of JSON that is no object.
bool is_other_json(std::string_view start) {
    constexpr std::array<std::string_view, 3> words{"null", "true", "false"};
    return start.find_first_of("[\"-0123456789") == 0 ||
           std::ranges::any_of(words, [start](auto each) { return start.starts_with(each); });
}

constexpr std::string_view in_words(format which) {
    constexpr std::array<std::string_view, 5> all{"a DOCX document", "an ODT document", "a flat ODT document",
                                                  "plain text", "JSON"};  // in the order of `format`
    return all[static_cast<std::size_t>(which)];
}

}  // namespace

format format_found_in(const zip::reader& package) {
    if (package.contains("[Content_Types].xml") || package.contains("_rels/.rels")) return format::docx;
    if (package.contains("content.xml") || package.contains("META-INF/manifest.xml")) return format::odt;
    throw error(errc::other_package, {.file = package.file()},
                "expected a DOCX or ODT document, found a ZIP package that has neither [Content_Types].xml nor "
                "content.xml; where the document lies in it, take it out first");
}

format format_found_in(std::string_view text, const std::string& name) {
    constexpr std::size_t where_xml_tells_its_kind = 1000;
    const auto start = beginning_of(text);
    if (format_of(name) == format::json && is_other_json(start)) return format::json;
    if (is_xml(start)) return unless_stranger(format::fodt, start.substr(0, where_xml_tells_its_kind), name);
    const bool is_rtf = start.starts_with("{\\");
    return start.starts_with('{') && !is_rtf ? format::json : unless_stranger(format::text, text, name);
}

void check_ending(const std::string& name, format found) {
    const auto told = format_of(name);
    if (told && *told != found)
        throw error(errc::wrong_ending, {.file = name},
                    fmt::format("expected {}, as the name says, found {}; ask for the right file, or rename it to end "
                                "in .{}",
                                in_words(*told), in_words(found), to_string(found)));
}

}  // namespace ita
