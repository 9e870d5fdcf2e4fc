// src/base/time_phrases.hpp - words that speak of time, joined into phrases; years that other phrases name stay open.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <ita/base/thai_date.hpp>

#include "base/time_words.hpp"

namespace ita {

/// A day, a month or a year; what was not said is empty.
struct moment {
    std::optional<std::chrono::day> of_month{};
    std::optional<std::chrono::month> of_year{};
    std::optional<std::chrono::year> in{};
};

/// What one phrase of a text says, before the year that another phrase may name is known.
struct phrase {
    time_kind kind = time_kind::free;
    std::optional<moment> from{};
    std::optional<moment> to{};
    int first_quarter = 0;  ///< from 1; 0 is all of the year
    int last_quarter = 0;
    bool fiscal = false;  ///< a year that was called fiscal
};

struct time_phrases {
    std::vector<phrase> found{};
    bool left_over = false;  ///< whether words that mean something were no part of any phrase
};

[[nodiscard]] time_phrases read_phrases(std::vector<time_token> words);

}  // namespace ita
