// src/patch/entering.hpp - entries of lists and measures come into the file, each like another that is there.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "patch/editor.hpp"
#include "patch/known_file.hpp"

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
void insert_measure(const measure& what, std::size_t at, const known_file& in, editor& to);

}  // namespace ita::patching
