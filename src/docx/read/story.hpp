// src/docx/read/story.hpp - reads the blocks of one story: the body, a header, a comment. A file per element family.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ita/doc/document.hpp>

#include "doc/trace.hpp"
#include "docx/read/fields.hpp"
#include "docx/read/reading.hpp"

namespace ita::docx {

/// Functions are named after the elements that they read; their bodies stand in blocks.cpp, paragraph.cpp, run.cpp,
/// table.cpp, drawing.cpp and tracing.cpp.
class story_reader {
  public:
    /// `asides` takes what is said beside the text; none for the asides themselves. `told` takes which
    /// bytes are read, where somebody asks.
    story_reader(reading& all, const open_part& from, aside_parts* asides = nullptr, doc::trace* told = nullptr)
        : all_(all), part_(from), asides_(asides), told_(told) {}

    /// The blocks within an element, its properties left out.
    [[nodiscard]] std::vector<doc::block> read(xml::cursor parent);
    /// The properties of sections that were met, in order.
    [[nodiscard]] const std::vector<xml::cursor>& sections() const noexcept { return sections_; }

  private:
    struct container;
    struct line;
    struct words;
    struct grid;
    struct extent;

    // What is read by which element's name: a table each, beside the functions.
    using block_rule = void (story_reader::*)(xml::cursor);
    using inline_rule = void (story_reader::*)(xml::cursor, line&);
    using run_rule = void (story_reader::*)(xml::cursor, words&);
    using table_rule = void (story_reader::*)(xml::cursor, grid&);
    using drawing_rule = void (story_reader::*)(xml::cursor, const extent&, words&);
    struct block_rules;
    struct inline_rules;
    struct run_rules;
    struct table_rules;
    struct drawing_rules;

    // Blocks.
    void read_blocks(xml::cursor parent);
    void read_block_alternate(xml::cursor alternate) { read_blocks(chosen(alternate)); }
    void read_block_sdt(xml::cursor sdt) { read_blocks(sdt.first("w:sdtContent")); }
    void read_sect_pr(xml::cursor sect_pr) { sections_.push_back(sect_pr); }
    void read_p(xml::cursor p);
    void read_tbl(xml::cursor tbl);
    void add_opaque(xml::cursor unknown);
    void skip(xml::cursor) {}
    void flush_carried();
    void finish(line&& done);
    [[nodiscard]] doc::opaque unmodelled(xml::cursor which);
    [[nodiscard]] xml::cursor chosen(xml::cursor alternate);

    // Paragraphs.
    [[nodiscard]] bool follows_table() const noexcept;
    [[nodiscard]] static bool is_empty(const line& which) noexcept;
    void apply(const style_entry* style, xml::cursor p, line& into);
    void give_label(const layout& looks, const style_entry* style, xml::cursor p, line& into);
    void read_inline(xml::cursor parent, line& into);
    void read_inline_alternate(xml::cursor alternate, line& into) { read_inline(chosen(alternate), into); }
    void read_inline_sdt(xml::cursor sdt, line& into) { read_inline(sdt.first("w:sdtContent"), into); }
    void read_hyperlink(xml::cursor hyperlink, line& into);
    void read_fld_simple(xml::cursor fld_simple, line& into);
    void anchor_opaque(xml::cursor unknown, line& into);
    void skip(xml::cursor, line&) {}

    // Runs.
    void read_r(xml::cursor r, line& into);
    void read_run(xml::cursor parent, words& into);
    void read_run_alternate(xml::cursor alternate, words& into) { read_run(chosen(alternate), into); }
    void read_t(xml::cursor t, words& into);
    void read_br(xml::cursor br, words& into);
    void read_sym(xml::cursor sym, words& into);
    void read_ruby(xml::cursor ruby, words& into);
    void read_fld_char(xml::cursor fld_char, words& into);
    void begin_result(words& into);
    void end_field(xml::cursor fld_char, words& into);
    void read_instr_text(xml::cursor instr_text, words& into);
    void read_page_number(xml::cursor, words& into);
    void read_line_feed(xml::cursor cr, words& into) { add_text("\n", cr, into); }
    void read_tab(xml::cursor tab, words& into) { add_text("\t", tab, into); }
    void read_hard_hyphen(xml::cursor hyphen, words& into) { add_text("\u2011", hyphen, into); }
    void read_soft_hyphen(xml::cursor hyphen, words& into) { add_text("\u00AD", hyphen, into); }
    void read_comment_reference(xml::cursor at, words&) { take_aside(doc::aside_kind::comment, at); }
    void read_footnote_reference(xml::cursor at, words&) { take_aside(doc::aside_kind::footnote, at); }
    void read_endnote_reference(xml::cursor at, words&) { take_aside(doc::aside_kind::endnote, at); }
    void read_drawn(xml::cursor drawn, words& into);
    void anchor_opaque_in_run(xml::cursor unknown, words& into);
    void skip(xml::cursor, words&) {}
    void add_text(std::string_view text, xml::cursor from, words& into);
    void add_field(doc::field_kind kind, words& into);
    void settle_break(words& into);
    void flush(words& done);
    [[nodiscard]] doc::text_format format_of_words(const words& from);
    void take_aside(doc::aside_kind kind, xml::cursor reference);

