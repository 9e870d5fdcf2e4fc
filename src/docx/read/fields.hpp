// src/docx/read/fields.hpp - fields: what of them is text, which are page numbers, where a link leads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ita/doc/run.hpp>

#include "xml/read.hpp"

namespace ita::docx {

/// What the instruction of a field asks for.
struct field_meaning {
    std::optional<doc::field_kind> page{};  ///< a number that the page gives: the result is not text
    std::string link{};                     ///< where its result leads
};
/// Source: ECMA-376-1, 17.16.5.
[[nodiscard]] field_meaning meaning_of(std::string_view instruction);

/// The fields that are open where the text is read: a field has an instruction, which is no text, and then a result.
class fields {
  public:
    /// w:fldChar of the type begin.
    void begin(xml::cursor fld_char, const std::string& link);
    void add_instruction(std::string_view text);
    /// The instruction of the innermost field ends; what it asks for.
    field_meaning separate();
    /// The innermost field ends.
    struct ended {
        field_meaning meaning{};  ///< of a field without a result
        std::string mark{};       ///< that stands for a form field: "☐"
        std::string link{};       ///< of the words behind it
    };
    [[nodiscard]] std::optional<ended> end();

    /// Whether words that come now are text.
    [[nodiscard]] bool show_text() const noexcept { return hiding_ == 0; }
    /// Whether words that come now stand in a field.
    [[nodiscard]] bool is_open() const noexcept { return !open_.empty(); }
    /// Whether a field stands open that hides nothing but its own words.
    [[nodiscard]] bool show_field() const noexcept { return hiding_ <= 1; }
    /// A paragraph ends: instructions that do not end with it hide no more. True where there are some.
    bool end_paragraph() noexcept;

  private:
    struct field {
        std::string instruction{};
        std::string mark{};
        std::string link{};  ///< of the words before it
        bool in_result = false;
        bool hides = true;
    };
    std::vector<field> open_{};
    std::size_t hiding_ = 0;
};

}  // namespace ita::docx
