// src/patch/replacements.hpp - which entries that come take the words of which that leave; nothing is written.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <ita/report/change.hpp>

namespace ita::patching {

/// Changes that bring entries to a list, by the entry that they come before.
using arriving = std::map<std::size_t, std::vector<std::size_t>>;

/// What becomes of those that come to one spot of a list.
struct arrivals {
    std::map<std::size_t, std::size_t> taken{};  ///< entries that leave, by the change that takes their words
    std::vector<std::size_t> rest{};             ///< changes
    std::size_t before = 0;                      ///< the entry that the rest comes before
};

using leaves_test = std::function<bool(std::size_t entry)>;
using fits_test = std::function<bool(std::size_t entry, std::size_t change)>;

/// By rising spots: the first that comes takes the words of the first that leaves there, and so on.
[[nodiscard]] std::vector<arrivals> settled(const arriving& all, const leaves_test& leaves, const fits_test& fits);

/// The same of all lists of entries and of the preamble, by the pointers of the changes.
class replacements {
  public:
    replacements() = default;
    replacements(const std::vector<change>& all, const std::vector<std::string>& pointers, const fits_test& fits);

    /// The entry whose words a change takes; nothing where it takes none.
    [[nodiscard]] std::optional<std::size_t> taken_by(std::size_t change) const;
    [[nodiscard]] bool is_taken(const std::string& entry) const { return taken_.contains(entry); }
    /// The entry before which one comes that takes no other's words.
    [[nodiscard]] std::size_t before(std::size_t change) const { return before_.at(change); }

  private:
    std::map<std::size_t, std::size_t> by_change_{};
    std::map<std::size_t, std::size_t> before_{};
    std::set<std::string> taken_{};
};

}  // namespace ita::patching
