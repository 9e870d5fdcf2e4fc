// src/docx/read/numbering.hpp - the lists of a document, and the labels that their counters give.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <ita/doc/paragraph.hpp>

#include "doc/doubts.hpp"
#include "docx/read/number_formats.hpp"
#include "docx/read/styles.hpp"

namespace ita::docx {

/// One level of a list.
struct list_level {
    int start = 1;
    int restart = -1;  ///< after a paragraph of this level or a higher one, counted from 1; 0 never, -1 any higher one
    std::string text{};  ///< "%1.%2"
    number_format show = decimal;
    std::size_t digits = 0;  ///< of a format of examples
    bool is_bullet = false;
    bool is_legal = false;  ///< all numbers of the label are decimal
    std::string_view style{};
    doc::paragraph_format indents{};
};

inline constexpr std::size_t list_levels = 9;  // ECMA-376-1, 17.9.3 w:ilvl

/// What is counted while one story is read: all lists of one definition count together.
struct list_counters {
    struct count {
        std::array<int, list_levels> at{};
        std::array<bool, list_levels> started{};
    };
    std::unordered_map<std::size_t, count> of_definition{};
    std::set<std::pair<std::int64_t, std::size_t>> overridden{};  ///< lists and levels that took their own start
};

/// What a list gives to a paragraph.
struct given_label {
    doc::list_label label{};
    const doc::paragraph_format* indents = nullptr;
};

class numbering {
  public:
    void read(xml::cursor part, const style_sheet& styles, const theme_fonts& theme, const limits& most,
              doc::doubts& doubt);

    /// A number that is higher than that of any list.
    [[nodiscard]] std::int64_t next_list() const noexcept;
    /// The label of the next paragraph at a place; nothing where there is no such list.
    [[nodiscard]] std::optional<given_label> next(const list_place& where, list_counters& counters) const;

  private:
    struct definition {
        std::vector<list_level> levels{};
        std::string_view style_link{};  ///< the levels are those of the list that this numbering style names
    };
    /// What a list has of its own at a level.
    struct exception {
        std::size_t level = 0;
        std::optional<int> start{};
        std::optional<list_level> instead{};
    };
    struct list {
        std::size_t definition = 0;
        std::vector<exception> exceptions{};
    };

    void read_definition(xml::cursor from, const theme_fonts& theme, doc::doubts& doubt);
    void read_list(xml::cursor from, const theme_fonts& theme, doc::doubts& doubt);
    static const exception* find_exception(const list& in, std::size_t level);
    [[nodiscard]] int start_of(const list& in, std::size_t level) const;
    void follow_links(const style_sheet& styles);
    [[nodiscard]] const list_level& level_of(const list& in, std::size_t level) const;
    [[nodiscard]] std::size_t level_at(const list& in, const list_place& where) const;
    void count(const list_place& where, const list& in, std::size_t level, list_counters& counters) const;
    [[nodiscard]] std::string label_of(const list& in, std::size_t level, const list_counters::count& now) const;

    std::vector<definition> definitions_{};
    std::unordered_map<std::int64_t, std::size_t> definition_numbers_{};
    std::unordered_map<std::int64_t, list> lists_{};
};

}  // namespace ita::docx
