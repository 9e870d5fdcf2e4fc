// src/patch/paragraph_edits.hpp - words that change in a paragraph, shared out among the pieces of the file that hold
// them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "doc/trace.hpp"
#include "patch/dialect.hpp"
#include "patch/editor.hpp"
#include "xml/splice.hpp"

namespace ita::patching {

/// One paragraph's edits. Throws cannot where one cannot be done exactly.
class paragraph_edits {
  public:
    paragraph_edits(const doc::trace& in, const dialect& by, const doc::traced_paragraph& of);

    /// Bytes of text_of() the paragraph become words.
    void add(std::size_t from, std::size_t to, std::string words);
    void finish(std::vector<xml::splice>& to) const;
    /// What finish() does, piece by piece.
    [[nodiscard]] std::vector<piece_change> changes() const;

  private:
    /// Letters of the paragraph that become words.
    struct exchange {
        std::size_t from = 0;
        std::size_t to = 0;
        std::string words{};
        ends at{};
    };
    /// The same of one piece, counted in its own letters.
    using piece_edits = std::vector<exchange>;

    [[nodiscard]] bool is_blank_at(std::size_t at) const { return at < all_.size() && all_[at] == ' '; }
    [[nodiscard]] exchange with_blanks_beside(exchange what) const;
    [[nodiscard]] bool meets_blanks(const exchange& what) const;
    [[nodiscard]] bool cuts_blanks(std::size_t at) const;
    [[nodiscard]] std::size_t target_of(std::size_t from, std::size_t to) const;
    void add_beside(std::size_t from, const std::string& words, ends at);
    void remove_element(const doc::piece& element, std::size_t first, std::size_t last);
    [[nodiscard]] xml::splice splice_of(const piece_change& sign) const;
    [[nodiscard]] byte_range raw_of(const doc::piece& text, const exchange& edit) const;
    [[nodiscard]] static std::string after(std::string_view words, const piece_edits& edits);
    void add_text(const doc::piece& text, piece_edits edits, std::vector<xml::splice>& to) const;

    const doc::trace& in_;
    const dialect& by_;
    const doc::traced_paragraph& of_;
    std::string all_;  ///< the paragraph's words, elements that are no blanks as other signs
    std::vector<piece_edits> texts_;
    std::vector<piece_change> others_{};
};

}  // namespace ita::patching
