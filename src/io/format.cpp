#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <ita/io/format.hpp>

namespace ita {
namespace {

constexpr std::array<std::pair<std::string_view, format>, 2> endings{{{".docx", format::docx}, {".odt", format::odt}}};

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::optional<format> format_of(const std::filesystem::path& name) {
    auto ending = name.extension().string();
    std::ranges::transform(ending, ending.begin(), lower);
    const auto* const found = std::ranges::find(endings, ending, &std::pair<std::string_view, format>::first);
    if (found == endings.end()) return std::nullopt;
    return found->second;
}

}  // namespace ita
