#include <algorithm>
#include <array>

#include <ita/io/format.hpp>

#include "base/letters.hpp"

namespace ita {
namespace {

// In the order of `format`.
constexpr std::array<std::string_view, 5> endings{".docx", ".odt", ".fodt", ".txt", ".json"};

}  // namespace

std::string_view to_string(format which) noexcept { return endings[static_cast<std::size_t>(which)].substr(1); }

std::optional<format> format_of(const std::filesystem::path& name) {
    const auto ending = in_lower_case(name.extension().string());
    const auto* const found = std::ranges::find(endings, ending);
    if (found == endings.end()) return std::nullopt;
    return static_cast<format>(found - endings.begin());
}

}  // namespace ita
