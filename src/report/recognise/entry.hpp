// src/report/recognise/entry.hpp - an entry of a list as it was found, with the places of its words.
#pragma once

#include <string>
#include <vector>

#include <ita/report/item.hpp>
#include <ita/report/recognise.hpp>

#include "report/recognise/source.hpp"

namespace ita::recognising {

/// Marker, text and depth of an item; the words may have come in several pieces.
struct entry {
    std::string label{};           ///< a marker that the word processor counts
    fragment marker{};             ///< a marker that was typed; without a line where there is none
    std::vector<fragment> text{};  ///< joined by one blank
    std::size_t level = 0;

    [[nodiscard]] bool is_marked() const noexcept { return marker.in != nullptr || !label.empty(); }
};

/// Writes down where fields stand; what stands outside of the body has no place.
class place_book {
  public:
    explicit place_book(std::vector<placed>& into) noexcept : into_(into) {}
    void add(const std::string& field, const fragment& words) const;
    void add(const std::string& field, const std::vector<fragment>& words) const;

  private:
    std::vector<placed>& into_;
};

/// "measures" and 3 below "/steps": "/steps/measures/3".
[[nodiscard]] std::string pointer(const std::string& above, std::string_view key);
[[nodiscard]] std::string pointer(const std::string& above, std::size_t index);

[[nodiscard]] std::string joined(const std::vector<fragment>& words);

/// Entries one in another by their levels. `above` is the pointer of their list.
[[nodiscard]] std::vector<item> nested(const std::vector<entry>& all, const std::string& above, const place_book& book);

}  // namespace ita::recognising
