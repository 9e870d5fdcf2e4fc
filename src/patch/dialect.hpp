// src/patch/dialect.hpp - how a format writes words into text that is there; knows no reports.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/trace.hpp"
#include "xml/splice.hpp"

namespace ita::patching {

/// What of a copied piece of markup must not be there twice: ids, bookmarks, comments, notes, pictures, marks of
/// changes.
struct clutter {
    std::vector<std::string_view> elements{};    ///< local names; left out with all they hold
    std::vector<std::string_view> attributes{};  ///< local names
    std::vector<std::string_view> content{};     ///< those of the elements that somebody would miss
};

class dialect {
  public:
    virtual ~dialect() = default;

    /// Words within a text of the file: breaks and tabs become elements.
    [[nodiscard]] virtual std::string within(std::string_view words) const = 0;
    /// Words beside an element of a run.
    [[nodiscard]] virtual std::string beside(std::string_view words) const = 0;
    /// What puts words into a paragraph that has none.
    [[nodiscard]] virtual xml::splice filling(const doc::trace& in, const doc::traced_paragraph& empty,
                                              std::string_view words) const = 0;
    /// What makes blanks at the ends of a text count; nothing where they do.
    [[nodiscard]] virtual std::optional<xml::splice> keeping_blanks(const doc::trace& in,
                                                                    const doc::piece& text) const = 0;
    [[nodiscard]] virtual const clutter& not_copied() const noexcept = 0;
    /// What an entry of a list stands in with all below it; empty where that is nothing.
    [[nodiscard]] virtual std::string_view item_element() const noexcept = 0;
};

/// Those of a part, whose own prefixes they write.
[[nodiscard]] std::unique_ptr<dialect> docx_dialect(const doc::trace& of);
[[nodiscard]] std::unique_ptr<dialect> odt_dialect(const doc::trace& of);

}  // namespace ita::patching
