// src/patch/headed_cells.hpp - cells without words whose headings tell what goes there; found when first asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <ita/doc/document.hpp>
#include <ita/report/lexicon.hpp>

#include "patch/places.hpp"
#include "report/recognise/empty_rows.hpp"

namespace ita::patching {

class headed_cells {
  public:
    headed_cells(const doc::document& in, const lexicon& words) : in_(in), words_(words) {}

    /// The first paragraph of a cell for a key of a measure's JSON, in its table: from its first words to where the
    /// next measure begins. Nothing where there is none.
    [[nodiscard]] std::optional<doc::path> find(const std::string& key, const doc::path& first,
                                                const std::optional<extent>& next) const;

  private:
    [[nodiscard]] std::size_t table_from(std::size_t block) const;

    const doc::document& in_;
    const lexicon& words_;
    mutable std::optional<std::vector<recognising::empty_cell>> all_{};
};

}  // namespace ita::patching
