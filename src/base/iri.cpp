#include "base/iri.hpp"

#include <fmt/format.h>

#include "base/letters.hpp"

namespace ita {
namespace {

bool starts_escape(std::string_view text) {
    return text.size() > 2 && is_ascii_hex_digit(text[1]) && is_ascii_hex_digit(text[2]);
}

bool must_be_escaped(std::string_view rest) {
    constexpr std::string_view never = " \"<>\\^`{|}";
    return rest.front() == '%' ? !starts_escape(rest) : never.find(rest.front()) != std::string_view::npos;
}

}  // namespace

std::string to_iri(std::string_view address) {
    std::string made;
    for (std::size_t i = 0; i < address.size(); ++i) {
        if (must_be_escaped(address.substr(i)))
            made += fmt::format("%{:02X}", static_cast<unsigned char>(address[i]));
        else
            made += address[i];
    }
    return made;
}

}  // namespace ita