    // Drawings.
    void read_drawing(xml::cursor parent, const extent& size, words& into);
    void read_drawing_alternate(xml::cursor alternate, const extent& size, words& into) {
        read_drawing(chosen(alternate), size, into);
    }
    void read_frame(xml::cursor frame, const extent& size, words& into);
    void read_shape(xml::cursor shape, const extent& size, words& into);
    void read_text_box(xml::cursor content, const extent& size, words& into);
    void read_pic(xml::cursor pic, const extent& size, words& into);
    void read_image_data(xml::cursor image_data, const extent& size, words& into);
    void anchor_drawn_opaque(xml::cursor unknown, const extent& size, words& into);
    void add_picture(xml::cursor at, doc::image made, std::string_view id, words& into);
    [[nodiscard]] shared_bytes picture_of(std::string_view id);

    // Tables.
    void read_rows(xml::cursor parent, grid& into);
    void read_rows_alternate(xml::cursor alternate, grid& into) { read_rows(chosen(alternate), into); }
    void read_rows_sdt(xml::cursor sdt, grid& into) { read_rows(sdt.first("w:sdtContent"), into); }
    void read_tr(xml::cursor tr, grid& into);
    void read_cells(xml::cursor parent, grid& into);
    void read_cells_alternate(xml::cursor alternate, grid& into) { read_cells(chosen(alternate), into); }
    void read_cells_sdt(xml::cursor sdt, grid& into) { read_cells(sdt.first("w:sdtContent"), into); }
    void read_tc(xml::cursor tc, grid& into);
    void add_empty_cell(std::size_t columns, xml::cursor at, grid& into);
    std::size_t take_columns(std::size_t count, xml::cursor at, grid& into);
    [[nodiscard]] static doc::cell cell_of(xml::cursor tc_pr, std::size_t columns);
    void read_tbl_pr(xml::cursor tbl_pr, doc::table& into);

    // Which bytes are read.
    [[nodiscard]] doc::origin origin_of(xml::cursor element);
    void trace_paragraph(xml::cursor p, line& into);
    void trace_list(std::int64_t list, const doc::list_label& label, xml::cursor p);
    void trace_words(std::string_view shown, xml::cursor from, line& into);
    void tell_paragraph(line& done);

    reading& all_;
    const open_part& part_;
    aside_parts* asides_;
    doc::trace* told_;
    list_counters counters_{};
    std::vector<xml::cursor> sections_{};
    container* here_ = nullptr;
};

/// A paragraph that is being put together.
struct story_reader::line {
    doc::paragraph made{};
    std::vector<doc::block> anchored{};  ///< what stands behind it: text boxes, what is not modelled
    std::string link{};                  ///< of the words that come now
    doc::traced_paragraph traced{};      ///< filled where somebody asks
};

/// A run that is being put together.
struct story_reader::words {
    line& into;
    letters looks{};
    std::string text{};
};

/// A flow of blocks of its own: a story, a cell, a text box. Neither fields nor paragraphs go on beyond it.
struct story_reader::container {
    std::vector<doc::block> blocks{};
    docx::fields fields{};
    std::optional<line> carried{};  ///< words whose paragraph mark is deleted: the next paragraph starts with them
    xml::cursor page_break{};       ///< what comes next starts a page, since this stands before it
};

struct story_reader::extent {
    length width{};
    length height{};
    std::string_view alt{};
};

}  // namespace ita::docx
