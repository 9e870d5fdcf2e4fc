// src/report/recognise/named_lines.hpp - names of fields in lines that stand in no table.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/recognise/labels.hpp"
#include "report/recognise/source.hpp"
#include "report/recognise/vocabulary.hpp"

namespace ita::recognising {

/// A line, or a part of one between tabs, and the name that it begins with.
struct outline_line {
    const line* of = nullptr;
    std::size_t number = 0;  ///< of the line among all
    fragment words{};
    std::optional<label_found> label{};
};

/// How names of fields look that have lines of their own.
struct look_of_names {
    std::set<std::string> styles{};  ///< of headings
    bool bold = false;               ///< all of them, and two at least
};

/// Lines with the names that the lexicon tells, that come again, or that look as others do.
[[nodiscard]] std::vector<outline_line> named_lines(const std::vector<const line*>& lines, const vocabulary& by);

[[nodiscard]] look_of_names look_of(const std::vector<outline_line>& lines);

/// A name that two fields have means the one that no other name does.
void settle(std::vector<outline_line>& lines);

/// A line that stands where names do; of a field that nobody knows where it is like none.
[[nodiscard]] label_found likely_name(std::string_view head, const fragment& rest, const vocabulary& by);

}  // namespace ita::recognising
