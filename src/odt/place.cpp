#include "odt/place.hpp"

#include <ita/base/utf8.hpp>

#include "odt/values.hpp"

namespace ita::odt {

std::string to_string(const place& where) {
    std::string text = where.above != nullptr ? to_string(*where.above) : std::string();
    if (where.name.empty()) return text;
    text += '/';
    text += where.name;
    if (where.index != place::no_index) text += '/' + std::to_string(where.index);
    return text;
}

void fail(errc code, const place& where, const std::string& message) {
    throw error(code, {.part = to_string(where)}, message);
}

void expect_between(length value, length least, length most, const place& where) {
    if (value < least || value > most)
        fail(errc::out_of_range, where,
             "expected a length from " + cm(least) + " to " + cm(most) + ", found " + cm(value));
}

void expect_sound(std::string_view text, const place& where) {
    if (is_sound(text)) return;
    const auto flaw = find_flaw(text);
    fail(errc::unwritable_text, where,
         "expected text that XML can hold, found " + flaw->what + " at byte " + std::to_string(flaw->at));
}

}  // namespace ita::odt
