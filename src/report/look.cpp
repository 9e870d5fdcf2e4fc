#include <array>
#include <utility>

#include <ita/report/look.hpp>

namespace ita {
namespace {

constexpr std::array<std::pair<column_field, const char*>, 8> headings{{
    {column_field::number, "ที่"},
    {column_field::measure, "มาตรการ/กิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"},
    {column_field::steps, "ขั้นตอนหรือวิธีการปฏิบัติ"},
    {column_field::owners, "ผู้รับผิดชอบ"},
    {column_field::timeline, "ระยะเวลา"},
    {column_field::results, "ผลการดำเนินการ"},
    {column_field::outcomes, "ผลลัพธ์หรือความสำเร็จของการดำเนินการ"},
    {column_field::issue, "ประเด็น"},
}};

}  // namespace

std::string usual_heading(column_field field) {
    for (const auto& [known, heading] : headings)
        if (known == field) return heading;
    return {};
}

}  // namespace ita
