// src/docx/style_ids.hpp - how Word calls the styles of a document.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/doc/style.hpp>

namespace ita::docx {

/// The id of the style that paragraphs have which name none.
inline constexpr std::string_view normal_id = "Normal";

/// Ids of styles by name: Word's own where it has such a style, else the name's Latin letters and digits.
class style_ids {
  public:
    /// Of styles that doc::check() found sound.
    void assign(const std::vector<doc::paragraph_style>& styles);
    /// The id of a style, which must be there.
    [[nodiscard]] const std::string& of(const std::string& name) const { return ids_.at(name); }

    /// What a style or those that it is based on say of the left indent and the first line; nothing for other names.
    [[nodiscard]] doc::paragraph_format indents_of(const std::string& name) const;

  private:
    std::unordered_map<std::string, std::string> ids_{};
    std::unordered_map<std::string, doc::paragraph_format> indents_{};
};

/// The name under which Word lists a style: "Caption" is its "caption".
[[nodiscard]] std::string listed_name(const std::string& name);

}  // namespace ita::docx
