// src/patch/odt_regions.hpp - regions of text:tracked-changes, and the marks that point to them.
// Source: ODF 1.3 part 3, 5.5.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "patch/arrangement.hpp"
#include "patch/revision.hpp"
#include "xml/read.hpp"

namespace ita::patching {

class odt_regions {
  public:
    /// `part` must outlive it; `text` is the prefix of its text elements, "text:".
    odt_regions(const xml::document& part, std::string text, const revision& as);

    /// One that the part does not have.
    [[nodiscard]] std::string next_id();
    /// Adds a region of a kind, "insertion" or "deletion"; the id that its marks have.
    [[nodiscard]] std::string add(std::string_view kind, const std::string& removed);
    [[nodiscard]] std::string mark(std::string_view name, const std::string& id) const;
    /// The mark of what leaves.
    [[nodiscard]] std::string leaving(const std::string& removed);
    /// Markup that comes, between its marks.
    [[nodiscard]] std::string coming(std::string_view markup);

    /// Before all other text of the part, where there is any region. Throws cannot where it has no text.
    void put_into(sheet& part) const;

  private:
    const xml::document& part_;
    std::string text_;
    std::string info_;
    std::string all_{};
    std::uint32_t last_id_ = 0;
};

}  // namespace ita::patching
