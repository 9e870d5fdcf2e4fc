// ita/doc/document.hpp - a whole word-processor document as plain values; knows nothing of XML, ZIP or reports.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ita/base/date.hpp>
#include <ita/doc/block.hpp>
#include <ita/doc/page.hpp>
#include <ita/doc/style.hpp>

namespace ita::doc {

/// What a document says of itself.
struct metadata {
    std::string title{};
    std::string author{};
    std::string subject{};
    std::vector<std::string> keywords{};
    std::string language = "th-TH";  ///< BCP 47 tag of the text
    std::string producer{};          ///< what made the file, as it says of itself; only read
    std::optional<date> created{};   ///< never filled in by the library: the same input gives the same bytes
    std::vector<std::pair<std::string, std::string>> custom{};  ///< further properties by name

    bool operator==(const metadata&) const = default;
};

enum class aside_kind { comment, footnote, endnote };

/// What is said beside the text: it belongs to no paragraph of the body. Writers leave it out for now.
struct aside {
    aside_kind kind = aside_kind::comment;
    std::string author{};  ///< of a comment
    std::vector<doc::paragraph> content{};

    bool operator==(const aside&) const = default;
};

/// Any paper of an office: what it says, how it looks, how it lies on the page.
struct document {
    metadata about{};
    page_setup page{};
    text_format text{};            ///< what every paragraph starts from
    paragraph_format paragraph{};  ///< what every paragraph starts from
    std::vector<paragraph_style> styles{};
    std::vector<font_face> fonts{};
    std::vector<block> body{};
    std::vector<aside> asides{};  ///< in the order of the places that they speak of

    bool operator==(const document&) const = default;
};

}  // namespace ita::doc
