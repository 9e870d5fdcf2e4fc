// src/patch/row_copies.hpp - rows that come are written, each like another that is there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/changes_below.hpp"
#include "patch/known_file.hpp"
#include "patch/row_groups.hpp"
#include "patch/row_models.hpp"

namespace ita::patching {

class row_copies {
  public:
    /// `all` are the changes that are made at once.
    row_copies(const known_file& in, const row_models& models, const std::vector<change>& all, changes_below below)
        : in_(in), models_(models), all_(all), below_(std::move(below)) {}

    /// Throws cannot where it cannot be done exactly.
    void write(const row_group& group, editor& to) const;

  private:
    [[nodiscard]] std::string row(const row_group& group, const std::vector<seated>& some, const editor& by) const;
    void put(const row_group& group, const seated& what, const model_cells& into, editor& to) const;
    void put_down(const row_group& group, const list_name& list, const model_cells& into, editor& to) const;
    void write_head(const seated& what, const entry_row& first, editor& to) const;

    const known_file& in_;
    const row_models& models_;
    const std::vector<change>& all_;
    changes_below below_;
};

}  // namespace ita::patching
