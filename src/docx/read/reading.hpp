// src/docx/read/reading.hpp - what all stories of a document share while it is read: parts, styles, lists, bounds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ita/doc/document.hpp>

#include "doc/budget.hpp"
#include "doc/doubts.hpp"
#include "doc/pictures.hpp"
#include "docx/read/format.hpp"
#include "docx/read/numbering.hpp"
#include "docx/read/parts.hpp"
#include "docx/read/styles.hpp"

namespace ita::docx {

/// What one file is read with.
struct reading {
    reading(const zip::reader& package, const limits& bounds, notes& out)
        : parts(package, bounds), doubt(out, bounds), bound(bounds) {}

    parts_reader parts;
    doc::doubts doubt;
    doc::budget bound;
    theme_fonts theme{};
    style_sheet styles{};
    numbering lists{};
    doc::read_pictures pictures{};
    bool complex = true;  ///< the document's language is written in a complex script
};

/// The part of a document's relationship of this kind, opened; nothing, and a note, where it cannot be read.
[[nodiscard]] std::unique_ptr<const open_part> open_related(reading& all, const open_part& from, std::string_view kind);
[[nodiscard]] std::unique_ptr<const open_part> open_named(reading& all, std::string_view name);

/// What is said beside the text, given where it is first spoken of.
class aside_parts {
  public:
    aside_parts(reading& all, const open_part& main) : all_(all), main_(main) {}

    /// Reads the comment or note of this id, once.
    void take(doc::aside_kind kind, std::string_view id, xml::cursor at);
    [[nodiscard]] std::vector<doc::aside> finish() { return std::move(made_); }

  private:
    struct shelf {
        std::unique_ptr<const open_part> part{};
        std::unordered_map<std::string_view, xml::cursor> by_id{};
        bool is_open = false;
    };
    shelf& open(doc::aside_kind kind);

    reading& all_;
    const open_part& main_;
    shelf shelves_[3]{};
    std::vector<doc::aside> made_{};
};

}  // namespace ita::docx
