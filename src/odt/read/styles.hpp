// src/odt/read/styles.hpp - styles of a part by family and name, and what comes of them; knows no text.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/doc/document.hpp>

#include "base/short_text.hpp"
#include "odt/read/list_style.hpp"
#include "xml/read.hpp"

namespace ita::odt {

/// Families of styles, and other named things that stand among them.
enum class family { paragraph, text, table, column, row, cell, graphic, list, page_layout, other };

/// What the style of a paragraph comes to: a named style of the document, and what differs from it.
struct paragraph_traits {
    std::string style{};
    doc::paragraph_format format{};
    doc::text_format text{};
    std::string_view list_style{};
    std::string_view master_page{};
};

struct cell_traits {
    std::optional<color> shade{};
    doc::vertical_alignment align = doc::vertical_alignment::top;
    std::optional<doc::border> line{};
    std::optional<length> padding{};
};

/// The styles that one part sees: its own automatic ones and those of the document.
class styles {
  public:
    explicit styles(const limits& most) : most_chain_(most.style_chain) {}
    styles(const styles&) = delete;
    styles& operator=(const styles&) = delete;

    /// The children of office:automatic-styles, office:styles and office:font-face-decls. Of two styles of one name
    /// the first that is added counts, so automatic ones come first.
    void add_automatic(const xml::cursor& container) { add(container, true); }
    void add_named(const xml::cursor& container) { add(container, false); }
    void add_fonts(const xml::cursor& declarations);

    [[nodiscard]] const paragraph_traits& paragraph(std::string_view name) const;
    /// Named text styles are not modelled, so what they say is said of the run.
    [[nodiscard]] const doc::text_format& text(std::string_view name) const;
    [[nodiscard]] const cell_traits& cell(std::string_view name) const;
    /// The level formats of a list style; nothing for one that is not there.
    [[nodiscard]] const list_style* list(std::string_view name) const;
    /// How headings are numbered; nothing where they are not.
    [[nodiscard]] const list_style* outline() const noexcept { return outline_ ? &*outline_ : nullptr; }

    /// An element of a style's properties: find(family::column, "co1", "style:table-column-properties").
    [[nodiscard]] xml::cursor properties(family which, std::string_view name, std::string_view element) const;
    [[nodiscard]] xml::cursor find(family which, std::string_view name) const;

    /// The document's own looks: defaults, named paragraph styles, fonts.
    void describe(doc::document& to) const;

  private:
    struct style {
        xml::cursor at{};
        bool automatic = false;
    };
    template <class T>
    using by_name = std::unordered_map<std::string_view, T, text_hash>;

    void add(const xml::cursor& container, bool automatic);
    [[nodiscard]] const style* at(family which, std::string_view name) const;
    /// One more than there are styles, if the limit allows so many: only a ring is as long.
    [[nodiscard]] std::size_t longest_chain(family which) const noexcept;
    /// The style and those that it is based on, itself first.
    [[nodiscard]] std::vector<const style*> chain(family which, std::string_view name) const;
    [[nodiscard]] paragraph_traits traits_of(std::string_view name) const;
    [[nodiscard]] std::string shown_name(const style& which) const;
    [[nodiscard]] doc::paragraph_style described(const style& which) const;
    [[nodiscard]] std::string font_of(std::string_view face) const;
    void add_text_format(doc::text_format& to, const xml::cursor& properties) const;

    std::size_t most_chain_;
    std::array<by_name<style>, 10> all_{};
    std::vector<style> in_order_{};  // named paragraph styles
    xml::cursor paragraph_default_{};
    std::vector<doc::font_face> fonts_{};
    by_name<std::string> faces_{};
    std::optional<list_style> outline_{};
    mutable by_name<paragraph_traits> paragraphs_{};
    mutable by_name<doc::text_format> texts_{};
    mutable by_name<cell_traits> cells_{};
    mutable by_name<std::unique_ptr<list_style>> lists_{};
};

}  // namespace ita::odt
