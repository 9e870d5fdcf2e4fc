// src/patch/editor.hpp - edits of paragraphs and elements gathered, then told as bytes; knows no reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <ita/doc/origin.hpp>

#include "doc/trace.hpp"
#include "patch/dialect.hpp"
#include "patch/own_lists.hpp"
#include "patch/reason.hpp"
#include "xml/splice.hpp"

namespace ita::patching {

/// Words of a piece of text that become others.
struct piece_change {
    const doc::piece* in = nullptr;  ///< nothing where the paragraph has no words
    byte_range raw{};                ///< what goes; nothing of an element that words stand beside
    std::string words{};             ///< what comes instead
    ends at{};                       ///< of the words
};
struct paragraph_change {
    const doc::traced_paragraph* of = nullptr;
    std::vector<piece_change> all{};  ///< in order
};

/// Edits of a part before they are markup. Of `others` each puts something in, or takes out what is balanced.
struct edits {
    std::vector<paragraph_change> words{};
    std::vector<xml::splice> others{};
};

/// Edits of one part. Nothing happens until finish(); mark() and back_to() take back what came since.
class editor {
  public:
    editor(const doc::trace& in, const dialect& by) : in_(&in), by_(&by), lists_(in.next_list) {}

    /// Bytes `from` up to `to` of text_of() a paragraph become other words.
    void replace(doc::origin paragraph, std::size_t from, std::size_t to, std::string words);
    void remove(byte_range element) { others_.push_back({element, {}}); }
    void insert(std::size_t at, std::string markup) { others_.push_back({{at, at}, std::move(markup)}); }

    /// Markup of an entry comes below another.
    void nest(byte_range entry, std::string markup) { others_.push_back(by_->nested(*in_, entry, std::move(markup))); }
    /// An entry as one that is counted a level further down; nothing where no level is told.
    [[nodiscard]] std::optional<std::string> lowered(std::string_view entry) const { return by_->lowered(entry); }

    /// A paragraph without its words, and in no list, comes instead of all that a cell holds.
    void leave_plain(doc::origin paragraph, std::size_t words, byte_range cell);
    /// Entries in a list as that which another begins; nothing where no list begins there.
    [[nodiscard]] std::optional<std::string> listed(byte_range first, std::string entries, bool counts_on) const;

    /// A copy counts in lists of its own, where those of `from` count nothing else; what comes to one place shares
    /// them.
    [[nodiscard]] std::string in_own_lists(std::string copy, byte_range from, const std::string& place = {});
    /// Those of an editor that was fresh().
    void take_lists(const editor& from) { lists_.take(from.lists_); }
    [[nodiscard]] std::vector<own_list> lists() const { return lists_.all(); }

    /// A cell is merged over so many rows.
    void reach_over(doc::origin cell, std::size_t rows);

    /// A cell becomes one that another above is merged over, and those of a row that are such become cells, by column.
    void cover(doc::origin cell);
    void uncover(doc::origin row, const std::map<std::size_t, std::string>& cells);

    /// How the element that holds a paragraph in its list, or the paragraph itself, stands in the part.
    [[nodiscard]] const doc::traced_paragraph& at(doc::origin paragraph) const;
    [[nodiscard]] byte_range element(doc::origin of) const;

    /// A range with the ends of what starts in it, and with the list item that holds nothing else.
    [[nodiscard]] byte_range completed(byte_range what) const;
    /// The markup of a range after the edits, without what must not be there twice and links that its words left.
    [[nodiscard]] std::string copy(byte_range what) const;
    /// The same; throws cannot where more than marks would be left out.
    [[nodiscard]] std::string whole_copy(byte_range what) const;
    /// The same with all that it holds, for what goes elsewhere.
    [[nodiscard]] std::string moved(byte_range what) const;
    /// All edits as splices. Throws cannot where two meet.
    [[nodiscard]] std::vector<xml::splice> finish() const;
    /// The same by what they are, for who marks them.
    [[nodiscard]] edits gathered() const;

    struct state {
        std::size_t words, others;
        std::int64_t next_list;
    };
    [[nodiscard]] state mark() const noexcept { return {words_.size(), others_.size(), lists_.next()}; }
    void back_to(state then) {
        words_.resize(then.words);
        others_.resize(then.others);
        lists_.back_to(then.next_list);
    }
    [[nodiscard]] editor fresh() const;

  private:
    struct edit {
        doc::origin paragraph{};
        std::size_t from = 0;
        std::size_t to = 0;
        std::string words{};
    };
    [[nodiscard]] std::vector<edit> sorted_words() const;
    [[nodiscard]] std::string with(std::vector<xml::splice> inside, byte_range what) const;
    template <class Visit>
    void each_paragraph(Visit visit) const;
    [[nodiscard]] std::vector<xml::splice> shown_instead() const;

    const doc::trace* in_;
    const dialect* by_;
    std::vector<edit> words_{};
    std::vector<xml::splice> others_{};
    own_lists lists_;
};

}  // namespace ita::patching
