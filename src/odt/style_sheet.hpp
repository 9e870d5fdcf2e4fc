// src/odt/style_sheet.hpp - the named styles of a document: what they are called in ODF and what they inherit.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include <ita/doc/document.hpp>

#include "odt/properties.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// The name that LibreOffice gives to the style of a paragraph that names none.
inline constexpr std::string_view root_style = "Standard";

/// A named style as paragraphs see it.
struct known_style {
    std::string name{};  ///< value of style:name; empty for the document's defaults
    indents whole{};     ///< all inheritance done
};

class style_sheet {
  public:
    /// Of a frame that doc::check() found sound and that outlives this.
    explicit style_sheet(const doc::document& frame);

    /// The style that a paragraph names; it must be there.
    [[nodiscard]] const known_style& at(const std::string& shown) const;

    /// office:styles.
    void write_styles(xml::element styles, font_table& fonts) const;

  private:
    [[nodiscard]] indents inherited(const doc::paragraph_style& style) const;
    void write_default_style(xml::element styles, font_table& fonts) const;
    void write_style(xml::element styles, std::size_t index, font_table& fonts) const;

    const doc::document* frame_;
    known_style defaults_{};
    std::unordered_map<std::string, known_style> known_{};
    std::unordered_map<std::string, std::size_t> index_{};
};

}  // namespace ita::odt
