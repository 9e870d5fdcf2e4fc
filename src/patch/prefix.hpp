// src/patch/prefix.hpp - names of elements as a file has them, and the prefix that it gives to those of its format.
#pragma once

#include <string>
#include <string_view>

#include "doc/trace.hpp"

namespace ita::patching {

/// "w:p" of "<w:p …>".
[[nodiscard]] inline std::string_view name_at(std::string_view markup) {
    return markup.substr(1, markup.find_first_of(" \t\r\n/>") - 1);
}

/// "p" of "w:p".
[[nodiscard]] inline std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

/// "w:" of "<w:p …>"; empty where the names have none.
[[nodiscard]] inline std::string prefix_at(std::string_view markup) {
    const auto name = name_at(markup);
    const auto colon = name.find(':');
    return colon == name.npos ? std::string() : std::string(name.substr(0, colon + 1));
}

/// That of a paragraph of the part.
[[nodiscard]] inline std::string paragraph_prefix(const doc::trace& of) {
    if (of.paragraphs.empty()) return {};
    return prefix_at(std::string_view(of.text).substr(of.paragraphs.begin()->second.whole.from));
}

/// Whether a tag ends the element that it begins: "<w:p/>".
[[nodiscard]] inline bool is_empty_tag(std::string_view element) {
    return element.ends_with("/>") && element.find("</") == element.npos;
}

}  // namespace ita::patching
