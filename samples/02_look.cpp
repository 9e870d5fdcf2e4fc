// 02_look.cpp - the same report in another dress: own font, ASCII digits, own columns, a footer.
#include <filesystem>
#include <iostream>

#include <ita/ita.hpp>

using namespace ita::literals;

namespace {

ita::look another_look() {
    //[look]
    ita::look look{
        .font = "Sarabun",
        .font_instead = {"Noto Sans Thai", "Loma"},
        .text_size = 11_pt,
        .table_size = 10_pt,
        .title_size = 13_pt,
        .digits = ita::digits::ascii,
        .columns = {{ita::column_field::measure, "มาตรการ", 1.4},
                    {ita::column_field::results, "สิ่งที่ได้ดำเนินการ", 3.0},
                    {ita::column_field::outcomes, "ผลที่เกิดขึ้น", 2.0},
                    {ita::column_field::owners, "หน่วยงาน", 1.2}},
        .header_shade = {0xE2, 0xEF, 0xDA},
        .header = "",
        .footer = "{agency} หน้า {page} จาก {pages}",
        .header_on_first_page = true,
        .thai_page_numbers = false,
    };
    //[end]
    return look;
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path input = argc > 1 ? argv[1] : "report.json";
    try {
        //[read]
        const auto text = ita::read_file(input);
        const auto report = ita::report_from_json(ita::as_text(text), input.string());
        //[end]
        const auto look = another_look();
        const ita::write_options beside_the_report{.pictures_from = input.parent_path()};
        ita::save(report, "look.docx", look, beside_the_report);
        ita::save(report, "look.odt", look, beside_the_report);

        std::cout << "wrote look.docx and look.odt: " << report.measures.size() << " measures in "
                  << look.columns.size() << " columns\nthe look as a file for ita render --look:\n"
                  << ita::to_json(look);
        return 0;
    } catch (const ita::error& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
