// src/docx/read/styles.hpp - the styles of a document, by their ids; knows no text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/doc/document.hpp>

#include "base/short_text.hpp"
#include "doc/doubts.hpp"
#include "docx/read/format.hpp"
#include "docx/read/parts.hpp"

namespace ita::docx {

/// A list and a level in it, as a style or a paragraph names them.
struct list_place {
    std::int64_t list = 0;
    std::optional<std::int64_t> level{};
    std::string_view style{};  ///< the id of the style that names the list; empty for a paragraph
};

enum class style_kind { paragraph, character, table, numbering };

/// One style of a file.
struct style_entry {
    std::string_view id{};
    style_kind kind = style_kind::paragraph;
    doc::paragraph_style shown{};      ///< of a character style: with what it inherits
    std::optional<list_place> list{};  ///< with what it inherits
    xml::cursor table{};               ///< w:tblPr of a table style
    std::size_t base = 0;              ///< 1 + its place; 0 for none
    std::size_t depth = 0;             ///< how many it is based on, 0 while that is not known
    bool is_default = false;
};

/// The styles of a document. Its views live as long as the part that they were read from.
class style_sheet {
  public:
    /// `complex`: the document's language is written in a complex script, so that its looks are what is shown.
    void read(xml::cursor styles, const theme_fonts& theme, bool complex, const limits& most, doc::doubts& doubt);

    /// The style of this id, or a null pointer.
    [[nodiscard]] const style_entry* find(std::string_view id) const;
    /// The same; the default one for ids of no paragraph style. A null pointer where there is no default either.
    [[nodiscard]] const style_entry* of_paragraph(std::string_view id) const;
    /// Those of paragraphs; a default one that says nothing is left out.
    [[nodiscard]] std::vector<doc::paragraph_style> paragraph_styles() const;
    /// The table style that this one is based on, or a null pointer.
    [[nodiscard]] const style_entry* base_of(const style_entry& which) const noexcept;

  private:
    void add(xml::cursor style, const theme_fonts& theme, bool complex);
    void link_bases(xml::cursor styles, doc::doubts& doubt);
    void settle(std::size_t which, const limits& most, doc::doubts& doubt, xml::cursor at);
    void inherit_from_base(style_entry& own);
    void name_uniquely();

    std::vector<style_entry> all_{};
    std::vector<std::string_view> bases_{};
    std::unordered_map<std::string_view, std::size_t, text_hash> by_id_{};
    std::size_t default_ = 0;  ///< 1 + the place of the default one of paragraphs
};

}  // namespace ita::docx
