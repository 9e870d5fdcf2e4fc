// src/doc/budget.hpp - counts what a document is made of, so that a small file cannot ask for much; knows no XML.
#pragma once

#include <cstddef>

#include <ita/base/limits.hpp>
#include <ita/base/location.hpp>

#include "base/work.hpp"
#include "doc/contents.hpp"

namespace ita::doc {

/// What a reader may still make. Errors of all that takes from it: errc::limit_reached at the cursor that is given.
class budget {
  public:
    explicit budget(const limits& most) : most_(most), blocks_(most.blocks), bytes_(most.repeated_bytes) {}

    [[nodiscard]] const limits& most() const noexcept { return most_; }

    /// Paragraphs, rows and cells.
    template <class Cursor>
    void take_blocks(std::size_t count, const Cursor& at) {
        look_up();
        take({.blocks = 1}, count, at);
    }
    /// Bytes of words that a style, a list or a link says for many: short ones are not worth counting.
    template <class Cursor>
    void take_words(std::size_t count, const Cursor& at) {
        constexpr std::size_t usual = 256;
        if (count > usual) take({.bytes = 1}, count, at);
    }
    /// Something that stands once in the file and so many times in the document.
    template <class Cursor>
    void take_repeated(std::size_t times, weight of_one, const Cursor& at) {
        if (times > 1) take(of_one, times - 1, at);
    }

  private:
    template <class Cursor>
    void take(weight of_one, std::size_t times, const Cursor& at) {
        if (!spend(bytes_, of_one.bytes, times)) refuse_bytes(at.place());
        if (!spend(blocks_, of_one.blocks, times)) refuse_blocks(at.place());
    }
    [[nodiscard]] static bool spend(std::size_t& left, std::size_t of_one, std::size_t times) noexcept {
        // Divided, not multiplied, so that nothing overflows.
        if (of_one != 0 && times > left / of_one) return false;
        left -= times * of_one;
        return true;
    }
    [[noreturn]] void refuse_bytes(const location& where) const;
    [[noreturn]] void refuse_blocks(const location& where) const;

    const limits& most_;
    std::size_t blocks_;
    std::size_t bytes_;
};

}  // namespace ita::doc
