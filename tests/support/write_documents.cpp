// tests/support/write_documents.cpp - writes the test documents, and their texts beside them, into a folder.
#include <iostream>

#include "support/documents.hpp"
#include "support/pictures.hpp"

namespace {

using namespace ita::doc;
using namespace ita::literals;
using ita::test::named_document;

// DOCX refuses an SVG that stands alone.
void add_fallbacks(document& to) {
    for (auto& block : to.body)
        if (auto* p = std::get_if<paragraph>(&block.value))
            for (auto& span : p->content)
                if (auto* picture = std::get_if<image>(&span))
                    if (picture->fallback.empty()) picture->fallback = ita::test::picture_bytes("wide.png");
}

/// What the other documents lack: relationships of a header, tables that touch and end everything.
document edges() {
    document d{.about = {.title = "ขอบ"}, .text = {.font = "TH Sarabun New", .size = 16_pt}};
    const image seal{.data = ita::test::picture_bytes("tall.png"), .alt = "ตรา", .height = 1_cm};
    d.page.header = {{.content = {seal, run{.text = " เทศบาลตำบลบ้านตัวอย่าง", .link = "https://example.go.th"}}}};
    d.page.footer = {{.content = {field{}, run{.text = "/"}, field{field_kind::page_count}}}};
    d.page.footer_on_first_page = false;
    table inner{.columns = {2_cm, 2_cm}, .line = {0.5_pt, {}}};
    inner.rows = {{.cells = {{.blocks = {plain("ใน")}}, {.blocks = {plain("สุด")}}}}};
    table outer{.columns = {5_cm, 5_cm}, .header_rows = 1, .line = {1_pt, {}}, .title = "ซ้อน"};
    outer.rows = {{.cells = {{.blocks = {plain("หัว")}, .column_span = 2}}, .may_split = false},
                  {.cells = {{.blocks = {inner, inner}}, {.blocks = {plain("ข้าง"), inner}}}}};
    d.body = {outer, outer};
    return d;
}

/// What DOCX can hold of the documents, and some more.
std::vector<named_document> for_docx(std::vector<named_document> all) {
    for (auto& each : all) add_fallbacks(each.what);
    all.push_back({"edges", edges()});
    return all;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: ita_write_documents docx|odt FOLDER\n";
        return 2;
    }
    const std::string format = arguments[1];
    auto all = ita::test::documents();
    if (format == "docx") all = for_docx(std::move(all));
    ita::test::write_all(all, arguments[2], '.' + format);
}
