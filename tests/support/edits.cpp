#include "support/edits.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

namespace ita::test {
namespace {

constexpr auto vocabulary = std::to_array<std::string_view>(
    {"ประชุม",   "ชี้แจง",      "จัดทำ",    "คู่มือ",        "แผน",     "ปฏิบัติงาน",  "เผยแพร่",    "เว็บไซต์",     "ประกาศ",
     "รายงาน",  "ผู้บริหาร",    "ประชาชน", "ติดตาม",      "ประเมิน",  "งบประมาณ", "จัดซื้อจัดจ้าง", "พัสดุ",        "ยานพาหนะ",
     "บุคลากร",  "อบรม",      "คุณธรรม",  "โปร่งใส",     "ร้องเรียน", "สายด่วน",   "สำรวจ",     "ความพึงพอใจ", "บริการ",
     "ออนไลน์",  "E-Service", "ไตรมาส",  "คณะกรรมการ", "ตรวจสอบ", "ทะเบียน",   "ทรัพย์สิน",    "ราชการ",     "มอบหมาย",
     "กำกับดูแล", "ปรับปรุง",    "ขั้นตอน",   "ระยะเวลา",   "แบบฟอร์ม", "สื่อสาร",    "วารสาร",    "เฟซบุ๊ก",      "ศูนย์ข้อมูล",
     "ข่าวสาร",  "นโยบาย",    "เจตจำนง", "สุจริต",       "วินัย",     "จริยธรรม",  "ของขวัญ",    "สินบน",       "ความเสี่ยง",
     "ทุจริต",    "มาตรการ",   "ป้องกัน"});

std::string word(const dice& roll) { return std::string(vocabulary[roll(vocabulary.size())]); }

std::string words(const dice& roll) {
    std::string made = word(roll);
    for (auto more = 8 + roll(8); more > 0; --more) made += (roll(3) == 0 ? " " : "") + word(roll);
    return made + " " + std::to_string(roll(1'000'000));
}

item words_item(const dice& roll) {
    item made{"", words(roll)};
    if (roll(6) == 0)
        for (auto count = 1 + roll(3); count > 0; --count) made.items.push_back({"-", words(roll)});
    return made;
}

measure words_measure(std::size_t items, const dice& roll) {
    measure made{.title = words(roll), .timeline = std::string("ปีงบประมาณ พ.ศ. ๒๕๖๘")};
    for (std::size_t i = 0; i < items; ++i)
        (i % 3 == 0 ? made.steps : i % 3 == 1 ? made.results : made.outcomes).push_back(words_item(roll));
    for (std::size_t i = 0; i < 3; ++i) made.owners.push_back("กอง" + words(roll));
    return made;
}

/// Another word in place of some letters in the midst, so that the text stays much as it is.
void edit_text(std::string& text, const dice& roll) {
    const auto spaces = std::ranges::count(text, ' ');
    if (spaces == 0) return text.append(" ").append(word(roll)), void();
    auto at = text.find(' ');
    for (auto skip = roll(static_cast<std::size_t>(spaces)); skip > 0; --skip) at = text.find(' ', at + 1);
    text.insert(at, " " + word(roll));
}

template <class T, class Make, class Edit>
void edit_list(std::vector<T>& list, const dice& roll, const Make& make, const Edit& edit_one) {
    const auto at = [&] { return list.begin() + static_cast<std::ptrdiff_t>(roll(list.size())); };
    switch (list.empty() ? 0 : roll(5)) {
        case 0:
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(roll(list.size() + 1)), make());
            return;
        case 1:
            list.erase(at());
            return;
        case 2: {
            const auto from = at();
            auto moving = std::move(*from);
            list.erase(from);
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(roll(list.size() + 1)), std::move(moving));
            return;
        }
        default:
            edit_one(*at());
    }
}

void edit_texts(std::vector<std::string>& list, const dice& roll) {
    edit_list(
        list, roll, [&] { return words(roll); }, [&](std::string& text) { edit_text(text, roll); });
}

void edit_items(std::vector<item>& list, const dice& roll, int level = 1) {
    edit_list(
        list, roll, [&] { return words_item(roll); },
        [&](item& one) {
            if (level < item_levels && roll(4) == 0)
                edit_items(one.items, roll, level + 1);
            else if (roll(6) == 0)
                one.marker += "๑";
            else
                edit_text(one.text, roll);
        });
}

void edit_measure(measure& one, const dice& roll) {
    switch (roll(8)) {
        case 0:
            return edit_text(one.title, roll);
        case 1:
            return edit_texts(one.owners, roll);
        case 2:
            return edit_items(one.results, roll);
        case 3:
            return edit_items(one.outcomes, roll);
        case 4:
            one.timeline = words(roll);
            return;
        case 5:
            if (one.extra.empty()) one.extra.emplace_back("หมายเหตุ", "-");
            return edit_text(one.extra.front().second, roll);
        default:
            return edit_items(one.steps, roll);
    }
}

}  // namespace

dice dice_of(std::uint64_t seed) {
    return [engine = std::mt19937_64(seed)](std::size_t sides) mutable {
        return static_cast<std::size_t>(engine() % sides);
    };
}

void edit(report& what, const dice& roll) {
    switch (roll(16)) {
        case 0:
            return edit_text(what.title, roll);
        case 1:
            return edit_texts(what.preamble, roll);
        case 2:
            return edit_texts(what.agency.divisions, roll);
        case 3:
            what.years.fiscal = buddhist_year{2560 + static_cast<int>(roll(20))};
            return;
        case 4:
            return edit_list(
                what.signatures, roll, [&] { return signature{.name = words(roll), .role = word(roll)}; },
                [&](signature& one) { edit_text(one.name, roll); });
        case 5:
            return edit_list(
                what.annexes, roll,
                [&] {
                    return annex{words(roll), {{.file = words(roll)}}};
                },
                [&](annex& one) { edit_text(one.title, roll); });
        default:
            return edit_list(
                what.measures, roll, [&] { return words_measure(6, roll); },
                [&](measure& one) { edit_measure(one, roll); });
    }
}

report plain_report(std::size_t measures, std::size_t items, const dice& roll) {
    report made{.title = words(roll)};
    made.preamble = {words(roll), words(roll)};
    for (std::size_t i = 0; i < measures; ++i) made.measures.push_back(words_measure(items, roll));
    return made;
}

}  // namespace ita::test
