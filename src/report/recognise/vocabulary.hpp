// src/report/recognise/vocabulary.hpp - a lexicon made ready: folded once, asked often.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/report/lexicon.hpp>
#include <ita/report/look.hpp>

namespace ita::recognising {

/// What a heading names, and how surely.
struct heading_match {
    column_field field = column_field::extra;
    double score = 0;                            ///< 0 to 1; 0 where no heading is known that is like it
    column_field instead = column_field::extra;  ///< what it names as well, where the first has a column of its own

    [[nodiscard]] bool is_field() const noexcept { return score > 0 && field != column_field::extra; }
    [[nodiscard]] bool is_known() const noexcept { return score > 0; }
};

/// Letters of a key, and the same without vowels above and below and tones, which are mistyped most.
struct folded {
    std::u32string letters{};
    std::u32string skeleton{};
};
[[nodiscard]] folded folded_from(std::string_view text);

/// Words as keys; finds which of them a key begins or ends with, or holds.
class word_list {
  public:
    explicit word_list(const std::vector<std::string>& words);
    /// The longest word that begins the key; empty for none.
    [[nodiscard]] std::string_view beginning(std::string_view key) const noexcept;
    /// The shortest of them.
    [[nodiscard]] std::string_view least_beginning(std::string_view key) const noexcept;
    [[nodiscard]] bool begins(std::string_view key) const noexcept { return !beginning(key).empty(); }
    [[nodiscard]] bool ends(std::string_view key) const noexcept;
    [[nodiscard]] bool holds(std::string_view key) const noexcept;
    [[nodiscard]] bool is_in(std::string_view key) const noexcept;
    /// Behind the last of the words that the key holds; npos for none.
    [[nodiscard]] std::size_t last_end(std::string_view key) const noexcept;

  private:
    std::vector<std::string> keys_{};  ///< the longest first
};

/// Everything that stages of recognition ask of a lexicon.
class vocabulary {
  public:
    explicit vocabulary(const lexicon& words);
    vocabulary(const vocabulary&) = delete;
    vocabulary& operator=(const vocabulary&) = delete;

    /// Which field a heading names, whatever wraps, marks and slips of typing it has.
    [[nodiscard]] heading_match heading(std::string_view text) const;

    /// The field that a text names to the letter, blanks and a colon apart; much cheaper than heading().
    [[nodiscard]] std::optional<column_field> exact_heading(std::string_view text) const;

    const lexicon& words;
    word_list title, subject, year, analysed, fiscal, filed, section, division, signing, role, position, person, dated,
        annex, open_end, open_start, lead_in, counting, continued, unit, foreword, about, sum, sum_begun;

  private:
    struct synonym {
        folded key;
        column_field field;
        bool anywhere;  ///< a heading that only holds it is one too
    };
    static double likeness(const folded& heading, const synonym& known);
    void add(column_field field, const std::vector<std::string>& headings);
    [[nodiscard]] heading_match best_for(const folded& heading) const;
    /// What "ลำดับที่/มาตรการ" names behind the stroke, and what "กิจกรรม/ขั้นตอน" may name as well.
    [[nodiscard]] heading_match with_stroke(std::string_view heading, heading_match begun) const;

    [[nodiscard]] heading_match likely_heading(std::string_view text) const;

    std::uint64_t number_;  ///< no two vocabularies have the same
    std::vector<synonym> synonyms_{};
    std::unordered_map<std::string, column_field> exact_{};  ///< by key
};

}  // namespace ita::recognising
