#include <fmt/format.h>

#include "base/letters.hpp"
#include "report/compose/check.hpp"

namespace ita::composing {

bool is_empty_to_the_eye(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto first = first_letter(text);
        if (!is_blank(first.code) && !is_zero_width(first.code)) return false;
        text.remove_prefix(first.size);
    }
    return true;
}

void require_sound(const std::vector<std::string>& texts, const place& up, std::string_view key) {
    for (std::size_t i = 0; i < texts.size(); ++i) require_sound(texts[i], {up, key, i});
}

void need_words(const std::string& text, const place& where, const char* expected) {
    if (is_empty_to_the_eye(text))
        refuse(errc::missing_field, where,
               fmt::format("expected {}, found {}", expected, text.empty() ? "nothing" : "only blanks"));
    require_sound(text, where);
}

}  // namespace ita::composing
