// src/doc/doubts.hpp - what the reader of a file is unsure of; knows no XML.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include <ita/base/limits.hpp>
#include <ita/base/note.hpp>

namespace ita::doc {

/// Tells each doubt once, where it was met first, and only so many of them.
class doubts {
  public:
    doubts(notes& into, const limits& most) : into_(into), room_(most.notes) {}

    void tell(const location& where, const std::string& what) {
        if (is_new(what)) into_.push_back({where, what});
    }
    /// The same at a cursor, whose place takes time to find: it is asked for what is told only.
    template <class Cursor>
    void tell(const Cursor& at, const std::string& what) {
        if (is_new(what)) into_.push_back({at.place(), what});
    }

  private:
    [[nodiscard]] bool is_new(const std::string& what) {
        if (room_ == 0 || !told_.insert(what).second) return false;
        --room_;
        return true;
    }

    notes& into_;
    std::size_t room_;
    std::set<std::string> told_{};
};

}  // namespace ita::doc
