// src/odt/properties.hpp - formats become style:paragraph-properties and style:text-properties.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/length.hpp>
#include <ita/doc/paragraph.hpp>
#include <ita/doc/style.hpp>

#include "xml/tree.hpp"

namespace ita::odt {

/// Where lines of a paragraph start and tabs stop, all inheritance done.
struct indents {
    std::optional<length> left{};
    std::optional<length> first_line{};
    std::vector<doc::tab_stop> tabs{};

    /// What remains when a format comes on top.
    [[nodiscard]] indents under(const doc::paragraph_format& format) const;
};

/// Fonts in the order they were declared or first named; both parts declare them all.
class font_table {
  public:
    explicit font_table(std::vector<doc::font_face> declared);
    void use(const std::string& name);
    /// office:font-face-decls, or nothing.
    void print(std::string& out) const;

    bool operator==(const font_table&) const = default;

  private:
    std::vector<doc::font_face> faces_;
};

/// Adds to style:paragraph-properties. `whole` are the indents with the format on top.
void set_paragraph_format(xml::element properties, const doc::paragraph_format& format, const indents& whole);

/// What the schema calls fo:language, fo:script and fo:country.
struct language_tag {
    std::string language{};
    std::string script{};
    std::string country{};
};

/// Of "th", "th-TH", "zh-Hant-TW".
[[nodiscard]] language_tag parse_language(std::string_view tag);

/// Adds to style:text-properties; Thai reads the attributes that end in -complex.
void set_text_format(xml::element properties, const doc::text_format& format, font_table& fonts);

}  // namespace ita::odt
