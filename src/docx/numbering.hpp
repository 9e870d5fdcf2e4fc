// src/docx/numbering.hpp - word/numbering.xml: one list per kind of bullet.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ita::docx {

/// The bullets that a document uses, numbered from 1 in the order in which they come.
class bullets {
  public:
    /// The w:numId of a list with this bullet.
    std::size_t number_of(const std::string& bullet);
    [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
    /// The part as XML.
    [[nodiscard]] std::string print() const;

  private:
    std::vector<std::string> all_{};
};

}  // namespace ita::docx
