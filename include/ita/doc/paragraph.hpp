// ita/doc/paragraph.hpp - a paragraph, its layout and its list label; knows nothing of XML, ZIP or reports.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ita/base/length.hpp>
#include <ita/doc/origin.hpp>
#include <ita/doc/run.hpp>

namespace ita::doc {

/// `thai_distribute` spreads the slack between all letters in Word; ODF has no such value and gets `justify`.
/// Source: ECMA-376-1, 17.18.44 ST_Jc; ODF 1.3 part 3, 20.223 fo:text-align.
enum class alignment { left, center, right, justify, thai_distribute };

enum class tab_kind { left, center, right };

/// A stop for tabs, measured from the left edge of the text area.
struct tab_stop {
    length at{};
    tab_kind kind = tab_kind::left;

    bool operator==(const tab_stop&) const = default;
};

/// How a paragraph stands on the page; what is empty is inherited.
struct paragraph_format {
    std::optional<alignment> align{};
    std::optional<length> left{};  ///< indent of the whole paragraph
    std::optional<length> right{};
    std::optional<length> first_line{};  ///< further indent of the first line; negative for a hanging one
    std::optional<length> before{};
    std::optional<length> after{};
    std::optional<double> line_spacing{};  ///< multiple of a single line; Range: 0.5 to 5
    std::optional<bool> keep_with_next{};
    std::optional<bool> keep_together{};
    std::optional<bool> page_break_before{};
    std::vector<tab_stop> tabs{};  ///< empty: inherited

    bool operator==(const paragraph_format&) const = default;
};

/// A label is typed text, since no numbering of both formats shows Thai digits everywhere; only bullets are automatic.
enum class label_kind { typed, bullet };

/// What stands before a list item: "๑.", "-".
struct list_label {
    std::string text{};
    label_kind kind = label_kind::typed;  ///< `typed` is written as text and a tab, `bullet` as a list of the format
    int level = 0;                        ///< 0 to 8

    bool operator==(const list_label&) const = default;
};

/// Words in lines: the unit of writing.
struct paragraph {
    std::vector<span> content{};
    std::string style{};  ///< name of a paragraph_style of the document; empty for its defaults
    paragraph_format format{};
    std::optional<list_label> label{};
    doc::origin from{};

    bool operator==(const paragraph&) const = default;
};

/// A paragraph of plain words.
[[nodiscard]] inline paragraph plain(std::string text, std::string style = {}) {
    paragraph p{.style = std::move(style)};
    if (!text.empty()) p.content.emplace_back(run{.text = std::move(text)});
    return p;
}

}  // namespace ita::doc
