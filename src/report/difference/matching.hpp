// src/report/difference/matching.hpp - which elements of two lists are the same ones, by likeness; knows no reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ita::differing {

/// What of an element can be found again after it was edited.
using features = std::vector<std::uint32_t>;

/// Features of a text: pairs of letters beside each other, of its matching_key().
void add_words(features& to, std::string_view text);

enum class side { before, now };

/// Two lists, as far as their matching asks.
class comparison {
  public:
    [[nodiscard]] virtual std::size_t size(side of) const = 0;
    [[nodiscard]] virtual bool equal(std::size_t before, std::size_t now) const = 0;
    /// The matching_key() of the element's own words.
    [[nodiscard]] virtual std::string key(side of, std::size_t index) const = 0;
    /// Of what stands under the element.
    [[nodiscard]] virtual features content(side of, std::size_t index) const = 0;
    /// Whether one could become the other by a change or two, however unlike their words.
    [[nodiscard]] virtual bool exchangeable(std::size_t before, std::size_t now) const = 0;

  protected:
    ~comparison() = default;
};

/// The same element before and now, by its index in each list.
struct match {
    std::size_t before = 0;
    std::size_t now = 0;

    bool operator==(const match&) const = default;
};

/// The matches of two lists, by rising index before; none has an index twice.
[[nodiscard]] std::vector<match> matched(const comparison& lists);

/// Which of the matches, given by rising index before, make the longest rising run of indices now: those stay, the
/// others have moved.
[[nodiscard]] std::vector<bool> stays(const std::vector<match>& all);

/// Those of the matches that stay, and between two of them the elements that stand at the same place.
[[nodiscard]] std::vector<match> in_place(const std::vector<match>& all, std::size_t before, std::size_t now);

}  // namespace ita::differing
