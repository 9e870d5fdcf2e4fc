// src/patch/dialect.hpp - how a format writes words into text that is there; knows no reports.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/trace.hpp"
#include "patch/links.hpp"
#include "xml/splice.hpp"

namespace ita::patching {

/// What of a copied piece of markup must not be there twice: ids, bookmarks, comments, notes, pictures, marks of
/// changes.
struct clutter {
    std::vector<std::string_view> elements{};    ///< local names; left out with all they hold
    std::vector<std::string_view> attributes{};  ///< local names
    std::vector<std::string_view> content{};     ///< those of the elements that somebody would miss
};

/// Whether a plain blank at an end of words shows where they come: not beside another nor at an end of a paragraph.
struct ends {
    bool first_shows = true;
    bool last_shows = true;
};

class dialect {
  public:
    virtual ~dialect() = default;

    /// Words within a text of the file: breaks and tabs become elements.
    [[nodiscard]] virtual std::string within(std::string_view words, ends at = {}) const = 0;
    /// Words beside an element of a run.
    [[nodiscard]] virtual std::string beside(std::string_view words, ends at = {}) const = 0;
    /// What puts words into a paragraph that has none.
    [[nodiscard]] virtual xml::splice filling(const doc::trace& in, const doc::traced_paragraph& empty,
                                              std::string_view words) const = 0;
    /// What makes blanks at the ends of a text count; nothing where they do.
    [[nodiscard]] virtual std::optional<xml::splice> keeping_blanks(const doc::trace& in,
                                                                    const doc::piece& text) const = 0;
    /// What must go where words of a paragraph change, since it would be shown in their place.
    [[nodiscard]] virtual std::vector<xml::splice> shown_instead(const doc::trace& in,
                                                                 const doc::traced_paragraph& of) const = 0;
    /// A cell is merged over so many rows, be it that it was over one; nothing where each row tells for itself.
    [[nodiscard]] virtual std::optional<xml::splice> reaching_over(const doc::trace& in, byte_range cell,
                                                                   std::size_t rows) const = 0;
    /// A cell as one that another above is merged over.
    [[nodiscard]] virtual std::string covered(const doc::trace& in, byte_range cell) const = 0;
    /// Cells come instead of those of a row that another above is merged over, by the columns that they begin at.
    /// Throws cannot where a row has none there.
    [[nodiscard]] virtual std::vector<xml::splice> uncovered(const doc::trace& in, byte_range row,
                                                             const std::map<std::size_t, std::string>& cells) const = 0;
    /// Whether blanks of a text that stand beside one another, or at the ends of a paragraph, are not shown.
    [[nodiscard]] virtual bool collapses_blanks() const noexcept = 0;
    /// Of an element that words of a paragraph stand for: whether these are blanks.
    [[nodiscard]] virtual bool stands_for_blanks(std::string_view element) const = 0;
    /// Whether it begins, parts or ends a field; other signs that a field shows go as its words do.
    [[nodiscard]] virtual bool marks_field(std::string_view element) const = 0;
    [[nodiscard]] virtual const clutter& not_copied() const noexcept = 0;
    /// Markup of an entry as one that the word processor counts a level further down; nothing where no level is told.
    [[nodiscard]] virtual std::optional<std::string> lowered(std::string_view entry) const = 0;
    /// An entry comes below another, behind all that is.
    [[nodiscard]] virtual xml::splice nested(const doc::trace& in, byte_range entry, std::string below) const = 0;
    /// A paragraph as one without a number or bullet of its own.
    [[nodiscard]] virtual std::string unlabelled(std::string paragraph) const = 0;
    /// Markup that is counted in other lists, by the numbers that `instead` gives for those of its lists; as it is
    /// where lists have no numbers.
    [[nodiscard]] virtual std::string with_lists(std::string markup,
                                                 const std::function<std::int64_t(std::int64_t)>& instead) const = 0;
    [[nodiscard]] virtual link_markup links() const = 0;
    /// What entries of a list stand in; empty where that is nothing.
    [[nodiscard]] virtual std::string_view list_element() const noexcept = 0;
    /// What an entry of a list stands in with all below it; empty where that is nothing.
    [[nodiscard]] virtual std::string_view item_element() const noexcept = 0;
};

/// Those of a part, whose own prefixes they write.
[[nodiscard]] std::unique_ptr<dialect> docx_dialect(const doc::trace& of);
[[nodiscard]] std::unique_ptr<dialect> odt_dialect(const doc::trace& of);

}  // namespace ita::patching
