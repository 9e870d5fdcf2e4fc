// src/docx/read/format.hpp - the looks of letters and of paragraphs, as w:rPr and w:pPr state them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ita/doc/paragraph.hpp>

#include "xml/read.hpp"

namespace ita::docx {

/// The fonts that a theme names, by the words that w:rFonts has for them.
class theme_fonts {
  public:
    /// `complex` is the script of the document's complex language: "Thai".
    void read(xml::cursor theme, std::string_view complex_script);
    /// The font of "minorHAnsi", "majorBidi", …; empty where the theme names none.
    [[nodiscard]] std::string_view font_of(std::string_view word) const noexcept;

  private:
    std::array<std::string, 4> fonts_{};  ///< major and minor, each Latin and complex
};

/// What w:rPr states. Latin and complex scripts have values of their own, of which one is shown.
struct letters {
    struct half {
        std::optional<std::string_view> font{};
        std::optional<length> size{};
        std::optional<bool> bold{};
        std::optional<bool> italic{};
    };
    half latin{};
    half complex{};
    std::optional<bool> underline{};
    std::optional<ita::color> color{};
    std::string_view style{};
    bool is_complex = false;  ///< w:cs or w:rtl: complex, whatever the letters are
    bool is_hidden = false;
    bool is_gone = false;  ///< of the mark of a paragraph: deleted or moved away
};

/// The views live as long as the part and the theme.
[[nodiscard]] letters read_r_pr(xml::cursor r_pr, const theme_fonts& theme);
/// The half of the one script; what it does not state comes from the other.
[[nodiscard]] doc::text_format format_of(const letters& from, bool complex);

/// What w:pPr states.
struct layout {
    doc::paragraph_format format{};
    std::string_view style{};
    std::optional<std::int64_t> list{};   ///< w:numId
    std::optional<std::int64_t> level{};  ///< w:ilvl
    xml::cursor mark{};                   ///< w:rPr
    xml::cursor section{};                ///< w:sectPr
};

[[nodiscard]] layout read_p_pr(xml::cursor p_pr);
/// Indents alone, as a level of a list has them.
[[nodiscard]] doc::paragraph_format read_ind(xml::cursor ind);

}  // namespace ita::docx
