// src/patch/measure_copy.hpp - a measure that comes is a copy of the one beside it, changed as that would be.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <ita/report/change.hpp>
#include <ita/report/measure.hpp>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"
#include "patch/plan.hpp"
#include "patch/units.hpp"

namespace ita::patching {

class measure_copy {
  public:
    /// `at` is the measure that it comes before, `by` knows the part. Throws cannot where there is none to be like.
    measure_copy(const measure& what, std::size_t at, const known_file& in, const editor& by);

    /// Throws cannot where it cannot be done exactly.
    void insert(editor& to) const;
    /// What of it can come; nothing where it can come whole, or where the other's words would stay in it.
    [[nodiscard]] std::optional<lesser_measure> lesser(const editor& by) const;

  private:
    [[nodiscard]] std::optional<reason> why_not(std::size_t change, const editor& by) const;
    [[nodiscard]] bool comes_to_nothing(const change& what) const;
    [[nodiscard]] std::string gap(const measure_unit& like, const editor& by) const;

    known_file in_;
    std::size_t at_;
    std::size_t like_;
    std::vector<change> changes_;
    planner inner_;
};

/// Whether one that comes before another brings a table of its own.
[[nodiscard]] bool comes_with_table(std::size_t at, const known_file& in, const editor& by);

}  // namespace ita::patching
