// src/odt/read/story.hpp - what all element families of a document share while it is read: doubts, bounds, pictures.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/note.hpp>
#include <ita/doc/document.hpp>

#include "doc/trace.hpp"
#include "odt/read/lists.hpp"
#include "odt/read/styles.hpp"
#include "package/reader.hpp"
#include "xml/read.hpp"

namespace ita::odt {

/// Tells each doubt once, and only so many of them.
class doubts {
  public:
    doubts(notes& to, const limits& most) : to_(&to), most_(most.notes) {}
    void tell(const xml::cursor& where, const std::string& what);

  private:
    notes* to_;
    std::size_t most_;
    std::set<std::string> told_{};
};

/// What a value holds, however deep.
struct weight {
    std::size_t blocks = 0;  ///< paragraphs, rows and cells
    std::size_t bytes = 0;   ///< of words and pictures
};
[[nodiscard]] weight weight_of(const std::vector<doc::block>& some);

/// Counts what a document is made of, so that few words cannot ask for much.
class budget {
  public:
    explicit budget(const limits& most) : most_(&most) {}

    /// Paragraphs, rows and cells.
    void take_blocks(std::size_t count, const xml::cursor& where);
    /// Something that stands once in the file and so many times in the document.
    void take_repeated(std::size_t times, weight of_one, const xml::cursor& where);
    [[nodiscard]] const limits& most() const noexcept { return *most_; }

  private:
    const limits* most_;
    std::size_t blocks_ = 0;
    std::size_t bytes_ = 0;
};

[[noreturn]] void too_much(const xml::cursor& where, const std::string& message);

/// A part while it is read.
struct story {
    const styles& sheet;
    list_numbers& numbers;
    doubts& unsure;
    budget& bound;
    const zip::reader* package;  ///< none for a flat file
    std::vector<doc::aside>& asides;
    doc::trace* told = nullptr;  ///< who asked for the bytes of this part
};

using blocks = std::vector<doc::block>;

/// All paragraphs, those of tables too, in reading order.
[[nodiscard]] std::vector<doc::paragraph> paragraphs_of(blocks from);

}  // namespace ita::odt
