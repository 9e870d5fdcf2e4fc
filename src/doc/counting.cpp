#include "doc/counting.hpp"

#include <array>
#include <string_view>

#include <ita/base/thai.hpp>

namespace ita::doc {
namespace {

// Letters that stand for more than this are of no use to a reader, and doubled ones would be long.
constexpr std::int64_t most_letters = 32'767;

struct roman_digit {
    std::int64_t value;
    std::string_view text;
};
constexpr std::array<roman_digit, 13> roman_digits{{{1000, "m"},
                                                    {900, "cm"},
                                                    {500, "d"},
                                                    {400, "cd"},
                                                    {100, "c"},
                                                    {90, "xc"},
                                                    {50, "l"},
                                                    {40, "xl"},
                                                    {10, "x"},
                                                    {9, "ix"},
                                                    {5, "v"},
                                                    {4, "iv"},
                                                    {1, "i"}}};

constexpr std::string_view latin = "abcdefghijklmnopqrstuvwxyz";
// Without ฃ ฅ ฆ but with ฤ ฦ, as LibreOffice 7.4 counts.
constexpr std::string_view thai_alphabet = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ";

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string roman(std::int64_t number) {
    std::string text;
    for (const auto& digit : roman_digits)
        for (; number >= digit.value; number -= digit.value) text += digit.text;
    return text;
}

/// a … z, aa, bb: the letter of the rest, once more for each round.
std::string doubled(std::int64_t number) {
    const auto rest = static_cast<std::size_t>((number - 1) % 26);
    return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), latin[rest]);
}

/// a … z, aa, ab: places of an alphabet without a zero. `size` is that of a letter in bytes.
std::string in_columns(std::int64_t number, std::string_view alphabet, std::size_t size) {
    const auto letters = static_cast<std::int64_t>(alphabet.size() / size);
    std::string text;
    for (; number > 0; number = (number - 1) / letters)
        text.insert(0, alphabet.substr(static_cast<std::size_t>((number - 1) % letters) * size, size));
    return text;
}

}  // namespace

std::string counted(std::int64_t number, counting how) {
    const auto plain = std::to_string(number);
    if (how == counting::none) return {};
    if (how == counting::thai) return to_thai_digits(plain);
    if (number < 1 || number > most_letters) return plain;
    switch (how) {
        case counting::thai_letters:
            return in_columns(number, thai_alphabet, 3);
        case counting::lower_letters:
            return doubled(number);
        case counting::upper_letters:
            return upper(doubled(number));
        case counting::lower_columns:
            return in_columns(number, latin, 1);
        case counting::upper_columns:
            return upper(in_columns(number, latin, 1));
        case counting::lower_roman:
            return number < 4000 ? roman(number) : plain;
        case counting::upper_roman:
            return number < 4000 ? upper(roman(number)) : plain;
        default:
            return plain;
    }
}

}  // namespace ita::doc
