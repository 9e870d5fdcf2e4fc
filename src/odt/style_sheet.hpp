// src/odt/style_sheet.hpp - the named styles of a document: what they are called in ODF and what they inherit.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/doc/document.hpp>

#include "odt/place.hpp"
#include "odt/properties.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// A named style as paragraphs see it.
struct known_style {
    std::string name{};  ///< value of style:name; empty for the document's defaults
    indents whole{};     ///< all inheritance done
};

class style_sheet {
  public:
    /// Errors: errc::missing_field for a style without a name and for a parent that is not there,
    /// errc::out_of_range for a name that is there twice and for parents that go round in a circle.
    explicit style_sheet(const doc::document& frame);

    /// The style that a paragraph names. Errors: errc::missing_field where there is none.
    [[nodiscard]] const known_style& at(const std::string& shown, const place& where) const;

    /// office:styles.
    void write_styles(xml::element styles, font_table& fonts) const;

  private:
    [[nodiscard]] indents inherited(std::size_t index, std::size_t steps) const;
    void write_default_style(xml::element styles, font_table& fonts) const;
    void write_style(xml::element styles, std::size_t index, font_table& fonts) const;

    doc::document frame_{};  // without body
    known_style defaults_{};
    std::unordered_map<std::string, known_style> known_{};
    std::unordered_map<std::string, std::size_t> index_{};
};

}  // namespace ita::odt
