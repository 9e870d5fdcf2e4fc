// src/report/capital.hpp - the one province that is none, and what its districts are called.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace ita {

/// Its name in full and short.
inline constexpr std::array<std::string_view, 3> names_of_the_capital{"กรุงเทพมหานคร", "กรุงเทพฯ", "กทม."};

[[nodiscard]] inline bool is_capital(std::string_view province) noexcept {
    return std::ranges::find(names_of_the_capital, province) != names_of_the_capital.end();
}

}  // namespace ita
