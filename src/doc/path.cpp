#include <ita/doc/path.hpp>

#include <variant>

namespace ita::doc {
namespace {

/// One table further down; nullptr where the path leads out of it.
const block* below(const block& at, const path& way, std::size_t step) noexcept {
    const auto* const in = std::get_if<table>(&at.value);
    if (in == nullptr || step + 2 >= way.size() || way[step] >= in->rows.size()) return nullptr;
    const auto& cells = in->rows[way[step]].cells;
    if (way[step + 1] >= cells.size() || way[step + 2] >= cells[way[step + 1]].blocks.size()) return nullptr;
    return &cells[way[step + 1]].blocks[way[step + 2]];
}

}  // namespace

std::string to_string(const path& way) {
    constexpr std::array names{"/rows/", "/cells/", "/blocks/"};
    std::string text;
    for (std::size_t i = 0; i < way.size(); ++i) {
        text += i == 0 ? "/body/" : names[(i - 1) % names.size()];
        text += std::to_string(way[i]);
    }
    return text;
}

const block* find(const document& in, const path& way) noexcept {
    if (way.size() == 0 || way[0] >= in.body.size()) return nullptr;
    const auto* at = &in.body[way[0]];
    for (std::size_t step = 1; at != nullptr && step < way.size(); step += 3) at = below(*at, way, step);
    return at;
}

block* find(document& in, const path& way) noexcept {
    return const_cast<block*>(find(static_cast<const document&>(in), way));
}

std::string text_of(const paragraph& p) {
    std::string text;
    for (const auto& each : p.content)
        if (const auto* words = std::get_if<run>(&each)) text += words->text;
    return text;
}

}  // namespace ita::doc
