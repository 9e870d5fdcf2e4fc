// src/patch/leaving.hpp - entries of a list are taken out of the file.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/replacements.hpp"
#include "patch/units.hpp"
#include "patch/words.hpp"

namespace ita::patching {

/// Each throws cannot where it cannot be done exactly.
class leaving {
  public:
    /// `all` are the changes that are made at once, `taken` tells which of them need nothing else.
    leaving(const known_file& in, const std::vector<change>& all, const replacements& taken);

    /// An entry, by its pointer and its number in the list.
    void remove(const std::string& here, std::size_t index, editor& to) const;
    /// The paragraphs of an entry that goes elsewhere. A cell that holds nothing else keeps one without words: DOCX has
    /// no cell without a paragraph.
    void take_away(const paragraphs_unit& unit, editor& to) const;
    /// All entries of a list of `size` from one on.
    void take_out(const std::string& list, std::size_t from, std::size_t size, editor& to) const;

  private:
    /// Entries that stand in the same words, each beginning in the paragraph that the one before it ends in.
    struct company {
        std::size_t last = 0;
        std::optional<std::size_t> last_to_stay{};
    };
    using companies = std::map<std::size_t, company>;  ///< of a list, by their first entries

    [[nodiscard]] bool leaves_plain(const std::string& list) const;
    [[nodiscard]] bool empties_its_cell(const std::string& list, const paragraphs_unit& first) const;
    [[nodiscard]] bool fills_its_cell(const paragraphs_unit& unit) const;
    [[nodiscard]] bool reaches_over_all(const doc::path& first, const doc::path& last) const;
    void blank_out(const paragraphs_unit& unit, editor& to) const;
    [[nodiscard]] bool goes_on(const std::string& list, std::size_t index) const;
    using predicate = std::function<bool(std::size_t)>;  ///< of entries by their number
    [[nodiscard]] const company& company_of(const std::string& list, std::size_t index, const predicate& goes,
                                            companies& known) const;
    void remove_words(const std::string& list, std::size_t index, const company& among, editor& to) const;

    const known_file& in_;
    words words_;
    std::set<std::string> gone_{};    ///< entries
    std::set<std::string> into_{};    ///< lists that entries come into
    std::set<std::string> beside_{};  ///< entries that others come beside
    mutable std::map<std::string, bool> leaves_plain_{};
    mutable std::map<std::string, companies> companies_{};  ///< of lists that entries leave
};

}  // namespace ita::patching
