#include "odt/content.hpp"

#include "odt/paragraph.hpp"
#include "odt/parts.hpp"

namespace ita::odt {
namespace {

constexpr std::string_view header_rows_start = "<table:table-header-rows>";
constexpr std::string_view header_rows_end = "</table:table-header-rows>";
constexpr std::string_view table_end = "</table:table>";
constexpr std::string_view body_start = "<office:body><office:text>";
constexpr std::string_view body_end = "</office:text></office:body></office:document-content>";

}  // namespace

content::content(const style_sheet& styles, doc::pictures& images, font_table& fonts, bool thai_page_numbers,
                 compression how)
    : shared_{styles, images, {"", fonts}, thai_page_numbers}, press_(how) {}

void content::press_root() {
    scratch_.print(press_.text());
    press_.settle();
}

void content::press_children() {
    scratch_.print_children(press_.text());
    press_.settle();
}

void content::add(const doc::paragraph& next) {
    after_table_ = false;
    if (is_bullet(next)) {
        if (lists_.empty()) list_holder_ = scratch_.start("holder");
        lists_.add(list_holder_, next, shared_);
    } else {
        end_lists();
        write_p(scratch_.start("holder"), next, shared_);
        press_children();
    }
}

// Bullets are one list until something else comes, so the list is printed only then.
void content::end_lists() {
    if (lists_.empty()) return;
    lists_.close();
    press_children();
}

void content::open_table(const doc::table& frame) {
    end_lists();
    table_.emplace(frame);
    odt::open_table::write_start(scratch_.start("table:table"), frame, shared_);
    scratch_.print_open(press_.text());
    if (table_->in_header()) press_.write(header_rows_start);
}

void content::add(const doc::row& next) {
    auto& open = *table_;
    const bool was_header = open.in_header();
    open.write_row(scratch_.start("table:table-row"), next, shared_);
    press_root();
    if (was_header && !open.in_header()) press_.write(header_rows_end);
}

void content::close_table() {
    if (table_->in_header()) press_.write(header_rows_end);
    press_.write(table_end);
    table_.reset();
    after_table_ = true;
}

// After a table that ends the text LibreOffice adds a paragraph of its own, as high as any other, and with it a page
// where the table fills the last one.
void content::write_gap() {
    scratch_.start("text:p").set("text:style-name", shared_.automatic.gap());
    press_root();
}

zip::pressed content::finish(const font_table& fonts) {
    end_lists();
    if (after_table_) write_gap();
    press_.write(body_end);
    std::string head;
    open_root(head, "office:document-content");
    fonts.print(head);
    print_automatic_styles(head, shared_.automatic.printed());
    head += body_start;
    return press_.finish(head);
}

}  // namespace ita::odt
