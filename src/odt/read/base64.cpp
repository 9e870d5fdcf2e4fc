#include "odt/read/base64.hpp"

#include <array>
#include <cstdint>

namespace ita::odt {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_letter = 64;
constexpr std::array<std::uint8_t, 256> values = [] {
    std::array<std::uint8_t, 256> table{};
    for (auto& each : table) each = no_letter;
    for (std::size_t i = 0; i < letters.size(); ++i)
        table[static_cast<unsigned char>(letters[i])] = static_cast<std::uint8_t>(i);
    return table;
}();

}  // namespace

bytes from_base64(std::string_view text) {
    bytes all;
    all.reserve(text.size() / 4 * 3);
    std::uint32_t gathered = 0;
    int bits = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        const auto value = values[static_cast<unsigned char>(c)];
        if (value == no_letter) break;
        gathered = gathered << 6 | value;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        all.push_back(static_cast<std::byte>(gathered >> bits & 0xFF));
    }
    return all;
}

}  // namespace ita::odt
