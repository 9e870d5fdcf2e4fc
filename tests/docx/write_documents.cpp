// tests/docx/write_documents.cpp - writes the test documents, and their texts beside them, into a folder.
#include <filesystem>
#include <fstream>
#include <iostream>

#include <ita/io/save.hpp>

#include "docx/codec.hpp"
#include "odt/documents.hpp"
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

std::vector<named_document> documents() {
    auto all = ita::test::odt_documents();
    for (auto& each : all) add_fallbacks(each.what);
    all.push_back({"edges", edges()});
    return all;
}

// A record separator is no character of a sound text.
void write_texts(const std::filesystem::path& file, const std::vector<std::string>& texts) {
    std::ofstream out(file, std::ios::binary);
    for (const auto& each : texts) out << each << '\x1E';
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: ita_write_docx FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder{arguments[1]};
    std::filesystem::create_directories(folder);
    for (const auto& [name, what] : documents()) {
        ita::docx::writer to{ita::compression::normal};
        pour(what, to);
        ita::write_file(folder / (name + ".docx"), to.finish());
        write_texts(folder / (name + ".texts"), ita::test::texts_of(what));
    }
}
