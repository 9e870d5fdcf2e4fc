#include "docx/read/number_formats.hpp"

#include <array>

#include <fmt/format.h>

#include "base/named.hpp"
#include "doc/counting.hpp"
#include "docx/read/values.hpp"
#include "xml/encoding.hpp"

namespace ita::docx {
namespace {

std::string none(int) { return {}; }
std::string decimal_zero(int number) { return zero_padded(number, 2); }
std::string in_dashes(int number) { return fmt::format("- {} -", number); }
std::string in_parentheses(int number) { return fmt::format("({})", number); }
std::string with_full_stop(int number) { return fmt::format("{}.", number); }
std::string hexadecimal_digits(int number) { return fmt::format("{:X}", number); }

std::string with_digits_from(char32_t zero, int number) {
    std::string made;
    for (const char c : decimal(number)) {
        if (c < '0' || c > '9')
            made += c;
        else
            xml::append_utf8(made, zero + static_cast<char32_t>(c - '0'));
    }
    return made;
}
std::string hindi_numbers(int number) { return with_digits_from(0x0966, number); }
std::string full_width(int number) { return with_digits_from(0xFF10, number); }

std::string in_circle(int number) {
    if (number < 1 || number > 20) return decimal(number);
    std::string made;
    xml::append_utf8(made, U'①' + static_cast<char32_t>(number - 1));
    return made;
}

using doc::counted;
using doc::counting;
std::string lower_letter(int number) { return counted(number, counting::lower_letters); }
std::string upper_letter(int number) { return counted(number, counting::upper_letters); }
std::string lower_roman(int number) { return counted(number, counting::lower_roman); }
std::string upper_roman(int number) { return counted(number, counting::upper_roman); }
std::string thai_numbers(int number) { return counted(number, counting::thai); }
// Word's 41, without ฃ ฅ ฆ ฤ ฦ; beyond the last they are doubled. Source: ECMA-376-1, 17.18.59, thaiLetters.
std::string thai_letters(int number) {
    constexpr std::u32string_view letters = U"กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    constexpr int size = static_cast<int>(letters.size());
    constexpr int most_times = 30;  // a longer label than that is nobody's
    if (number < 1 || number > size * most_times) return decimal(number);
    std::string made;
    for (int times = (number - 1) / size; times >= 0; --times)
        xml::append_utf8(made, letters[static_cast<std::size_t>((number - 1) % size)]);
    return made;
}

std::string ordinal(int number) {
    constexpr std::array endings{"th", "st", "nd", "rd"};
    const auto last = number % 10;
    const bool teen = number / 10 % 10 == 1;
    return fmt::format("{}{}", number, endings[last > 3 || last < 0 || teen ? 0 : static_cast<std::size_t>(last)]);
}

// ------------------------------------------------------------------ Thai words

constexpr std::array<std::string_view, 10> thai_units{"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
constexpr std::array<std::string_view, 6> thai_ranks{"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};

/// A digit at its rank: สิบ has no หนึ่ง before it, two tens are ยี่สิบ, and a one after tens is เอ็ด.
std::string_view thai_digit_word(int digit, std::size_t rank, bool first) {
    if (rank == 1 && digit == 1) return {};
    if (rank == 1 && digit == 2) return "ยี่";
    if (rank == 0 && digit == 1 && !first) return "เอ็ด";
    return thai_units[static_cast<std::size_t>(digit)];
}

std::string thai_counting(int number) {
    constexpr int million = 1'000'000;
    if (number < 0 || number >= million) return decimal(number);
    if (number == 0) return std::string(thai_units[0]);
    std::string made;
    const auto digits = decimal(number);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto rank = digits.size() - 1 - i;
        const int digit = digits[i] - '0';
        if (digit != 0) made.append(thai_digit_word(digit, rank, i == 0)).append(thai_ranks[rank]);
    }
    return made;
}

constexpr auto formats = by_name<number_format>({
    {"bullet", none},
    {"decimal", decimal},
    {"decimalEnclosedCircle", in_circle},
    {"decimalEnclosedFullstop", with_full_stop},
    {"decimalEnclosedParen", in_parentheses},
    {"decimalFullWidth", full_width},
    {"decimalFullWidth2", full_width},
    {"decimalHalfWidth", decimal},
    {"decimalZero", decimal_zero},
    {"hex", hexadecimal_digits},
    {"hindiNumbers", hindi_numbers},
    {"lowerLetter", lower_letter},
    {"lowerRoman", lower_roman},
    {"none", none},
    {"numberInDash", in_dashes},
    {"ordinal", ordinal},
    {"thaiCounting", thai_counting},
    {"thaiLetters", thai_letters},
    {"thaiNumbers", thai_numbers},
    {"upperLetter", upper_letter},
    {"upperRoman", upper_roman},
});

}  // namespace

std::string decimal(int number) { return fmt::format("{}", number); }

std::string zero_padded(int number, std::size_t digits) { return fmt::format("{:0{}}", number, digits); }

number_format number_format_of(std::string_view name) noexcept {
    const auto* const found = find(formats, name);
    return found == nullptr ? nullptr : *found;
}

}  // namespace ita::docx
