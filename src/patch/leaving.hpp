// src/patch/leaving.hpp - entries of a list are taken out of the file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/emptied_rows.hpp"
#include "patch/units.hpp"
#include "patch/words.hpp"

namespace ita::patching {

/// Each throws cannot where it cannot be done exactly.
class leaving {
  public:
    /// `all` are the changes that are made at once.
    leaving(const known_file& in, const std::vector<change>& all) : in_(in), all_(all), words_(in), rows_(in, all) {}

    void remove(const report_place& where, const std::string& here, editor& to) const;
    /// Of a list of `size` that is being reshaped: from `common` on all go.
    void take_out(const std::string& list, std::size_t size, std::size_t index, std::size_t common, editor& to) const;

  private:
    [[nodiscard]] bool goes(const report_place& like, std::size_t index) const;
    [[nodiscard]] bool comes_into(const report_place& like) const;
    [[nodiscard]] bool empties_its_cell(const report_place& where, const paragraphs_unit& first) const;
    [[nodiscard]] bool fills_its_cell(const paragraphs_unit& unit) const;
    void blank(const paragraphs_unit& unit, editor& to) const;
    void remove_words(const std::string& list, std::size_t index, bool goes_before, editor& to) const;

    const known_file& in_;
    const std::vector<change>& all_;
    words words_;
    emptied_rows rows_;
};

}  // namespace ita::patching
