// 03_other_paper.cpp - a municipal notice with a table: a paper that is no report, built on ita::doc alone.
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ita/ita.hpp>

using namespace ita::literals;
namespace doc = ita::doc;

namespace {

//[styles]
std::vector<doc::paragraph_style> styles() {
    return {
        {.name = "Title",
         .text = {.size = 18_pt, .bold = true},
         .paragraph = {.align = doc::alignment::center, .keep_with_next = true}},
        {.name = "Body",
         .paragraph = {.align = doc::alignment::thai_distribute, .first_line = 2.5_cm, .before = 6_pt, .after = 6_pt}},
        {.name = "Cell", .paragraph = {.align = doc::alignment::center}},
        {.name = "Heading cell", .based_on = "Cell", .text = {.bold = true}},
        {.name = "Signature", .paragraph = {.align = doc::alignment::center, .left = 7_cm, .keep_together = true}}};
}
//[end]

//[table]
doc::cell cell(std::string text, const std::string& style = "Cell") {
    return {.blocks = {doc::plain(std::move(text), style)}, .align = doc::vertical_alignment::center};
}

doc::cell heading(std::string text, std::size_t columns, std::size_t rows) {
    auto made = cell(std::move(text), "Heading cell");
    made.column_span = columns;
    made.row_span = rows;
    made.shade = ita::color{0xED, 0xED, 0xED};
    return made;
}

doc::row stop(std::string number, std::string day, std::string place, std::string afternoon) {
    return {.cells = {cell(std::move(number)), cell(std::move(day)), cell(std::move(place)), cell("๐๙.๐๐ - ๑๒.๐๐ น."),
                      cell(std::move(afternoon))}};
}

doc::table timetable() {
    auto remark = cell("ชุมชนที่ไม่มีกำหนดการข้างต้น ชำระได้ที่กองคลัง สำนักงานเทศบาล ในวันและเวลาราชการ");
    remark.column_span = 5;
    return {
        .columns = {1.2_cm, 3.2_cm, 4.6_cm, 3.5_cm, 3.5_cm},
        .rows = {{{heading("ลำดับ", 1, 2), heading("วันที่", 1, 2), heading("สถานที่", 1, 2), heading("เวลาให้บริการ", 2, 1)}},
                 {{heading("ช่วงเช้า", 1, 1), heading("ช่วงบ่าย", 1, 1)}},
                 stop("๑", "๔ มีนาคม ๒๕๖๙", "ศาลาประชาคมชุมชนริมธาร", "๑๓.๐๐ - ๑๕.๐๐ น."),
                 stop("๒", "๑๑ มีนาคม ๒๕๖๙", "ศาลาประชาคมชุมชนทุ่งทอง", "๑๓.๐๐ - ๑๕.๐๐ น."),
                 stop("๓", "๑๘ มีนาคม ๒๕๖๙", "ลานตลาดชุมชนท่าเรือเก่า", "งดให้บริการ"),
                 {{remark}}},
        .header_rows = 2,
        .line = {.width = 0.5_pt},
        .padding = 0.15_cm,
        .title = "กำหนดการออกหน่วยรับชำระภาษี: วันที่ สถานที่ และเวลาให้บริการ",
    };
}
//[end]

doc::paragraph page_number() {
    return {
        .content = {doc::run{.text = "- "}, doc::field{.kind = doc::field_kind::page_number}, doc::run{.text = " -"}},
        .format = {.align = doc::alignment::center}};
}

doc::paragraph signature(std::string text, ita::length before = {}) {
    auto line = doc::plain(std::move(text), "Signature");
    line.format.before = before;
    return line;
}

std::vector<doc::block> body() {
    return {
        doc::plain("ประกาศเทศบาลตำบลท่าข้าวหอม", "Title"),
        doc::plain("เรื่อง กำหนดการออกหน่วยรับชำระภาษีและค่าธรรมเนียมนอกสถานที่ ประจำปี พ.ศ. ๒๕๖๙", "Title"),
        doc::plain("ด้วยเทศบาลตำบลท่าข้าวหอมมีหน้าที่จัดเก็บภาษีที่ดินและสิ่งปลูกสร้าง ภาษีป้าย และค่าธรรมเนียมเก็บขนมูลฝอย "
                   "เพื่อนำรายได้มาพัฒนาท้องถิ่นและจัดบริการสาธารณะ ดังนั้น เพื่ออำนวยความสะดวกแก่ประชาชนในชุมชนที่อยู่ห่างไกลสำนักงานเทศบาล "
                   "จึงกำหนดออกหน่วยรับชำระภาษีและค่าธรรมเนียมนอกสถานที่ ดังต่อไปนี้",
                   "Body"),
        timetable(),
        doc::plain("ขอให้ผู้มีหน้าที่ชำระภาษีนำหนังสือแจ้งการประเมินภาษีไปแสดงต่อเจ้าหน้าที่ด้วย ผู้ที่ไม่สะดวกในวันและเวลาดังกล่าว "
                   "สามารถชำระผ่านระบบ E-Service บนเว็บไซต์ของเทศบาลได้",
                   "Body"),
        doc::plain("จึงประกาศให้ทราบโดยทั่วกัน", "Body"),
        signature("ประกาศ ณ วันที่ ๙ กุมภาพันธ์ พ.ศ. ๒๕๖๙", 12_pt),
        signature("(นายธนกฤต รุ่งนาคำ)", 48_pt),
        signature("นายกเทศมนตรีตำบลท่าข้าวหอม"),
    };
}

//[notice]
doc::document notice() {
    return {.about = {.title = "ประกาศ กำหนดการออกหน่วยรับชำระภาษี", .author = "เทศบาลตำบลท่าข้าวหอม"},
            .page = {.header = {page_number()}, .header_on_first_page = false, .thai_page_numbers = true},
            .text = {.font = "TH Sarabun New", .size = 16_pt},
            .styles = styles(),
            .fonts = {{.name = "TH Sarabun New", .instead = {"TH SarabunPSK", "Sarabun"}}},
            .body = body()};
}
//[end]

std::string_view kind_of(const doc::block& block) {
    return std::holds_alternative<doc::table>(block.value) ? "table" : "paragraph";
}

}  // namespace

int main() {
    try {
        const auto paper = notice();
        ita::save(paper, "notice.docx");
        ita::save(paper, "notice.odt");
        for (const auto& block : paper.body) std::cout << kind_of(block) << '\n';
        std::cout << "wrote notice.docx and notice.odt\n";
        return 0;
    } catch (const ita::error& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
