// src/io/fill_placeholders.hpp - placeholders in every part of a document of the house get the words of a report.
#pragma once

#include <optional>

#include <ita/base/pieced_bytes.hpp>
#include <ita/io/open.hpp>

#include "io/own_words.hpp"
#include "report/named_words.hpp"

namespace ita {

struct filled_placeholders {
    std::optional<pieced_bytes> content{};  ///< of the file; nothing where no placeholder was filled
    named_paragraphs names{};               ///< of those in the paragraphs of the document itself
};

/// What nobody knows by the name of a placeholder, and what the report leaves empty, is told in `doubts`.
///
/// Errors: those of open().
[[nodiscard]] filled_placeholders fill_placeholders(const file& house, const named_words& by, const read_options& how,
                                                    notes& doubts);

}  // namespace ita
