#include "patch/hunks.hpp"

#include <algorithm>
#include <cstdint>

#include "base/letters.hpp"

namespace ita::patching {
namespace {

using letters = std::vector<std::string_view>;

/// Vowels and tone marks above and below, joiners and variation selectors: what stands on the letter before it.
constexpr bool is_carried(char32_t c) noexcept {
    return c == 0xE31 || (c >= 0xE34 && c <= 0xE3A) || (c >= 0xE47 && c <= 0xE4E) || (c >= 0x300 && c <= 0x36F) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F);
}

letters letters_of(std::string_view text) {
    letters all;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at + first_letter(text.substr(at)).size;
        while (end < text.size()) {
            const auto next = first_letter(text.substr(end));
            if (!is_carried(next.code)) break;
            end += next.size;
        }
        all.push_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

/// A stretch of letters in both texts, by index.
struct stretch {
    std::size_t before = 0, before_end = 0, now = 0, now_end = 0;
};

/// How many letters the two have in common from each place on, at the best: the table of the longest common
/// subsequence.
class common_table {
  public:
    common_table(const letters& before, const letters& now, const stretch& within)
        : width_(within.now_end - within.now + 1), cells_((within.before_end - within.before + 1) * width_) {
        for (auto i = within.before_end - within.before; i-- > 0;)
            for (auto j = width_ - 1; j-- > 0;)
                cell(i, j) = before[within.before + i] == now[within.now + j]
                                 ? cell(i + 1, j + 1) + 1
                                 : std::max(cell(i + 1, j), cell(i, j + 1));
    }
    std::uint32_t& cell(std::size_t i, std::size_t j) { return cells_[i * width_ + j]; }

  private:
    std::size_t width_;
    std::vector<std::uint32_t> cells_;
};

std::vector<stretch> differing_stretches(const letters& before, const letters& now, const stretch& within) {
    common_table common(before, now, within);
    std::vector<stretch> all;
    const auto rows = within.before_end - within.before, columns = within.now_end - within.now;
    std::size_t i = 0, j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && before[within.before + i] == now[within.now + j]) {
            ++i, ++j;
            continue;
        }
        const auto from_i = i, from_j = j;
        while ((i < rows || j < columns) &&
               !(i < rows && j < columns && before[within.before + i] == now[within.now + j] &&
                 common.cell(i, j) == common.cell(i + 1, j + 1) + 1))
            if (j == columns || (i < rows && common.cell(i + 1, j) >= common.cell(i, j + 1)))
                ++i;
            else
                ++j;
        all.push_back({within.before + from_i, within.before + i, within.now + from_j, within.now + j});
    }
    return all;
}

/// A letter or two that happen to be the same between words that differ are no reason to part them.
std::vector<stretch> joined(const std::vector<stretch>& all) {
    constexpr std::size_t least = 3;
    std::vector<stretch> some;
    for (const auto& each : all) {
        if (!some.empty() && each.before - some.back().before_end < least) {
            some.back().before_end = each.before_end;
            some.back().now_end = each.now_end;
        } else {
            some.push_back(each);
        }
    }
    return some;
}

stretch without_common_ends(const letters& before, const letters& now) {
    stretch all{0, before.size(), 0, now.size()};
    while (all.before < all.before_end && all.now < all.now_end && before[all.before] == now[all.now])
        ++all.before, ++all.now;
    while (all.before < all.before_end && all.now < all.now_end && before[all.before_end - 1] == now[all.now_end - 1])
        --all.before_end, --all.now_end;
    return all;
}

std::size_t offset_of(const letters& all, std::size_t index, std::string_view text) {
    return index < all.size() ? static_cast<std::size_t>(all[index].data() - text.data()) : text.size();
}

}  // namespace

std::vector<hunk> hunks(std::string_view before, std::string_view now) {
    if (before == now) return {};
    const auto was = letters_of(before), is = letters_of(now);
    const auto middle = without_common_ends(was, is);
    constexpr std::size_t most = 4'000'000;
    const auto rows = middle.before_end - middle.before + 1, columns = middle.now_end - middle.now + 1;
    const auto parts = rows > most / columns ? std::vector{middle} : joined(differing_stretches(was, is, middle));
    std::vector<hunk> all;
    for (const auto& each : parts) {
        const auto from = offset_of(is, each.now, now);
        all.push_back({offset_of(was, each.before, before), offset_of(was, each.before_end, before),
                       std::string(now.substr(from, offset_of(is, each.now_end, now) - from))});
    }
    return all;
}

}  // namespace ita::patching
