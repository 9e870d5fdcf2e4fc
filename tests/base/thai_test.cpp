// tests/base/thai_test.cpp - digits change where they are numbers and nowhere else.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>

#include <ita/base/thai.hpp>

namespace {
using ita::digits;

struct digit_row {
    const char* ascii;
    const char* thai;
};
std::ostream& operator<<(std::ostream& out, const digit_row& r) { return out << '"' << r.ascii << '"'; }
const digit_row both_ways[] = {
    {"", ""}, {"0123456789", "๐๑๒๓๔๕๖๗๘๙"}, {"3.5", "๓.๕"}, {"ไม่มีเลข", "ไม่มีเลข"}, {"ปี2568", "ปี๒๕๖๘"}};

const digit_row numbers[] = {
    {"ปีงบประมาณ พ.ศ. 2568", "ปีงบประมาณ พ.ศ. ๒๕๖๘"},
    {"ปี2568ครั้งที่1", "ปี๒๕๖๘ครั้งที่๑"},
    {"1.1 ประชุม (2)", "๑.๑ ประชุม (๒)"},
    {"เวลา 08:30-16.30 น.", "เวลา ๐๘:๓๐-๑๖.๓๐ น."},
    {"โทร.044-123456", "โทร.๐๔๔-๑๒๓๔๕๖"},
    {"ร้อยละ 95.5%", "ร้อยละ ๙๕.๕%"},
    {"E-Service 2.0", "E-Service ๒.๐"},
    {"O27ปี 2568", "O27ปี ๒๕๖๘"},
    {"COVID-19ระลอก2", "COVID-19ระลอก๒"},
    {"ITA 2568", "ITA ๒๕๖๘"},
    {"ไตรมาส\u00A01\tและ\n2", "ไตรมาส\u00A0๑\tและ\n๒"},
    {"ฯลฯ 3 ฿100", "ฯลฯ ๓ ฿๑๐๐"},
    {"ดู https://x.go.th/2568 หน้า 5", "ดู https://x.go.th/2568 หน้า ๕"},
    {"ดูที่https://เทศบาล.ไทย/2568 ข้อ 5", "ดูที่https://เทศบาล.ไทย/2568 ข้อ ๕"},
    {"ฉบับที่2ดูที่ftp://x/3", "ฉบับที่๒ดูที่ftp://x/3"},
};

const char* const kept[] = {"COVID-19",
                            "O27",
                            "042a",
                            "www.x.go.th/2568",
                            "a1@x.th",
                            "1@2",
                            "https://x.th/1?a=2",
                            "5G",
                            "(ITA)2568",
                            "H2O",
                            "é2",
                            "e-GP2",
                            "๑a",
                            "O๒๗"};
}  // namespace

BOOST_AUTO_TEST_SUITE(base_thai)

BOOST_DATA_TEST_CASE(every_digit_goes_both_ways, both_ways, row) {
    BOOST_TEST(ita::to_thai_digits(row.ascii) == row.thai);
    BOOST_TEST(ita::to_ascii_digits(row.thai) == row.ascii);
}

BOOST_DATA_TEST_CASE(digits_of_numbers_become_what_is_wanted, numbers, row) {
    BOOST_TEST(ita::with_digits(row.ascii, digits::thai) == row.thai);
    BOOST_TEST(ita::with_digits(row.thai, digits::ascii) == row.ascii);
}

BOOST_DATA_TEST_CASE(codes_addresses_and_latin_words_keep_their_digits, kept, word) {
    BOOST_TEST(ita::with_digits(word, digits::thai) == word);
    BOOST_TEST(ita::with_digits(word, digits::ascii) == word);
}

BOOST_AUTO_TEST_CASE(keep_keeps_mixed_digits) { BOOST_TEST(ita::with_digits("๒๕68", digits::keep) == "๒๕68"); }
BOOST_AUTO_TEST_CASE(mixed_digits_become_one_kind) {
    BOOST_TEST(ita::with_digits("๒๕68", digits::thai) == "๒๕๖๘");
    BOOST_TEST(ita::with_digits("๒๕68", digits::ascii) == "2568");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_pass_through) {
    BOOST_TEST(ita::to_ascii_digits("\xE0\xB9") == "\xE0\xB9");
    BOOST_TEST(ita::with_digits("\xE0\xB9 1\xFF", digits::thai) == "\xE0\xB9 ๑\xFF");
}

BOOST_AUTO_TEST_CASE(digits_that_went_to_thai_come_back_from_any_bytes) {
    std::mt19937 chance(1);
    const std::string pieces[] = {"0", "9", "๐", "๙", "\xE0", "\xB9", "\x90", "a", " ", "ก", "@", "://"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto n = chance() % 10; n > 0; --n) text += pieces[chance() % std::size(pieces)];
        BOOST_REQUIRE_EQUAL(ita::to_ascii_digits(ita::to_thai_digits(text)), ita::to_ascii_digits(text));
        for (const auto wanted : {digits::thai, digits::ascii}) {
            const auto once = ita::with_digits(text, wanted);
            BOOST_REQUIRE_EQUAL(ita::with_digits(once, wanted), once);
            BOOST_REQUIRE_EQUAL(ita::to_ascii_digits(once), ita::to_ascii_digits(text));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
