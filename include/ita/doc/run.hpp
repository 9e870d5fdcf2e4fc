// ita/doc/run.hpp - words with their looks, and the small things that stand between words.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include <ita/base/color.hpp>
#include <ita/base/length.hpp>
#include <ita/doc/image.hpp>

namespace ita::doc {

/// How letters look, Thai and Latin alike; what is empty is inherited.
struct text_format {
    std::optional<std::string> font{};
    /// Range: 1 pt to 1638 pt, Word's own. DOCX keeps half-points, so 16.3 pt is written as 16.5 pt.
    /// Source: ECMA-376-1, 17.3.2.38 w:sz and 17.3.2.39 w:szCs (Thai reads the second).
    std::optional<length> size{};
    std::optional<bool> bold{};
    std::optional<bool> italic{};
    std::optional<bool> underline{};
    std::optional<ita::color> color{};

    bool operator==(const text_format&) const = default;
};

/// Words in one format. In the text '\n' is a line break, '\t' a tab; blanks are kept, doubled ones too.
struct run {
    std::string text{};
    text_format format{};
    std::string link{};  ///< where a click leads; empty for plain words

    bool operator==(const run&) const = default;
};

/// What a reader of the page is shown in place of a field.
enum class field_kind { page_number, page_count };

/// Text that the word processor fills in.
struct field {
    field_kind kind = field_kind::page_number;
    text_format format{};

    bool operator==(const field&) const = default;
};

using span = std::variant<run, field, image>;

}  // namespace ita::doc
