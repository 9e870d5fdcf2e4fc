// src/docx/relationships.hpp - what a part refers to, by id.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace ita::docx {

/// The relationships of one part; equal ones share an id.
class relationships {
  public:
    /// The id of a relationship to another part, named relative to this one.
    std::string add(const std::string& type, const std::string& target) { return id_of({type, target, false}); }
    /// The id of a relationship to something outside the package.
    std::string add_external(const std::string& type, const std::string& target) { return id_of({type, target, true}); }

    [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
    /// The part as XML.
    [[nodiscard]] std::string print() const;

  private:
    struct entry {
        std::string type{};
        std::string target{};
        bool external = false;
        auto operator<=>(const entry&) const = default;
    };
    std::string id_of(entry which);

    std::map<entry, std::size_t> numbers_{};
    std::vector<entry> all_{};
};

}  // namespace ita::docx
