// src/odt/read/tracing.hpp - which bytes of its part a paragraph, a row or a cell is read from, told to who asks.
#pragma once

#include <cstddef>
#include <vector>

#include "doc/trace.hpp"
#include "odt/read/line.hpp"
#include "odt/read/story.hpp"

namespace ita::odt {

/// The words of one paragraph while they are read; does nothing where nobody asks.
class tracing {
  public:
    tracing(const xml::cursor& paragraph, doc::trace* to) : paragraph_(paragraph), to_(to) {}

    /// What line::add() tells of the next text; a null pointer where nobody asks.
    [[nodiscard]] std::vector<line::stretch>* shown() noexcept { return to_ == nullptr ? nullptr : &shown_; }
    /// A text whose stretches were told.
    void add_text(const xml::cursor& text);
    /// An element that stands for so many bytes of words.
    void add_sign(const xml::cursor& element, std::size_t size);
    /// What was read is all of the paragraph.
    void finish(const doc::paragraph& made);

  private:
    [[nodiscard]] doc::piece next(const xml::cursor& from, std::size_t size) const;
    void add_stretches(const xml::cursor& text);
    void drop_behind(std::size_t size);

    xml::cursor paragraph_;
    doc::trace* to_;
    std::vector<doc::piece> pieces_{};
    std::vector<line::stretch> shown_{};
};

/// The origin of a table, a row or a cell, whose bytes are told to who asks.
[[nodiscard]] doc::origin tell_element(const xml::cursor& from, const story& in);

}  // namespace ita::odt
