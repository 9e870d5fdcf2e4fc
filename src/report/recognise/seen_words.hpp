// src/report/recognise/seen_words.hpp - words as a reader sees them: break hints inside them, and a sara am in two
// letters, are no difference. Sizes are those of the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ita::recognising {

/// How much of a text a word takes at its start; 0 where it does not begin it.
[[nodiscard]] std::size_t begun_by(std::string_view text, std::string_view word) noexcept;
/// How much of a text a word takes at its end; 0 where it does not end it.
[[nodiscard]] std::size_t ended_by(std::string_view text, std::string_view word) noexcept;
/// The most that one of the words takes.
[[nodiscard]] std::size_t ended_by_any(std::string_view text, const std::vector<std::string>& words) noexcept;

struct seen_word {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};
/// Where a word first stands in a text.
[[nodiscard]] seen_word find_word(std::string_view text, std::string_view word) noexcept;

}  // namespace ita::recognising
