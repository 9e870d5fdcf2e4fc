// src/patch/known_file.hpp - what is known of a file when changes are planned, and names in its report.
#pragma once

#include <string>
#include <string_view>

#include <ita/report/report.hpp>

#include "patch/headed_cells.hpp"
#include "patch/places.hpp"

namespace ita::patching {

/// Which rows of a table entries come to stand in whose neighbours have one each.
enum class rows_used {
    none,   ///< they come into their neighbours' cells
    there,  ///< rows that are there, where they have room
    new_too
};

struct known_file {
    const report& before;
    const places& where;
    bool keeps_what_leaves = false;  ///< marked as deleted, so that nothing of it can be somewhere else
    rows_used rows = rows_used::new_too;
    const headed_cells* headed = nullptr;  ///< where headings are known
};

/// JSON pointers beside one.
[[nodiscard]] inline std::string below(const std::string& pointer, std::string_view key) {
    return pointer + '/' + std::string(key);
}
[[nodiscard]] inline std::string below(const std::string& pointer, std::size_t index) {
    return pointer + '/' + std::to_string(index);
}
[[nodiscard]] inline std::string above(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

[[nodiscard]] inline bool is_blank(std::string_view text) noexcept {
    return text.find_first_not_of(" \t\n\xC2\xA0") == text.npos;
}

}  // namespace ita::patching
