// tests/report/layouts/surroundings.cpp - what stands before and behind the measures, and papers that are no reports.
#include "report/layouts/parts.hpp"

namespace layouts {
namespace {

constexpr const char* title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

layout behind(std::string name, blocks before) {
    return {std::move(name), paper(std::move(before) + blocks{columns(sample())}), sample()};
}

layout followed_by(std::string name, blocks after, ita::report expected) {
    return {std::move(name), paper(front() + blocks{columns(sample())} + after), std::move(expected)};
}

ita::report signed_by(std::vector<ita::signature> all) {
    auto made = sample();
    made.signatures = std::move(all);
    return made;
}

constexpr ita::date day{std::chrono::year{2025}, std::chrono::October, std::chrono::day{15}};
std::vector<ita::signature> two() {
    return {{.name = "นางสาวสมหญิง ใจดี", .position = "นักวิเคราะห์นโยบายและแผน", .role = "ผู้รายงาน"},
            {.name = "นายสมชาย รักชาติ", .position = "ปลัดเทศบาล", .role = "ผู้ตรวจสอบ", .date = day}};
}

std::vector<ita::signature> without_days(std::vector<ita::signature> all) {
    for (auto& each : all) each.date.reset();
    return all;
}

blocks signed_below() {
    return {p(""),
            p("(ลงชื่อ)..............................ผู้รายงาน"),
            p("(นางสาวสมหญิง ใจดี)"),
            p("ตำแหน่ง นักวิเคราะห์นโยบายและแผน"),
            p(""),
            p("ลงชื่อ ……………………… ผู้ตรวจสอบ"),
            p("( นายสมชาย รักชาติ )"),
            p("ปลัดเทศบาล"),
            p("วันที่ ๑๕ ตุลาคม ๒๕๖๘")};
}

blocks signed_beside() {
    return {table({cells({c("(ลงชื่อ)..................ผู้รายงาน¶(นางสาวสมหญิง ใจดี)¶นักวิเคราะห์นโยบายและแผน"),
                          c("(ลงชื่อ)..................ผู้ตรวจสอบ¶(นายสมชาย รักชาติ)¶ปลัดเทศบาล¶๑๕ ต.ค. ๒๕๖๘")})})};
}

/// What somebody signs as stands above the line.
blocks signed_below_roles() {
    return {p("ผู้รายงาน"),  p("(ลงชื่อ)...................."), p("(นางสาวสมหญิง ใจดี)"), p("นักวิเคราะห์นโยบายและแผน"),
            p("ผู้ตรวจสอบ"), p("(ลงชื่อ)...................."), p("(นายสมชาย รักชาติ)"),  p("ปลัดเทศบาล")};
}

/// Four people, two in a row.
blocks signed_in_a_grid() {
    const auto signs = [](const std::string& role, const std::string& name) {
        return c("(ลงชื่อ)..................ผู้" + role + "¶(นาย" + name + ")");
    };
    return {table({cells({signs("รายงาน", "ก หนึ่ง"), signs("ตรวจสอบ", "ข สอง")}),
                   cells({signs("เห็นชอบ", "ค สาม"), signs("รับรอง", "ง สี่")})})};
}
std::vector<ita::signature> four() {
    return {{.name = "นายก หนึ่ง", .role = "ผู้รายงาน"},
            {.name = "นายข สอง", .role = "ผู้ตรวจสอบ"},
            {.name = "นายค สาม", .role = "ผู้เห็นชอบ"},
            {.name = "นายง สี่", .role = "ผู้รับรอง"}};
}

blocks signed_with_tabs() {
    return {
        p("ลงชื่อ...............ผู้รายงาน\tลงชื่อ...............ผู้ตรวจสอบ"),
        p("(นางสาวสมหญิง ใจดี)\t(นายสมชาย รักชาติ)"),
        p("นักวิเคราะห์นโยบายและแผน\tปลัดเทศบาล"),
        p(""),
    };
}

paragraph picture(unsigned char which) {
    paragraph made;
    made.content.emplace_back(ita::doc::image{.data = ita::bytes{std::byte{which}}, .alt = "ภาพ"});
    return made;
}

ita::report with_pictures() {
    auto made = sample();
    made.annexes = {{.title = "ภาพกิจกรรม",
                     .pictures = {{.caption = "ประชุมชี้แจง", .alt = "ภาพ", .data = ita::bytes{std::byte{1}}},
                                  {.caption = "เผยแพร่คู่มือ", .alt = "ภาพ", .data = ita::bytes{std::byte{2}}}}}};
    return made;
}

blocks pictures_in_cells() {
    return {p("ภาพกิจกรรม"), table({cells({c({picture(1), p("ประชุมชี้แจง")}), c({picture(2), p("เผยแพร่คู่มือ")})})})};
}
blocks pictures_above_captions() {
    return {p("ภาพกิจกรรม"), table({cells({c({picture(1)}), c({picture(2)})}), r({"ประชุมชี้แจง", "เผยแพร่คู่มือ"})})};
}
blocks pictures_in_lines() { return {p("ภาพกิจกรรม"), picture(1), p("ประชุมชี้แจง"), picture(2), p("เผยแพร่คู่มือ")}; }

ita::doc::table scores() {
    return table({r({"ตัวชี้วัด", "คะแนน", "ระดับ"}), r({"การปฏิบัติหน้าที่", "๙๑.๒๕", "A"}), r({"การใช้งบประมาณ", "๘๘.๑๐", "A"})});
}
ita::doc::table analysis() {
    return table({r({"ประเด็นที่ต้องพัฒนา", "คะแนน", "แนวทางการพัฒนา"}), r({"การสื่อสาร", "๘๒.๑๐", "เพิ่มช่องทาง"})});
}

layout in_a_book() {
    auto body = front();
    body.pop_back();
    body = body +
           blocks{p("คำนำ"),
                  p("รายงานฉบับนี้จัดทำขึ้นเพื่อแสดงผลการดำเนินงานของเทศบาล"),
                  p("สารบัญ"),
                  p("เรื่อง หน้า"),
                  p("บทนำ.......................๑"),
                  p("ผลการดำเนินการ.................๒")} +
           front();
    return behind("a book with a cover, a preface and contents", std::move(body));
}

layout with_agency(std::string name, blocks lines, ita::agency expected_agency) {
    auto expected = sample();
    expected.agency = std::move(expected_agency);
    return {std::move(name), paper(blocks{centred(title)} + lines + blocks{p(preamble), columns(sample())}),
            std::move(expected)};
}

layout without_a_year_line() {
    auto expected = sample();
    expected.years.analysed.reset();
    expected.preamble = {"เทศบาลขอรายงานผล ดังนี้"};
    return {"the year in the columns only",
            paper({centred(title), centred("เทศบาลตำบลท่าทองคำ อำเภอบ้านสวน จังหวัดธาราบุรี"), p("เทศบาลขอรายงานผล ดังนี้"),
                   columns(sample())}),
            std::move(expected)};
}

}  // namespace

void add_surroundings(std::vector<layout>& to) {
    to.push_back(
        behind("a title with line breaks",
               {centred(std::string(title) + "\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘\nเทศบาลตำบลท่าทองคำ อำเภอบ้านสวน จังหวัดธาราบุรี"),
                p(preamble)}));
    to.push_back(behind("a title and its year in one line",
                        {centred(std::string(title) + " ประจำปีงบประมาณ พ.ศ. 2568"), centred("เทศบาลตำบลท่าทองคำ"),
                         centred("อำเภอบ้านสวน จังหวัดธาราบุรี"), p("................"), p(preamble)}));
    to.push_back(in_a_book());
    to.push_back(behind("scores and an analysis before the measures", [] {
        auto body = front();
        body.insert(body.begin() + 3, {scores(), analysis()});
        return body;
    }()));
    to.push_back(followed_by("scores behind the measures", {p("คะแนนรายตัวชี้วัด"), scores()}, sample()));
    to.push_back(followed_by("signatures below one another", signed_below(), signed_by(two())));
    to.push_back(followed_by("signatures below their roles", signed_below_roles(), signed_by(without_days(two()))));
    to.push_back(followed_by("signatures in a grid", signed_in_a_grid(), signed_by(four())));
    to.push_back(followed_by("signatures in a table", signed_beside(), signed_by(two())));
    to.push_back(
        followed_by("signatures beside one another with tabs", signed_with_tabs(), signed_by(without_days(two()))));
    to.push_back(followed_by("pictures with captions in cells", pictures_in_cells(), with_pictures()));
    to.push_back(followed_by("pictures with captions below", pictures_above_captions(), with_pictures()));
    to.push_back(followed_by("pictures with captions in lines", pictures_in_lines(), with_pictures()));
    to.push_back(with_agency(
        "an agency by its short name", {centred("ประจำปี ๒๕๖๘"), centred("อบต.ท่าทองคำ อ.บ้านสวน จ.ธาราบุรี")},
        {.kind = "อบต.", .name = "อบต.ท่าทองคำ", .subdistrict = "ท่าทองคำ", .district = "บ้านสวน", .province = "ธาราบุรี"}));
    to.push_back(with_agency(
        "a school", {centred("ปีงบประมาณ ๒๕๖๘"), centred("โรงเรียนบ้านท่าทองคำ ตำบลท่าทองคำ อำเภอบ้านสวน จังหวัดธาราบุรี")},
        {.kind = "โรงเรียน",
         .name = "โรงเรียนบ้านท่าทองคำ",
         .subdistrict = "ท่าทองคำ",
         .district = "บ้านสวน",
         .province = "ธาราบุรี"}));
    to.push_back(without_a_year_line());
}

std::vector<layout> all() {
    std::vector<layout> made;
    for (const auto add : {add_columns, add_lists, add_labels, add_surroundings}) add(made);
    return made;
}

std::vector<other_paper> others() {
    return {
        {"nothing", paper({})},
        {"contents", paper({centred("สารบัญ"),
                            table({r({"เรื่อง", "หน้า"}), r({"บทนำ", "๑"}), r({"มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "๓"}),
                                   r({"ผลการดำเนินการ", "๕"}), r({"ภาคผนวก", "๙"})})})},
        {"a letter",
         paper({p("เรียน นายกเทศมนตรี"), p("ด้วยกองคลังขอรายงานผลการดำเนินการจัดซื้อจัดจ้าง ดังนี้"), p("จึงเรียนมาเพื่อโปรดทราบ")})},
        {"minutes", paper({centred("รายงานการประชุมคณะกรรมการ"), p("ผู้มาประชุม"),
                           table({r({"ลำดับ", "ชื่อ", "ตำแหน่ง"}), r({"๑", "นายสมชาย", "ประธาน"})}),
                           p("ระเบียบวาระที่ ๑ เรื่องแจ้งให้ทราบ"), p("มติที่ประชุม รับทราบ"),
                           table({r({"เรื่อง", "มติที่ประชุม", "ผู้รับผิดชอบ"}), r({"งบประมาณ", "เห็นชอบ", "กองคลัง"})})})},
        {"a price list", paper({centred("บัญชีราคา"), table({r({"ลำดับ", "รายการ", "จำนวน", "ราคา", "หมายเหตุ"}),
                                                           r({"๑", "กระดาษ", "๕ รีม", "๕๐๐", ""})})})},
        {"scores", paper({centred("ผลการประเมินคุณธรรมและความโปร่งใส ITA"), scores(), analysis()})},
        {"a plan of projects",
         paper({centred("แผนพัฒนาท้องถิ่น"),
                table({r({"ลำดับ", "โครงการ", "งบประมาณ", "หน่วยงานรับผิดชอบ"}), r({"๑", "ถนน", "๕๐๐,๐๐๐", "กองช่าง"})})})}};
}

}  // namespace layouts
