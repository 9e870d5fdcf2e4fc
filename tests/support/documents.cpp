#include "support/documents.hpp"

#include <fstream>

#include <ita/io/save.hpp>

#include "support/awkward.hpp"
#include "support/pictures.hpp"

namespace ita::test {
namespace {

using namespace ita::literals;
using namespace ita::doc;

// No character of a sound text.
constexpr char record_separator = '\x1E';

constexpr ita::color grey{0xD9, 0xE2, 0xF3};
constexpr ita::color red{0xC0, 0, 0};

run words(std::string text) { return {.text = std::move(text)}; }
run bold(std::string text) { return {.text = std::move(text), .format = {.bold = true}}; }

paragraph line(std::vector<span> content, std::string style = {}) {
    return {.content = std::move(content), .style = std::move(style)};
}

paragraph bullet(std::string text, std::string mark, int level = 0) {
    auto made = plain(std::move(text));
    made.label = {.text = std::move(mark), .kind = label_kind::bullet, .level = level};
    return made;
}

paragraph typed(std::string text, std::string mark, double left = 1) {
    auto made = plain(std::move(text));
    made.format.left = length::from_centimetres(left);
    made.format.first_line = -1_cm;
    made.label = {.text = std::move(mark)};
    return made;
}

cell holding(std::string text, std::size_t columns = 1, std::size_t rows = 1) {
    return {.blocks = {plain(std::move(text))}, .column_span = columns, .row_span = rows};
}

document paper(std::string title) {
    document d{.about = {.title = std::move(title), .author = "เทศบาลตำบลบ้านตัวอย่าง"}};
    d.text = {.font = "TH Sarabun New", .size = 16_pt};
    d.fonts = {{"TH Sarabun New", {"TH SarabunPSK", "Sarabun", "Laksaman"}}};
    d.styles = {
        {.name = "Title", .text = {.size = 20_pt, .bold = true}, .paragraph = {.align = alignment::center}},
        {.name = "เนื้อความ", .paragraph = {.align = alignment::thai_distribute, .first_line = 2.5_cm, .after = 6_pt}},
        {.name = "Heading 1", .based_on = "Title", .text = {.size = 18_pt}, .paragraph = {.align = alignment::left}}};
    return d;
}

paragraph page_line() { return line({words("- "), field{}, words(" -")}, "Title"); }

document letter() {
    auto d = paper("ประกาศเทศบาลตำบลบ้านตัวอย่าง");
    d.page.header = {page_line()};
    d.page.header_on_first_page = false;
    d.page.footer = {line({words("หน้า "), field{}, words(" จาก "), field{field_kind::page_count}})};
    d.page.thai_page_numbers = true;
    d.body.emplace_back(plain("ประกาศเทศบาลตำบลบ้านตัวอย่าง", "Title"));
    d.body.emplace_back(plain("เรื่อง มาตรการส่งเสริมความโปร่งใส", "Heading 1"));
    for (int i = 0; i < 30; ++i)
        d.body.emplace_back(line({words("ด้วยเทศบาลตำบลบ้านตัวอย่าง "), bold("จะเผยแพร่แผนการจัดซื้อจัดจ้าง"),
                                  words(" บนเว็บไซต์ของหน่วยงานทุกไตรมาส เพื่อให้ประชาชนตรวจสอบการใช้งบประมาณได้โดยสะดวก")},
                                 "เนื้อความ"));
    d.about.subject = "ความโปร่งใส";
    d.about.keywords = {"ITA", "ประกาศ & แผน"};
    d.about.created = date{std::chrono::year{2025}, std::chrono::January, std::chrono::day{31}};
    d.about.custom = {{"เลขที่หนังสือ", "บต ๗๑๒๐๑/๑๕"}};
    return d;
}

document awkward() {
    auto d = paper("<&> \"ข้อความ\" ที่ยาก");
    for (const auto piece : awkward_pieces) d.body.emplace_back(plain(std::string(piece)));
    for (const auto piece : awkward_pieces)
        d.body.emplace_back(line({words("ก"), bold(std::string(piece)), words(std::string(piece)), words("ข ")}));
    d.body.emplace_back(line({words(" "), bold(" "), words(""), bold("  a  "), words(" \n "), words("b ")}));
    d.body.emplace_back(line({words("a "), field{}, words(" b")}));
    d.body.emplace_back(line({}));
    std::string all;
    for (const auto& each : every_thai_character()) all += each;
    d.body.emplace_back(plain(all));
    d.body.emplace_back(plain(std::string(10'000, 'x') + "  ท้าย"));
    return d;
}

table grid_of_spans() {
    table t{.columns = {3_cm, 3_cm, 4_cm, 5_cm},
            .header_rows = 2,
            .line = {0.5_pt, {}},
            .padding = 0.2_cm,
            .title = "ตารางมาตรการ"};
    t.rows.push_back({.cells = {holding("มาตรการ", 1, 2), holding("การดำเนินการ", 2), holding("ผล", 1, 2)}});
    t.rows.push_back({.cells = {holding("ขั้นตอน"), holding("ผู้รับผิดชอบ")}, .may_split = false});
    for (auto& row : t.rows)
        for (auto& each : row.cells) each.shade = grey;
    t.rows.push_back({.cells = {holding("กว้างและสูง", 2, 2), holding("ก"), {.blocks = {}}}});
    t.rows.push_back({.cells = {holding("ข", 2)}});
    t.rows.push_back({.cells = {holding("ทั้งแถว", 4)}});
    t.rows.push_back({.cells = {holding(""), holding("กลาง"), holding("ล่าง"), holding("บน\nสองบรรทัด")}});
    t.rows.back().cells[1].align = vertical_alignment::center;
    t.rows.back().cells[2].align = vertical_alignment::bottom;
    return t;
}

document tables() {
    auto d = paper("ตาราง");
    d.page.width = 29.7_cm;
    d.page.height = 21_cm;
    d.body.emplace_back(grid_of_spans());
    d.body.emplace_back(table{.columns = {5_cm}, .rows = {{.cells = {holding("ตารางติดกัน ไม่มีเส้น")}}}});
    auto outer = grid_of_spans();
    outer.rows.back().cells[0].blocks = {grid_of_spans()};
    outer.rows.back().cells[1].blocks = {plain("ก่อน"), grid_of_spans(), plain("หลัง")};
    d.body.emplace_back(plain("ตารางซ้อน"));
    d.body.emplace_back(outer);
    return d;
}

document lists() {
    auto d = paper("รายการ");
    for (const char* mark : {"๑.", "๒.", "(๑๐)"})
        d.body.emplace_back(
            typed("รวบรวมแผนการจัดซื้อจัดจ้างจากทุกกอง แล้วเผยแพร่บนเว็บไซต์ของหน่วยงานภายในสามสิบวัน "
                  "นับแต่วันที่สภาเทศบาลเห็นชอบงบประมาณรายจ่ายประจำปี",
                  mark));
    d.body.emplace_back(typed("ข้อย่อย", "๒.๑", 2));
    for (const char* owner : {"กองคลัง", "กองช่าง"}) d.body.emplace_back(bullet(owner, "-"));
    d.body.emplace_back(bullet("ใต้กองช่าง", "•", 1));
    d.body.emplace_back(bullet("ลึกลงไปอีก ยาวพอที่จะต้องขึ้นบรรทัดใหม่เพื่อดูว่าย่อหน้าตรงกันหรือไม่ในทุกบรรทัดของรายการนี้", "•", 8));
    d.body.emplace_back(bullet("กลับมา", "-"));
    d.body.emplace_back(bullet("สองตัว", "->"));
    d.body.emplace_back(plain("คั่น"));
    d.body.emplace_back(bullet("เริ่มที่ระดับสาม", "–", 2));
    auto aligned = line({words("ซ้าย\tกลาง\tขวา")});
    aligned.format.left = 1_cm;
    aligned.format.tabs = {{5_cm}, {10_cm, tab_kind::center}, {15_cm, tab_kind::right}};
    d.body.emplace_back(aligned);
    table t{.columns = {4_cm, 8_cm}, .line = {1_pt, red}};
    t.rows.push_back({.cells = {{.blocks = {bullet("สำนักปลัด", "-"), bullet("กองคลัง", "-")}},
                                {.blocks = {typed("หนึ่ง", "๑."), typed("สอง", "๒."), bullet("ย่อย", "-", 1)}}}});
    d.body.emplace_back(t);
    return d;
}

document pictures_of_all_kinds() {
    auto d = paper("ภาพ");
    for (const auto& each : picture_files) {
        image picture{.data = picture_bytes(each.name), .alt = std::string("ภาพ \"") + each.name + '"'};
        d.body.emplace_back(line({picture}));
        if (*each.fallback != '\0') picture.fallback = picture_bytes(each.fallback);
        picture.width = 4_cm;
        d.body.emplace_back(line({words("ก่อนภาพ "), picture, words(" หลังภาพ")}));
    }
    return d;
}

document links_and_formats() {
    auto d = paper("ลิงก์");
    d.body.emplace_back(
        line({words("ดู "), run{.text = "เว็บไซต์", .link = "https://example.go.th/แผน?a=1&b=2"}, words(" "),
              run{.text = "ตัวหนา", .format = {.bold = true}, .link = "mailto:a b@example.go.th"}}));
    d.body.emplace_back(line({run{.text = "ทุกอย่าง", .format = {"Kinnari", 24_pt, true, true, true, red}},
                              run{.text = "ไม่มีอะไร", .format = {{}, {}, false, false, false, {}}}}));
    paragraph spaced = plain("ระยะบรรทัด");
    spaced.format = {.align = alignment::right,
                     .right = 1_cm,
                     .before = 12_pt,
                     .line_spacing = 1.5,
                     .keep_with_next = true,
                     .keep_together = true,
                     .page_break_before = true};
    d.body.emplace_back(spaced);
    return d;
}

document many_rows() {
    auto d = paper("ยาว");
    table t{.columns = {3_cm, 12_cm}, .header_rows = 1, .line = {0.5_pt, {}}, .padding = 0.1_cm};
    t.rows.push_back({.cells = {holding("ที่"), holding("ข้อความ")}});
    for (int i = 0; i < 300; ++i)
        t.rows.push_back({.cells = {holding(std::to_string(i)), holding("ผลการดำเนินการตามมาตรการ")}});
    d.page.footer = {page_line()};
    d.page.footer_on_first_page = false;
    d.body.emplace_back(t);
    return d;
}

void add_texts(std::vector<std::string>& to, const std::vector<block>& blocks, bool thai);

void add_text(std::vector<std::string>& to, const paragraph& p, bool thai) {
    std::string text;
    if (p.label && p.label->kind == label_kind::typed) text = p.label->text + '\t';
    for (const auto& each : p.content) {
        if (const auto* words_of = std::get_if<run>(&each)) text += words_of->text;
        if (std::holds_alternative<field>(each)) text += thai ? "๑" : "1";
    }
    to.push_back(text);
}

void add_texts(std::vector<std::string>& to, const table& t, bool thai) {
    for (const auto& row : t.rows)
        for (const auto& each : row.cells) add_texts(to, each.blocks, thai);
}

void add_texts(std::vector<std::string>& to, const std::vector<block>& blocks, bool thai) {
    if (blocks.empty()) to.emplace_back();
    for (const auto& each : blocks)
        if (const auto* p = std::get_if<paragraph>(&each.value))
            add_text(to, *p, thai);
        else
            add_texts(to, std::get<table>(each.value), thai);
}

}  // namespace

std::vector<named_document> documents() {
    return {{"empty", {}},
            {"letter", letter()},
            {"awkward", awkward()},
            {"tables", tables()},
            {"lists", lists()},
            {"pictures", pictures_of_all_kinds()},
            {"links", links_and_formats()},
            {"many_rows", many_rows()}};
}

std::vector<std::string> texts_of(const doc::document& what) {
    std::vector<std::string> texts;
    if (!what.body.empty()) add_texts(texts, what.body, what.page.thai_page_numbers);
    return texts;
}

void write_all(const std::vector<named_document>& all, const std::filesystem::path& folder, const std::string& ending) {
    std::filesystem::create_directories(folder);
    for (const auto& [name, what] : all) {
        save(what, folder / (name + ending));
        std::ofstream out(folder / (name + ".texts"), std::ios::binary);
        for (const auto& each : texts_of(what)) out << each << record_separator;
    }
}

}  // namespace ita::test
