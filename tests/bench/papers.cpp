#include "papers.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

#include <ita/base/thai.hpp>

namespace ita::bench {
namespace {

using words = std::span<const std::string_view>;

constexpr auto acts = std::to_array<std::string_view>({"จัดประชุมเพื่อพิจารณา",
                                                       "ทบทวน",
                                                       "ปรับปรุง",
                                                       "แจ้งเวียน",
                                                       "เผยแพร่",
                                                       "ตรวจทาน",
                                                       "เสนอผู้บริหารให้ความเห็นชอบ",
                                                       "ติดประกาศ",
                                                       "จัดทำ",
                                                       "มอบหมายผู้รับผิดชอบ",
                                                       "ติดตามความก้าวหน้าของ",
                                                       "ประเมินผล",
                                                       "สรุปบทเรียนจาก",
                                                       "ถ่ายทอด",
                                                       "อบรมให้ความรู้เรื่อง",
                                                       "รับฟังความคิดเห็นต่อ",
                                                       "บันทึกข้อมูล",
                                                       "วางระบบ",
                                                       "กำหนดตัวชี้วัดของ",
                                                       "รวบรวมปัญหาและอุปสรรคของ",
                                                       "สำรวจความต้องการเกี่ยวกับ",
                                                       "ชี้แจงแนวทาง",
                                                       "สุ่มตรวจ",
                                                       "ลงพื้นที่ให้บริการ",
                                                       "จัดเก็บหลักฐาน",
                                                       "เปรียบเทียบผล",
                                                       "นำเข้าข้อมูล",
                                                       "ออกคำสั่งแต่งตั้งคณะทำงาน",
                                                       "เปิดช่องทางร้องเรียนเกี่ยวกับ",
                                                       "ยกระดับ"});
constexpr auto things = std::to_array<std::string_view>({"คู่มือสำหรับประชาชน",
                                                         "แผนผังขั้นตอนการให้บริการ",
                                                         "ประกาศนโยบายงดรับของขวัญและของกำนัล",
                                                         "ทะเบียนครุภัณฑ์",
                                                         "แผนจัดซื้อจัดจ้างประจำปี",
                                                         "รายงานการใช้จ่ายงบประมาณรายไตรมาส",
                                                         "ระบบจองคิวออนไลน์",
                                                         "แบบคำขอยืมทรัพย์สินของทางราชการ",
                                                         "ข้อมูลบนหน้าเว็บไซต์",
                                                         "ผลการประเมินรายตัวชี้วัด",
                                                         "หลักเกณฑ์การเลื่อนเงินเดือน",
                                                         "คำสั่งมอบอำนาจ",
                                                         "มาตรฐานทางจริยธรรม",
                                                         "ความเสี่ยงต่อการทุจริต",
                                                         "ระบบรับเรื่องร้องทุกข์",
                                                         "ค่าธรรมเนียมและระยะเวลาแล้วเสร็จ",
                                                         "งานทะเบียนพาณิชย์",
                                                         "ภาษีที่ดินและสิ่งปลูกสร้าง",
                                                         "การออกใบอนุญาต",
                                                         "งานบริการนอกเวลาราชการ",
                                                         "ช่องทาง LINE OA",
                                                         "บริการ E-Service",
                                                         "คลังความรู้ภายใน",
                                                         "การเบิกจ่ายเงินอุดหนุน",
                                                         "โครงการตามข้อบัญญัติ",
                                                         "กล้องโทรทัศน์วงจรปิด",
                                                         "ศูนย์บริการเบ็ดเสร็จ",
                                                         "สัญญาจ้างก่อสร้าง",
                                                         "บัญชีวัสดุสำนักงาน",
                                                         "รถยนต์ส่วนกลาง",
                                                         "แบบวัดการรับรู้ IIT และ EIT",
                                                         "กองทุนสวัสดิการชุมชน",
                                                         "ถังขยะเปียกครัวเรือน",
                                                         "แหล่งน้ำเพื่อการเกษตร",
                                                         "การป้องกันโรคไข้เลือดออก"});
constexpr auto people = std::to_array<std::string_view>(
    {"ผู้บริหารท้องถิ่น", "สมาชิกสภา", "หัวหน้าส่วนราชการทุกกอง", "เจ้าหน้าที่ผู้ปฏิบัติงาน", "ลูกจ้างและพนักงานจ้าง", "ประชาชนผู้มาติดต่อราชการ",
     "ผู้สูงอายุและผู้พิการ", "ผู้ประกอบการในพื้นที่", "คู่ค้าและผู้รับจ้าง", "ตัวแทนหมู่บ้าน", "เครือข่ายภาคประชาสังคม", "ผู้ปกครองนักเรียน",
     "สื่อท้องถิ่น", "คณะกรรมการตรวจรับพัสดุ"});
constexpr auto manners = std::to_array<std::string_view>(
    {"เป็นประจำทุกเดือน", "ให้แล้วเสร็จก่อนสิ้นไตรมาส", "โดยเปิดเผย", "ด้วยภาษาที่เข้าใจง่าย", "ทั้งในและนอกสถานที่", "อย่างน้อยปีละสองครั้ง",
     "ตามแบบที่กำหนด", "พร้อมหลักฐานประกอบ", "ผ่านเว็บไซต์และสื่อสังคมออนไลน์", "ที่ป้ายประกาศหน้าสำนักงาน", "ในการประชุมหัวหน้าส่วนราชการ",
     "โดยไม่คิดค่าใช้จ่าย", "ภายใน ๑๕ วันทำการ", "ตามลำดับก่อนหลัง", "โดยคำนึงถึงประโยชน์ส่วนรวม", "ให้ตรงกับข้อเท็จจริง",
     "เพื่อให้สืบค้นย้อนหลังได้", "โดยมีผู้ตรวจสอบสองชั้น"});
constexpr auto links = std::to_array<std::string_view>(
    {" แล้ว", " จากนั้น", " และ", " โดยให้", " ก่อนจะ", " ควบคู่กับการ", " เพื่อ", " ทั้งนี้ได้", " รวมถึง", " หลังจากนั้นจึง"});
constexpr auto units =
    std::to_array<std::string_view>({"คน", "ครั้ง", "เรื่อง", "หมู่บ้าน", "โครงการ", "ฉบับ", "ชุด", "ราย", "วัน"});
constexpr auto months = std::to_array<std::string_view>({"ตุลาคม", "พฤศจิกายน", "ธันวาคม", "มกราคม", "กุมภาพันธ์", "มีนาคม",
                                                         "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน"});
constexpr auto offices = std::to_array<std::string_view>(
    {"สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม", "กองสวัสดิการสังคม",
     "กองยุทธศาสตร์และงบประมาณ", "หน่วยตรวจสอบภายใน", "งานพัสดุ", "งานนิติการ"});
constexpr auto places = std::to_array<std::string_view>(
    {"ท่า", "ข้าว", "หอม", "ลม", "เย็น", "ดอย", "แก้ว", "นา", "งาม", "สัก", "ทอง", "ใส", "เมือง", "บัว", "ลาด", "ธาร"});
constexpr auto topics = std::to_array<std::string_view>(
    {"ลดขั้นตอนการให้บริการ", "เปิดเผยข้อมูลการใช้จ่าย", "ควบคุมการใช้ทรัพย์สินของราชการ", "สื่อสารกับประชาชนให้ทั่วถึง",
     "บริหารงานบุคคลด้วยระบบคุณธรรม", "รับเรื่องร้องเรียนและคุ้มครองผู้แจ้ง", "ประเมินความเสี่ยงการทุจริต"});

/// Knuth's MMIX generator: the same numbers everywhere, which std::uniform_int_distribution does not promise.
class dice {
  public:
    explicit dice(std::uint64_t seed) : state_(seed * 2'862'933'555'777'941'757u + 3'037'000'493u) {}

    std::size_t below(std::size_t sides) {
        state_ = state_ * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
        return static_cast<std::size_t>(state_ >> 33) % sides;
    }
    std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
    std::string one_of(words all) { return std::string{all[below(all.size())]}; }

  private:
    std::uint64_t state_;
};

constexpr std::size_t thai_digit = std::string_view{"๐"}.size();

std::string thai(std::size_t number) { return to_thai_digits(std::to_string(number)); }

std::string grouped(std::size_t number) {
    return number < 1'000 ? thai(number) : thai(number / 1'000) + "," + thai(1'000 + number % 1'000).substr(thai_digit);
}

/// What no phrase list holds and deflate cannot guess: names, sums and numbers of letters.
std::string particular(dice& d) {
    switch (d.below(4)) {
        case 0:
            return " ณ บ้าน" + d.one_of(places) + d.one_of(places) + d.one_of(places) + " หมู่ที่ " + thai(d.between(1, 19));
        case 1:
            return " วงเงิน " + grouped(d.between(1'000, 900'000)) + " บาท";
        case 2:
            return " ตามหนังสือที่ " + thai(d.between(50'000, 99'999)) + "/" + thai(d.between(1, 4'000));
        default:
            return " ร้อยละ " + thai(d.between(60, 99)) + "." + thai(d.between(10, 99));
    }
}

std::string clause(dice& d) {
    const auto act = d.one_of(acts), thing = d.one_of(things) + (d.below(5) < 3 ? particular(d) : "");
    switch (d.below(5)) {
        case 0:
            return act + thing + d.one_of(manners);
        case 1:
            return act + thing + "ให้" + d.one_of(people) + "ทราบ" + d.one_of(manners);
        case 2:
            return d.one_of(people) + "ร่วม" + act + thing;
        case 3:
            return act + thing + " จำนวน " + thai(d.between(1, 480)) + " " + d.one_of(units);
        default:
            return act + thing + " เมื่อวันที่ " + thai(d.between(1, 28)) + " " + d.one_of(months) + " " +
                   thai(d.between(2567, 2568));
    }
}

std::string sentence(dice& d, std::size_t least_bytes) {
    auto made = clause(d);
    while (made.size() < least_bytes) made += d.one_of(links) + clause(d);
    return made;
}

std::vector<item> list(dice& d, std::size_t entries, std::size_t least_bytes, std::size_t more) {
    std::vector<item> made;
    for (std::size_t i = 1; i <= entries; ++i)
        made.emplace_back(thai(i) + ".", sentence(d, least_bytes + d.below(more)));
    return made;
}

std::vector<std::string> some_offices(dice& d) {
    std::vector<std::string> made;
    const auto first = d.below(offices.size());
    for (std::size_t i = 0, count = d.between(2, 6); i < count; ++i)
        made.emplace_back(offices[(first + i) % offices.size()]);
    return made;
}

measure row(dice& d, std::size_t number) {
    return {.marker = thai(number) + ".",
            .title = std::string{topics[(number - 1) % topics.size()]},
            .steps = list(d, d.between(4, 6), 240, 240),
            .owners = some_offices(d),
            .timeline = understood(d.below(2) == 0 ? "ปีงบประมาณ พ.ศ. ๒๕๖๘" : "ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘"),
            .results = list(d, d.between(3, 5), 250, 220),
            .outcomes = list(d, d.between(2, 4), 220, 170)};
}

std::size_t text_bytes(const std::vector<item>& items) {
    std::size_t sum = 0;
    for (const auto& each : items) sum += each.marker.size() + each.text.size() + text_bytes(each.items);
    return sum;
}

std::size_t text_bytes(const std::vector<std::string>& texts) {
    std::size_t sum = 0;
    for (const auto& each : texts) sum += each.size();
    return sum;
}

std::size_t text_bytes(const measure& what) {
    return what.marker.size() + what.title.size() + what.timeline.text.size() + text_bytes(what.steps) +
           text_bytes(what.owners) + text_bytes(what.results) + text_bytes(what.outcomes);
}

}  // namespace

report paper(std::size_t measures, std::uint64_t seed) {
    dice d{seed};
    const auto name = d.one_of(places) + d.one_of(places) + d.one_of(places);
    const auto district = d.one_of(places) + d.one_of(places);
    report made{.agency = {.kind = "ทต.",
                           .name = "เทศบาลตำบล" + name,
                           .subdistrict = name,
                           .district = district,
                           .province = district + "บุรี"},
                .years = {.analysed = buddhist_year{2567}, .fiscal = buddhist_year{2568}, .filed = std::nullopt},
                .preamble = {"เทศบาลตำบล" + name + "ขอรายงานว่า ในปีที่ผ่านมาได้" + sentence(d, 900)}};
    made.measures.reserve(measures);
    for (std::size_t i = 1; i <= measures; ++i) made.measures.push_back(row(d, i));
    return made;
}

std::vector<report> papers(std::size_t count, std::size_t measures) {
    std::vector<report> made;
    made.reserve(count);
    for (std::size_t i = 0; i < count; ++i) made.push_back(paper(measures, i + 1));
    return made;
}

std::size_t text_bytes(const report& what) {
    std::size_t sum = what.title.size() + text_bytes(what.preamble);
    for (const auto& each : what.measures) sum += text_bytes(each);
    return sum;
}

}  // namespace ita::bench
