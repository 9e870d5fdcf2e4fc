// tests/base/matching_key_test.cpp - the same words have one key, other words another, and a key is its own key.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <map>
#include <random>

#include <ita/base/thai.hpp>

namespace {

struct key_row {
    const char* name;
    std::string typed;
    std::string key;
};
std::ostream& operator<<(std::ostream& out, const key_row& r) { return out << r.name; }
const key_row folded[] = {
    {"plain words", "กองคลัง", "กองคลัง"},
    {"nikhahit and sara aa", "อํานาจ ตําบล", "อำนาจตำบล"},
    {"a tone between them", "นํ้า", "น้ำ"},
    {"a tone before them", "น้ํา", "น้ำ"},
    {"a tone behind sara am", "นำ้", "น้ำ"},
    {"nikhahit and sara am", "นํำ", "นำ"},
    {"sara am twice", "นำำ", "นำ"},
    {"a replacement character before sara am", "ด\uFFFDำเนินงาน ส\uFFFDำนัก", "ดำเนินงานสำนัก"},
    {"a replacement character behind it", "ประจำ\uFFFD", "ประจำ"},
    {"a replacement character elsewhere", "ก\uFFFDข", "ก\uFFFDข"},
    {"a blank before a mark", "ถ ึง กรณ ีที่", "ถึงกรณีที่"},
    {"a tone before its vowel", "ท่ี", "ที่"},
    {"a killer before its vowel", "สิทธ์ิ พันธ์ุ", "สิทธิ์พันธุ์"},
    {"a vowel typed twice", "ดีี", "ดี"},
    {"a vowel twice with a blank", "ดี ี", "ดี"},
    {"several tones: the last", "ค่้า", "ค้า"},
    {"two e for ae", "เเปลก", "แปลก"},
    {"lakkhangyao for sara aa", "กๅร", "การ"},
    {"lakkhangyao in its own place", "ฤๅษี ฦๅ", "ฤๅษีฦๅ"},
    {"zero-width letters", "กอง\u200Bคลัง\uFEFF\u2060\u00AD\u200D", "กองคลัง"},
    {"all kinds of blanks", " กอง\u00A0ส่ง\u2009เสริม\t\r\n\u3000", "กองส่งเสริม"},
    {"Thai digits", "๐๑๒๓๔๕๖๗๘๙", "0123456789"},
    {"upper case", "E-Service ITA", "e-serviceita"},
    {"o in a year", "๒๕๖o 256O", "25602560"},
    {"o in the middle", "2o25", "2025"},
    {"o before a Latin word", "ปี 256o ITA", "ปี2560ita"},
    {"o in an item code", "O27 ข้อ o4", "o27ข้อo4"},
    {"o in a word", "2official one", "2officialone"},
    {"a mark with no letter", " ้ใจ", "้ใจ"},
    {"a byte that is no UTF-8", "ก\xFF", "ก\uFFFD"},
    {"Windows glyphs", "\uF700\uF70F\uF701\uF705\uF70A\uF713\uF710\uF711\uF718", "ฐญัิุํ่"},
    {"nothing", "", ""},
};

struct glyph_row {
    char32_t base;
    std::u32string glyphs;
};
// By letter, as the table of the shapers reads; the library keeps it by glyph.
const glyph_row private_glyphs[] = {
    {U'ฐ', U"\uF700\uF89E"},
    {U'ญ', U"\uF70F\uF89A"},
    {U'ิ', U"\uF701\uF885"},
    {U'ี', U"\uF702\uF886"},
    {U'ึ', U"\uF703\uF887"},
    {U'ื', U"\uF704\uF888"},
    {U'่', U"\uF705\uF70A\uF713\uF88A\uF88B\uF88C"},
    {U'้', U"\uF706\uF70B\uF714\uF88D\uF88E\uF88F"},
    {U'๊', U"\uF707\uF70C\uF715\uF890\uF891\uF892"},
    {U'๋', U"\uF708\uF70D\uF716\uF893\uF894\uF895"},
    {U'์', U"\uF709\uF70E\uF717\uF896\uF897\uF898"},
    {U'ั', U"\uF710\uF884"},
    {U'ํ', U"\uF711\uF899"},
    {U'็', U"\uF712\uF889"},
    {U'ุ', U"\uF718\uF89B"},
    {U'ู', U"\uF719\uF89C"},
    {U'ฺ', U"\uF71A\uF89D"},
};

std::string utf8(char32_t code) {  // all letters here take three bytes
    return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
}

struct pair_row {
    const char* one;
    const char* other;
};
std::ostream& operator<<(std::ostream& out, const pair_row& r) { return out << r.one << " / " << r.other; }
const pair_row same[] = {
    {"มาตรการ/กิจกรรม ที่ดำเนินการเพื่อ\nส่งเสริม", "มาตรการ/กิจกรรมที่ดําเนินการ เพื่อส่งเสริม"},
    {"กองส่งเสริม การเกษตร", "กองส่งเสริมการเกษตร"},
    {"พ.ศ.๒๕๖๘", "พ.ศ. 2568"},
    {"อบต .", "อบต."},
};
const pair_row different[] = {
    {"ผลการดำเนินการ", "ผลลัพธ์หรือสัมฤทธิ์ในการดำเนินการ"}, {"คา", "ค่า"}, {"กำ", "กา"}, {"O27", "O28"}, {"มา", "ม้า"}};
}  // namespace

BOOST_AUTO_TEST_SUITE(base_matching_key)

BOOST_DATA_TEST_CASE(a_quirk_of_typing_is_folded, folded, row) { BOOST_TEST(ita::matching_key(row.typed) == row.key); }
BOOST_DATA_TEST_CASE(the_same_words_have_one_key, same, row) {
    BOOST_TEST(ita::matching_key(row.one) == ita::matching_key(row.other));
}
BOOST_DATA_TEST_CASE(other_words_have_other_keys, different, row) {
    BOOST_TEST(ita::matching_key(row.one) != ita::matching_key(row.other));
}

BOOST_AUTO_TEST_CASE(all_private_glyphs_are_their_letters) {
    std::map<char32_t, int> seen;
    for (const auto& row : private_glyphs)
        for (const char32_t glyph : row.glyphs) {
            BOOST_TEST(ita::matching_key(utf8(glyph)) == utf8(row.base));
            ++seen[glyph];
        }
    BOOST_TEST(seen.size() == 54u);  // F700 to F71A and F884 to F89E, each once
}

BOOST_AUTO_TEST_CASE(a_key_is_its_own_key) {
    std::mt19937 chance(7);
    const std::string pieces[] = {"ก",      "น", "า", "ำ", "ํ",  "ๅ", "ฤ", "เ",    "แ",      "ิ",
                                  "ี",       "ุ",  "ั",  "็",  "่",  "้",  "์",  "๎",     "\uFFFD", " ",
                                  "\u200B", "o", "O", "๑", "0", "a", "|", "\xFF", "\uF70A", "\uF899"};
    for (int round = 0; round < 200'000; ++round) {
        std::string text;
        for (auto n = chance() % 9; n > 0; --n) text += pieces[chance() % std::size(pieces)];
        const auto key = ita::matching_key(text);
        BOOST_REQUIRE_EQUAL(ita::matching_key(key), key);
        BOOST_REQUIRE_EQUAL(ita::matching_key(ita::to_thai_digits(text)), key);
    }
}

BOOST_AUTO_TEST_SUITE_END()
