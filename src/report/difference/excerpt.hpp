// src/report/difference/excerpt.hpp - the words in which two texts differ, with some around them; knows no reports.
#pragma once

#include <string>
#include <string_view>

namespace ita::differing {

struct excerpts {
    std::string before{};
    std::string after{};
};

/// Both texts from a little before the first letter that differs to a little behind the last, "…" for what is left out.
///
/// Nothing is cut within a Latin word, a number, or a Thai letter and its vowels; blanks are cut at where they are
/// near. Control characters are shown, not given: "↵" for a line break.
[[nodiscard]] excerpts excerpts_of(std::string_view before, std::string_view after);

/// The beginning of a text, as much as one line of a list can show.
[[nodiscard]] std::string beginning_of(std::string_view text);

}  // namespace ita::differing
