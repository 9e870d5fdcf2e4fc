// src/report/difference/pictures.cpp - pictures that are known by their files alone get their bytes.
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/report/difference.hpp>

namespace ita {
namespace {

std::string_view without_folder(std::string_view file) { return file.substr(file.find_last_of("/\\") + 1); }

bool is_same_file(const picture& a, const picture& b) { return without_folder(a.file) == without_folder(b.file); }

/// The pictures of a report, each to be had once: of its own annex first, then of any.
class pictures {
  public:
    explicit pictures(const report& in) : in_(in) {
        for (const auto& each : in.annexes) free_.emplace_back(each.pictures.size(), true);
    }

    /// A null pointer where there is none of that file.
    const picture* take(const picture& what, std::size_t annex, std::size_t index) {
        if (what.file.empty()) return is_free(annex, index) ? take(what, annex, index, index + 1) : nullptr;
        if (annex < free_.size())
            if (const auto* const found = take(what, annex, 0, free_[annex].size())) return found;
        for (std::size_t a = 0; a < free_.size(); ++a)
            if (const auto* const found = take(what, a, 0, free_[a].size())) return found;
        return nullptr;
    }

  private:
    [[nodiscard]] bool is_free(std::size_t annex, std::size_t index) const {
        return annex < free_.size() && index < free_[annex].size() && free_[annex][index];
    }
    const picture* take(const picture& what, std::size_t annex, std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i)
            if (const auto& each = in_.annexes[annex].pictures[i];
                free_[annex][i] && !each.data.empty() && is_same_file(each, what)) {
                free_[annex][i] = false;
                return &each;
            }
        return nullptr;
    }

    const report& in_;
    std::vector<std::vector<bool>> free_{};
};

/// JSON that people write need not say again what stays.
void complete(picture& what, const picture& from) {
    what.file = from.file;
    what.data = from.data;
    if (what.alt.empty()) what.alt = from.alt;
    if (what.fallback.empty() || without_folder(what.fallback) == without_folder(from.fallback)) {
        what.fallback = from.fallback;
        what.fallback_data = from.fallback_data;
    }
}

}  // namespace

report with_pictures_of(const report& before, report now) {
    pictures all(before);
    for (std::size_t a = 0; a < now.annexes.size(); ++a)
        for (std::size_t p = 0; p < now.annexes[a].pictures.size(); ++p) {
            auto& each = now.annexes[a].pictures[p];
            if (!each.data.empty()) continue;
            if (const auto* const from = all.take(each, a, p)) complete(each, *from);
        }
    return now;
}

}  // namespace ita
