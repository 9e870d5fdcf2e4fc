// src/doc/counting.hpp - numbers as lists show them; knows no format's names for them.
#pragma once

#include <cstdint>
#include <string>

namespace ita::doc {

enum class counting {
    none,           ///< nothing at all
    arabic,         ///< 1 2 3
    thai,           ///< ๑ ๒ ๓
    thai_letters,   ///< ก ข ค ง as LibreOffice counts: 43 letters, then กก กข
    lower_letters,  ///< a b … z aa bb
    upper_letters,
    lower_columns,  ///< a b … z aa ab, as the columns of a spreadsheet
    upper_columns,
    lower_roman,  ///< i ii iii
    upper_roman,
};

/// A number as a list shows it; in Arabic digits where the way of counting has none for it (below 1, beyond 3999).
[[nodiscard]] std::string counted(std::int64_t number, counting how);

}  // namespace ita::doc
