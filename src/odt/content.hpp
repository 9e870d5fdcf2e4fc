// src/odt/content.hpp - content.xml, pressed piece by piece; automatic styles come before the body that names them.
#pragma once

#include <optional>

#include <ita/doc/document.hpp>

#include "odt/list.hpp"
#include "odt/part.hpp"
#include "odt/table.hpp"
#include "package/press.hpp"
#include "xml/tree.hpp"

namespace ita::odt {

/// Takes pieces in the order of doc::sink, which doc::checker has seen to.
class content {
  public:
    content(const style_sheet& styles, doc::pictures& images, font_table& fonts, bool thai_page_numbers,
            compression how);

    void add(const doc::paragraph& next);
    void open_table(const doc::table& frame);
    void add(const doc::row& next);
    void close_table();
    /// The member; once, last. `fonts` must know all fonts of the document that styles name by now.
    [[nodiscard]] zip::pressed finish(const font_table& fonts);

  private:
    void press_root();
    void press_children();
    void end_lists();
    void write_gap();

    part shared_;
    zip::press_stream press_;
    xml::tree scratch_{};
    std::optional<odt::open_table> table_{};
    xml::element list_holder_{};
    open_lists lists_{};
    bool after_table_ = false;  ///< what was written last is a table
};

}  // namespace ita::odt
