// src/patch/own_lists.hpp - lists of Word that copies count in, so that no other list's numbers change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/location.hpp>

#include "xml/splice.hpp"

namespace ita::patching {

/// A list that comes, by its w:numId, and the one that it is like.
struct own_list {
    std::int64_t like = 0;
    std::int64_t number = 0;
};

/// Gives free numbers to lists that come.
class own_lists {
  public:
    explicit own_lists(std::int64_t next) : next_(next) {}

    /// The same for what comes to one place; one of its own for what has none.
    [[nodiscard]] std::int64_t number_of(std::int64_t like, const std::string& place);
    [[nodiscard]] std::int64_t next() const noexcept { return next_; }
    /// Those of another, which began with this one's next number.
    void take(const own_lists& others);
    /// As it was when this number was the next.
    void back_to(std::int64_t next);
    [[nodiscard]] std::vector<own_list> all() const;

  private:
    std::int64_t next_;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> numbers_{};
};

/// What puts lists into word/numbering.xml: each is a w:num with a w:abstractNum of its own, since Word counts all
/// lists of one together, and starts at 1. Source: ECMA-376-1, 17.9.1 w:abstractNum, 17.9.15 w:num, 17.9.26
/// w:startOverride.
///
/// Throws cannot where a list is not there. Errors: those of xml::document.
[[nodiscard]] std::vector<xml::splice> lists_added(const std::vector<own_list>& all, std::string part,
                                                   const location& where, const limits& most);

}  // namespace ita::patching
