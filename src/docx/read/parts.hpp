// src/docx/read/parts.hpp - the parts of a package, what leads from one to another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <ita/base/limits.hpp>

#include "base/any_case.hpp"
#include "package/reader.hpp"
#include "xml/read.hpp"

namespace ita::docx {

/// Refuses more than `most` of what is kept, each, as more than it is in a file. Errors: errc::limit_reached.
void require_few(std::size_t count, std::size_t most, std::string_view of_what, xml::cursor at);

/// Where a part's relationships stand: "word/_rels/document.xml.rels".
[[nodiscard]] std::string relations_part_of(std::string_view part);

/// A relationship of a part.
struct relation {
    std::string kind{};    ///< the last word of its type: "styles"
    std::string target{};  ///< the name of a part; an address for one outside
    bool external = false;
};

/// What a part leads to, by id.
class relations {
  public:
    /// The relationship of this id, or a null pointer.
    [[nodiscard]] const relation* by_id(std::string_view id) const;
    /// The part of the first relationship of this kind that stays in the package; empty where there is none.
    [[nodiscard]] std::string_view part_of(std::string_view kind) const;
    void add(std::string_view id, relation made);

  private:
    std::unordered_map<std::string, relation> by_id_{};
    std::unordered_map<std::string, std::string> by_kind_{};
};

/// Looks parts up as OPC does: without regard to case, with escapes resolved.
class parts_reader {
  public:
    /// Errors: errc::missing_part without [Content_Types].xml.
    parts_reader(const zip::reader& package, const limits& most);

    /// The name that the package has a part under; empty where it has none.
    [[nodiscard]] std::string_view find(std::string_view name) const;
    /// The content type of a part; empty where none is stated.
    [[nodiscard]] std::string_view type_of(std::string_view part) const;
    /// What a part leads to; of the package itself for an empty name. None where it says nothing.
    [[nodiscard]] relations relations_of(std::string_view part) const;
    [[nodiscard]] location place_of(std::string_view part) const;
    [[nodiscard]] const zip::reader& package() const noexcept { return package_; }
    [[nodiscard]] const limits& most() const noexcept { return most_; }

  private:
    void read_content_types();

    const zip::reader& package_;
    const limits& most_;
    xml::document declared_;
    by_name_in_any_case<std::string_view> types_{};  ///< by part: "/word/document.xml"
    by_name_in_any_case<std::string_view> endings_{};
};

/// A part that is open: its XML, and what it leads to.
struct open_part {
    open_part(const parts_reader& from, std::string_view name);

    std::string name;
    xml::document xml;
    relations links;
};

}  // namespace ita::docx
