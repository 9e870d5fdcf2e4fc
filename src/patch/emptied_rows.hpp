// src/patch/emptied_rows.hpp - rows of a table whose words all leave, and so the rows with them.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"

namespace ita::patching {

class emptied_rows {
  public:
    /// `all` are the changes that are made at once.
    emptied_rows(const known_file& in, const std::vector<change>& all) : in_(in), all_(all) {}

    /// Whether the row that a paragraph stands in goes.
    [[nodiscard]] bool holds(const doc::path& at) const;
    /// Takes the row out where `here` is the first of what leaves with it, and shortens cells that reach over it.
    /// Throws cannot where the row is not written as one element.
    void remove(const doc::path& at, const std::string& here, editor& to) const;

  private:
    using pointers = std::set<std::string, std::less<>>;
    /// Entries that are taken out of lists into which nothing comes.
    [[nodiscard]] pointers leaving() const;
    [[nodiscard]] bool goes(std::size_t table, std::size_t row, const pointers& leaving) const;
    void shorten(std::size_t table, std::size_t row, editor& to) const;

    const known_file& in_;
    const std::vector<change>& all_;
};

}  // namespace ita::patching
