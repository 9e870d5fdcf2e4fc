// src/odt/list.hpp - text:list: bullets that follow one another become the items of one list.
#pragma once

#include <string>
#include <vector>

#include <ita/doc/paragraph.hpp>

#include "odt/part.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

[[nodiscard]] bool is_bullet(const doc::paragraph& paragraph);

/// The lists that are open at the end of an element.
class open_lists {
  public:
    /// Adds an item to the list that fits, or to a new one in `into`.
    void add(xml::element into, const doc::paragraph& bullet, part& in);
    /// What comes next stands in no list.
    void close() noexcept { open_.clear(); }
    [[nodiscard]] bool empty() const noexcept { return open_.empty(); }

  private:
    struct level {
        std::string style{};
        xml::element list{};
        xml::element item{};
    };

    [[nodiscard]] xml::element next_item(xml::element into, std::size_t depth, const std::string& style);

    std::vector<level> open_{};
};

}  // namespace ita::odt
