// tests/support/traced.hpp - holds a trace against the document that it was told of, and the bytes against the words.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <ita/doc/document.hpp>

#include "doc/trace.hpp"
#include "xml/splice.hpp"

namespace ita::test {

/// What a trace covers, and where it is wrong.
struct traced_facts {
    std::size_t paragraphs = 0;  ///< of the body, those that are joined too
    std::size_t joined = 0;
    std::size_t without_element = 0;
    std::size_t texts = 0;
    std::size_t signs = 0;     ///< pieces that are elements
    std::size_t elements = 0;  ///< tables, rows and cells
    std::vector<std::string> faults{};

    traced_facts& operator+=(const traced_facts& other);
};

/// Decodes each piece anew and holds it against the words of its paragraph; looks whether ranges nest.
[[nodiscard]] traced_facts facts_of(const doc::document& read, const doc::trace& told);

/// Each text piece again, as our own writer would escape it: a part that reads as before.
[[nodiscard]] std::vector<xml::splice> rewritten(const doc::trace& told);
/// Each text piece as it stands: a part that is as before.
[[nodiscard]] std::vector<xml::splice> kept(const doc::trace& told);

/// Files of these endings in a folder and below, in order; none where there is no such folder.
[[nodiscard]] std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                                          const std::vector<std::string>& endings);

/// "1205 paragraphs traced, 3 joined, ..."
[[nodiscard]] std::string to_string(const traced_facts& all);

}  // namespace ita::test
