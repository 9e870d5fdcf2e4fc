// src/docx/table.hpp - w:tbl: rows of cells, written one by one, with spans made into merged cells.
#pragma once

#include <cstddef>
#include <vector>

#include <ita/doc/block.hpp>

#include "docx/story.hpp"
#include "xml/tree.hpp"

namespace ita::docx {

/// One table, which doc::check() found sound, while its rows come. A cell that spans rows goes on below as cells that
/// are merged with it.
class table_writer {
  public:
    table_writer(const doc::table& frame, story& into);

    /// The table's properties and grid into its element.
    void write_frame(xml::element tbl) const;
    /// The next row into its element.
    void write_tr(xml::element tr, const doc::row& from);

  private:
    /// What a cell that spans rows leaves for the rows below, at its first column.
    struct span_below {
        std::size_t rows = 0;  ///< still to come
        std::size_t columns = 1;
        std::optional<color> shade{};
    };
    struct slot;

    std::size_t write_merged(xml::element tr, std::size_t column);
    std::size_t write_tc(xml::element tr, const doc::cell& from, std::size_t column);
    [[nodiscard]] bool in_header() const noexcept { return rows_written_ < frame_.header_rows; }
    void write_tr_pr(xml::element tr, const doc::row& from) const;
    void write_tc_pr(xml::element tc, const slot& where) const;

    doc::table frame_;  ///< without rows
    story& into_;
    std::vector<std::int64_t> widths_{};  ///< twips
    std::vector<span_below> below_;       ///< one for each column
    std::size_t rows_written_ = 0;
};

/// A table inside a cell.
void write_tbl(xml::element tbl, const doc::table& from, story& into);

}  // namespace ita::docx
