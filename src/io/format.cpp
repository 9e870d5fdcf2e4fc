#include <algorithm>
#include <array>
#include <string>

#include <ita/io/format.hpp>

namespace ita {
namespace {

// In the order of `format`.
constexpr std::array<std::string_view, 5> endings{".docx", ".odt", ".fodt", ".txt", ".json"};

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::string_view to_string(format which) noexcept { return endings[static_cast<std::size_t>(which)].substr(1); }

std::optional<format> format_of(const std::filesystem::path& name) {
    auto ending = name.extension().string();
    std::ranges::transform(ending, ending.begin(), lower);
    const auto* const found = std::ranges::find(endings, ending);
    if (found == endings.end()) return std::nullopt;
    return static_cast<format>(found - endings.begin());
}

}  // namespace ita
