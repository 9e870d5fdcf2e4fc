// src/doc/frame.hpp - documents without their bodies and tables without their rows, as sinks are given them.
#pragma once

#include <ita/doc/document.hpp>

namespace ita::doc {

/// A copy of everything but the body.
[[nodiscard]] inline document without_body(const document& from) {
    return {.about = from.about,
            .page = from.page,
            .text = from.text,
            .paragraph = from.paragraph,
            .styles = from.styles,
            .fonts = from.fonts,
            .asides = from.asides};
}

/// A copy of everything but the rows.
[[nodiscard]] inline table without_rows(const table& from) {
    return {.columns = from.columns,
            .header_rows = from.header_rows,
            .line = from.line,
            .padding = from.padding,
            .title = from.title};
}

}  // namespace ita::doc
