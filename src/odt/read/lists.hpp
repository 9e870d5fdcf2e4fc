// src/odt/read/lists.hpp - the numbers that items of lists come to; knows no paragraphs.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <ita/doc/paragraph.hpp>

#include "odt/read/list_style.hpp"
#include "odt/read/styles.hpp"
#include "xml/read.hpp"

namespace ita::odt {

/// How far the levels of one list have been counted.
class list_counter {
  public:
    /// Counts an item of a level; levels below it start anew, those above it have begun at the least.
    void count(const list_style& style, std::size_t level, std::optional<std::int64_t> given);
    /// `first` where nothing was counted yet.
    [[nodiscard]] std::int64_t at(std::size_t level, std::int64_t first) const noexcept {
        return counted_[level] ? numbers_[level] : first;
    }

  private:
    std::array<std::int64_t, list_levels> numbers_{};
    std::array<bool, list_levels> counted_{};
};

/// A text:list that is being read.
struct open_list {
    const list_style* style = nullptr;  ///< none: that of the paragraph
    list_counter* counter = nullptr;
    std::size_t level = 0;
};

/// Which lists of a document go on with which. Source: ODF 1.3 part 3, 5.3 and 19.880 to 19.886.
class list_numbers {
  public:
    /// Enters a list; `above` is the one that it stands in, or none.
    open_list enter(const xml::cursor& list, const open_list* above, const styles& sheet);
    /// A paragraph that is a list of its own (text:numbered-paragraph).
    open_list enter_numbered(const xml::cursor& paragraph, const styles& sheet);
    [[nodiscard]] list_counter& outline() noexcept { return outline_; }

  private:
    list_counter& counter_for(const xml::cursor& list, std::string_view style);

    std::deque<list_counter> all_{};
    std::unordered_map<std::string_view, list_counter*> by_id_{};
    std::unordered_map<std::string_view, list_counter*> by_style_{};
    list_counter outline_{};
};

/// What stands before an item that was just counted; nothing where its level shows nothing.
[[nodiscard]] std::optional<doc::list_label> label_of(const list_style& style, std::size_t level,
                                                      const list_counter& numbers);

}  // namespace ita::odt
