// src/patch/entering.hpp - entries of lists come into the file, each like another that is there.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"
#include "patch/list_name.hpp"

namespace ita::patching {

struct spot {
    std::string list{};  ///< its JSON pointer
    std::size_t at = 0;
    bool is_first = true;  ///< of those that come there
};

/// `all` are those of the list before. Each throws cannot where it cannot be done exactly.
void insert_entry(const item& what, const std::vector<item>& all, const spot& where, const known_file& in, editor& to);
void insert_entry(const std::string& what, const std::vector<std::string>& all, const spot& where, const known_file& in,
                  editor& to);
/// An entry comes instead of an empty paragraph of a cell, written as another of its list is.
void put_instead(const doc::path& empty, const entry_name& like, const report_value& what, const known_file& in,
                 editor& to);
/// Makes an entry another: where it stands, or in markup that will be a copy.
void reshape_entry(const entry_name& which, const report_value& now, const known_file& in, editor& to);
void reshape_entry(const std::string& pointer, const item& before, const item& now, const known_file& in, editor& to);
void reshape_entry(const std::string& pointer, const std::string& before, const std::string& now, const known_file& in,
                   editor& to);
/// An entry and those below it.
[[nodiscard]] std::vector<std::string> lines_of_entry(const report_value& what);

}  // namespace ita::patching
