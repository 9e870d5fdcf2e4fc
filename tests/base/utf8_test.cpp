// tests/base/utf8_test.cpp - what XML can hold passes at every place, what it cannot is found at its byte.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>

#include <ita/base/utf8.hpp>

namespace {
namespace bdata = boost::unit_test::data;
using namespace std::string_literals;

struct sound_row {
    const char* name;
    std::string text;
};
std::ostream& operator<<(std::ostream& out, const sound_row& r) { return out << r.name; }
const sound_row sound[] = {
    {"empty", ""},
    {"ASCII", "Report 2568 ~!@#"},
    {"tab and line feed", "a\tb\nc"},
    {"delete, which XML holds", "\x7F"},
    {"Thai", "องค์การบริหารส่วนตำบล ๒๕๖๘"},
    {"first and last of two bytes", "\xC2\x80\xDF\xBF"},
    {"first and last of three bytes", "\xE0\xA0\x80\xEF\xBF\xBD"},
    {"last before the surrogates and first after", "\xED\x9F\xBF\xEE\x80\x80"},
    {"first and last of four bytes", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"},
    {"all of the Thai block's bytes", "\xE0\xB8\x80\xE0\xB9\xBF"},
    {"Lao, Thai's neighbour", "\xE0\xBA\x81"},
    {"emoji", "👩‍🏫"},
};

struct flaw_row {
    const char* name;
    std::string text;
    const char* what;
};
std::ostream& operator<<(std::ostream& out, const flaw_row& r) { return out << r.name; }
const flaw_row flaws[] = {
    {"NUL", "\0"s, "control character U+0000"},
    {"a control character", "\x01", "control character U+0001"},
    {"the last control character", "\x1F", "control character U+001F"},
    {"a vertical tab", "\v", "control character U+000B"},
    {"a carriage return", "\r", "carriage return U+000D"},
    {"a lone continuation byte", "\x80", "byte 0x80 is not UTF-8"},
    {"an overlong slash", "\xC0\xAF", "byte 0xC0 is not UTF-8"},
    {"an overlong letter of two bytes", "\xC1\xBF", "byte 0xC1 is not UTF-8"},
    {"an overlong letter of three bytes", "\xE0\x9F\xBF", "byte 0xE0 is not UTF-8"},
    {"an overlong letter of four bytes", "\xF0\x8F\xBF\xBF", "byte 0xF0 is not UTF-8"},
    {"the first surrogate", "\xED\xA0\x80", "byte 0xED is not UTF-8"},
    {"the last surrogate", "\xED\xBF\xBF", "byte 0xED is not UTF-8"},
    {"U+FFFE", "\xEF\xBF\xBE", "noncharacter U+FFFE"},
    {"U+FFFF", "\xEF\xBF\xBF", "noncharacter U+FFFF"},
    {"beyond U+10FFFF", "\xF4\x90\x80\x80", "byte 0xF4 is not UTF-8"},
    {"a byte that never occurs", "\xFF", "byte 0xFF is not UTF-8"},
    {"a Thai letter without its end", "\xE0\xB8", "byte 0xE0 is not UTF-8"},
    {"a Thai letter cut by a blank", "\xE0\xB8 ", "byte 0xE0 is not UTF-8"},
    {"TIS-620", "\xA1\xD2", "byte 0xA1 is not UTF-8"},
};

// Lengths that end before, at and behind the blocks of eight and of twenty-four bytes.
const std::string before[] = {"", "a", "1234567", "12345678", "123456789", "ก", "กข ค", "ประชุมชี้แจง", "ก\nข", "a👩b"};
}  // namespace

BOOST_AUTO_TEST_SUITE(base_utf8)

BOOST_DATA_TEST_CASE(sound_text_passes_wherever_it_stands, bdata::make(sound) * bdata::make(before), row, lead) {
    BOOST_TEST(ita::is_sound(lead + row.text + lead));
    BOOST_TEST(!ita::find_flaw(lead + row.text + lead).has_value());
}

BOOST_DATA_TEST_CASE(a_flaw_is_found_at_its_byte, bdata::make(flaws) * bdata::make(before), row, lead) {
    const auto text = lead + row.text + "\nตาม";
    BOOST_TEST(!ita::is_sound(text));
    const auto found = ita::find_flaw(text);
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->at == lead.size());
    BOOST_TEST(found->what == row.what);
}

BOOST_AUTO_TEST_CASE(one_wrong_byte_in_a_block_is_found_at_every_place) {
    const std::string thai = "กองคลังกองช่างกองสวัสดิการ", latin = "the quick brown fox jumps";
    for (const auto& whole : {thai, latin, latin + thai}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            auto text = whole;
            text[at] = '\xFF';
            const auto found = ita::find_flaw(text);
            BOOST_REQUIRE(found.has_value());
            BOOST_TEST(found->at <= at);
            BOOST_TEST(found->at + 3 > at);
        }
    }
}

// An own, slow reading of Unicode's table 3-7 and of XML's Char, to hold the fast one against.
bool slowly_sound(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
        const unsigned lead = byte(i);
        const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 5;
        if (lead > 0xF7 || size == 5 || i + size > text.size()) return false;
        unsigned code = size == 1 ? lead : lead & (0x7Fu >> size);
        for (std::size_t k = 1; k < size; ++k) {
            if ((byte(i + k) & 0xC0u) != 0x80) return false;
            code = code << 6 | (byte(i + k) & 0x3Fu);
        }
        const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
        const bool held = code == 0x9 || code == 0xA || (code >= 0x20 && code <= 0xD7FF) ||
                          (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
        if (code < least[size] || !held) return false;
        i += size;
    }
    return true;
}

BOOST_AUTO_TEST_CASE(the_fast_reading_agrees_with_a_slow_one) {
    std::mt19937 chance(2568);
    const std::string pieces[] = {"ก",
                                  "า",
                                  " ",
                                  "a",
                                  "12345678",
                                  "é",
                                  "👩",
                                  "\n",
                                  "\x80",
                                  "\xE0",
                                  "\xB8",
                                  "\xED\xA0\x80",
                                  "\xEF\xBF\xBF",
                                  "\x1F",
                                  "โครงการเพื่อประชาชน"};
    int unsound = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto n = chance() % 12; n > 0; --n) text += pieces[chance() % (round % 2 == 0 ? 8 : std::size(pieces))];
        BOOST_REQUIRE_EQUAL(ita::is_sound(text), slowly_sound(text));
        unsound += ita::is_sound(text) ? 0 : 1;
    }
    BOOST_TEST(unsound > 1'000);
    BOOST_TEST(unsound < 19'000);
}

BOOST_AUTO_TEST_SUITE_END()
