// src/patch/words.hpp - words of a field become others where they stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/editor.hpp"
#include "patch/hunks.hpp"
#include "patch/known_file.hpp"

namespace ita::patching {

/// Each throws cannot where it cannot be done exactly.
class words {
  public:
    explicit words(const known_file& in) : in_(in) {}

    /// Bytes `from` up to `end` of a paragraph's words become others.
    void replace(const doc::path& at, std::size_t from, std::size_t end, std::string with, editor& to) const;
    /// A field, by its pointer, has what a change brings.
    void set(const change& what, const std::string& here, editor& to) const;
    void set(const std::string& field, const std::string& before, const std::string& now, editor& to) const;
    void set_marker(const std::string& of, const std::string& before, const std::string& now, editor& to) const;
    /// Takes out words from a place of one paragraph to a place of another, in one cell.
    void cut(const doc::path& first, std::size_t from, const doc::path& last, std::size_t end, editor& to) const;

  private:
    void set_timeline(const std::string& here, const timeline& before, const timeline& now, editor& to) const;
    void set_year(const std::string& here, buddhist_year now, editor& to) const;
    void require(const std::vector<placed>& pieces, std::string_view text) const;
    void set_hunk(const std::vector<placed>& pieces, const hunk& what, editor& to) const;

    const known_file& in_;
};

}  // namespace ita::patching
