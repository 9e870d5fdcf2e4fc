// src/odt/automatic_styles.hpp - direct formats as automatic styles: one name for equal values, given at first use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <ita/doc/paragraph.hpp>
#include <ita/doc/table.hpp>

#include "odt/properties.hpp"
#include "odt/style_sheet.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

struct paragraph_look {
    const known_style* style = nullptr;
    doc::paragraph_format format{};

    bool operator==(const paragraph_look&) const = default;
};

struct text_look {
    doc::text_format format{};
    bool thai_number = false;  ///< a field in digits of the language, which must then be Thai

    bool operator==(const text_look&) const = default;
};

struct bullet_look {
    std::string text{};
    int level = 0;
    length left{};
    length first_line{};

    bool operator==(const bullet_look&) const = default;
};

struct cell_look {
    doc::border line{};
    length padding{};  ///< left and right
    length room{};     ///< above and below
    std::optional<color> shade{};
    doc::vertical_alignment align = doc::vertical_alignment::top;

    bool operator==(const cell_look&) const = default;
};

struct look_hash {
    [[nodiscard]] std::size_t operator()(const paragraph_look& look) const noexcept;
    [[nodiscard]] std::size_t operator()(const text_look& look) const noexcept;
    [[nodiscard]] std::size_t operator()(const bullet_look& look) const noexcept;
    [[nodiscard]] std::size_t operator()(const cell_look& look) const noexcept;
    [[nodiscard]] std::size_t operator()(length look) const noexcept;
};

/// The automatic styles of one part.
class automatic_styles {
  public:
    /// `prefix` keeps the names of two parts apart.
    automatic_styles(std::string prefix, font_table& fonts) : prefix_(std::move(prefix)), fonts_(&fonts) {}

    // Each gives the value of a style-name attribute; the first two an empty one where no style is needed.
    const std::string& paragraph(const known_style& style, const doc::paragraph_format& format);
    const std::string& text(const doc::text_format& format, bool thai_number);
    const std::string& bullets(const bullet_look& look);
    const std::string& table(length width);
    const std::string& column(length width);
    const std::string& unsplit_row();
    const std::string& cell(const cell_look& look);
    const std::string& frame();
    /// Of an empty paragraph that takes no room.
    const std::string& gap();

    /// All of them, printed, in the order of first use; children of office:automatic-styles.
    [[nodiscard]] const std::string& printed() const noexcept { return printed_; }

  private:
    template <class Look>
    struct names {
        std::unordered_map<Look, std::string, look_hash> known{};
        const std::pair<const Look, std::string>* last = nullptr;  // most often the one that is asked for next
    };

    template <class Look, class Write>
    const std::string& name_of(const Look& look, names<Look>& all, std::string_view letter, Write write);
    template <class Write>
    void make(std::string_view element, const std::string& name, Write write);

    std::string prefix_;
    font_table* fonts_;
    xml::tree scratch_{};
    std::string printed_{};
    names<paragraph_look> paragraphs_{};
    names<text_look> texts_{};
    names<bullet_look> bullets_{};
    names<length> tables_{};
    names<length> columns_{};
    names<cell_look> cells_{};
    std::string unsplit_row_{};
    std::string frame_{};
    std::string gap_{};
};

}  // namespace ita::odt
