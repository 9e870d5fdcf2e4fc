// src/patch/property_part.hpp - properties of a file become those of another report, in the part that holds them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <ita/base/limits.hpp>
#include <ita/base/location.hpp>
#include <ita/report/report.hpp>

#include "xml/splice.hpp"

namespace ita::patching {

/// How a format writes properties down: docProps/custom.xml, or meta.xml and the head of a flat file.
enum class property_markup { docx, odt };

/// The properties that keep what of a report no page shows. Those of pictures are left alone, since their values belong
/// to bytes that stay.
class property_part {
  public:
    /// Errors: those of xml::document.
    property_part(std::string text, const location& where, const limits& most, property_markup as);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    /// What makes those of one report those of another; nothing beside a value, an element that comes or one that
    /// leaves. Throws cannot where one is kept otherwise than as words.
    [[nodiscard]] std::vector<xml::splice> changed(const report& before, const report& after) const;

  private:
    /// One of them, as the part has it.
    struct property {
        byte_range whole{};
        byte_range name{};   ///< of its attribute's value
        byte_range value{};  ///< nothing where it is not kept as words
        byte_range pid{};    ///< DOCX: the number that no other has
    };
    using known_properties = std::map<std::string, property, std::less<>>;

    [[nodiscard]] std::string written(std::string_view value) const;
    [[nodiscard]] const property& as_words(const property& which) const;
    [[nodiscard]] std::string like(const property& other, std::string_view name, std::string_view value,
                                   std::size_t pid) const;

    std::string text_;
    property_markup as_;
    bool is_utf8_ = true;
    std::size_t highest_pid_ = 1;
    known_properties all_{};
};

}  // namespace ita::patching
