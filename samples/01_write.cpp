// 01_write.cpp - a report held as plain values becomes a Word file and an OpenDocument file.
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <ita/ita.hpp>

using namespace ita::literals;

namespace {

ita::report write_a_small_report() {
    //[write]
    ita::report report{
        .agency = {.name = "เทศบาลตำบลท่าข้าวหอม", .district = "ทุ่งตะวันทอง", .province = "สุวรรณธารา"},
        .years = {.analysed = 2567_be, .fiscal = 2568_be},
        .measures = {{.title = "เผยแพร่แผนการจัดซื้อจัดจ้างทุกไตรมาส",
                      .steps = {"รวบรวมแผนจากทุกส่วนราชการ", "เผยแพร่บนเว็บไซต์ของเทศบาล"},
                      .owners = {"กองคลัง", "สำนักปลัดเทศบาล"},
                      .timeline = "ปีงบประมาณ พ.ศ. ๒๕๖๘",
                      .results = {"เผยแพร่ครบ ๔ ไตรมาส รวม ๒๗ โครงการ"}}},
    };
    ita::save(report, "report.docx");
    ita::save(report, "report.odt");
    //[end]
    return report;
}

// A value is changed like any other: there is nothing to open, lock or register.
ita::report write_more(ita::report report) {
    //[more]
    report.preamble = {"เทศบาลตำบลท่าข้าวหอมขอรายงานผลการดำเนินการตามมาตรการ ดังต่อไปนี้"};
    report.measures[0].outcomes = {"ประชาชนตรวจสอบการจัดซื้อจัดจ้างได้ตลอดปี"};
    report.measures.push_back({.title = "ให้บริการผ่านระบบ E-Service",
                               .steps = {"สำรวจความต้องการของประชาชน", "เปิดให้บริการ"},
                               .owners = {"สำนักปลัดเทศบาล"},
                               .timeline = ita::understood("ภายในเดือนมีนาคม ๒๕๖๘"),
                               .results = {{"", "เปิดให้บริการ ๒ บริการ ได้แก่", {"การชำระภาษีป้าย", "การแจ้งไฟฟ้าสาธารณะชำรุด"}}},
                               .outcomes = {"ประชาชนไม่ต้องเดินทางมายังสำนักงาน"}});
    report.signatures = {{.name = "นายธนกฤต รุ่งนาคำ",
                          .position = "นายกเทศมนตรีตำบลท่าข้าวหอม",
                          .role = "ผู้รับรอง",
                          .date = std::chrono::year{2025} / std::chrono::October / 15}};
    ita::renumber(report);
    ita::save(report, "longer-report.docx");
    //[end]
    return report;
}

void print(const std::vector<ita::item>& items, const std::string& indent) {
    for (const auto& item : items) {
        std::cout << indent << (item.marker.empty() ? "" : item.marker + ' ') << item.text << '\n';
        print(item.items, indent + "  ");
    }
}

void print(const ita::report& report) {
    for (const auto& measure : report.measures) {
        std::cout << measure.marker << ' ' << measure.title << '\n';
        print(measure.steps, "  ");
        print(measure.results, "  > ");
    }
}

}  // namespace

int main() {
    try {
        print(write_more(write_a_small_report()));
        std::cout << "wrote report.docx, report.odt and longer-report.docx\n";
        return 0;
    } catch (const ita::error& problem) {
        std::cerr << problem.what() << '\n';
        return 1;
    }
}
