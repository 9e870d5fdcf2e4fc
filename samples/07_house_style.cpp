// 07_house_style.cpp - a report goes into a form of the house: its table and placeholders are filled, all else stays.
#include <iostream>

#include <ita/ita.hpp>

using namespace ita::literals;

namespace {

const ita::report report{
    .agency = {.name = "เทศบาลตำบลท่าข้าวหอม", .district = "ทุ่งตะวันทอง", .province = "สุวรรณธารา"},
    .years = {.fiscal = 2568_be},
    .measures = {{.marker = "๑.",
                  .title = "เผยแพร่แผนการจัดซื้อจัดจ้างทุกไตรมาส",
                  .steps = {{"๑.", "รวบรวมแผนจากทุกส่วนราชการ"}, {"๒.", "เผยแพร่บนเว็บไซต์ของเทศบาล"}},
                  .owners = {"กองคลัง", "สำนักปลัดเทศบาล"},
                  .timeline = "ปีงบประมาณ พ.ศ. ๒๕๖๘",
                  .results = {"เผยแพร่ครบ ๔ ไตรมาส รวม ๒๗ โครงการ"}},
                 {.marker = "๒.",
                  .title = "เปิดช่องทางรับข้อร้องเรียนออนไลน์",
                  .steps = {"จัดทำแบบรับข้อร้องเรียนออนไลน์"},
                  .owners = {"สำนักปลัดเทศบาล"},
                  .timeline = "ไตรมาส ๑",
                  .results = {"รับเรื่อง ๑๒ ราย แจ้งผลครบทุกราย"},
                  .outcomes = {"ผู้ร้องเรียนพึงพอใจร้อยละ ๙๑"}}},
};

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path form = argc > 1 ? argv[1] : "house.fodt";
    try {
        //[like]
        const auto house = ita::open(form);  // {{agency.name}}, {{years.fiscal}}, a table with one empty row
        const auto made = ita::render_like(house, report);
        for (const auto& note : made.notes) std::cout << note.text << '\n';
        for (const auto& each : made.changes)
            if (each.how != ita::outcome::done) std::cout << say(each, made.before) << '\n';
        ita::write_file("filled" + form.extension().string(), made.content);
        //[end]
        const auto filled = ita::open(made.content).report();
        std::cout << filled.agency.name << '\n';
        for (const auto& measure : filled.measures) std::cout << measure.marker << ' ' << measure.title << '\n';
        return 0;
    } catch (const ita::error& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
