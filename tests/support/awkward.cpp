#include "support/awkward.hpp"

namespace ita::test {
namespace {

std::vector<std::string> characters(char32_t first, char32_t last) {
    std::vector<std::string> all;
    for (char32_t each = first; each <= last; ++each) all.push_back(utf8_of(each));
    return all;
}

std::vector<std::string> thai_block() {
    auto all = characters(0x0E01, 0x0E3A);
    const auto rest = characters(0x0E3F, 0x0E5B);
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
}

}  // namespace

std::string utf8_of(char32_t character) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | (character >> shift & 0x3F)); };
    if (character < 0x80) return {static_cast<char>(character)};
    if (character < 0x800) return {static_cast<char>(0xC0 | character >> 6), tail(0)};
    if (character < 0x10000) return {static_cast<char>(0xE0 | character >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | character >> 18), tail(12), tail(6), tail(0)};
}

const std::vector<std::string>& every_thai_character() {
    static const auto all = thai_block();
    return all;
}

}  // namespace ita::test
