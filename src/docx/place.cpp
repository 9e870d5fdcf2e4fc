#include "docx/place.hpp"

#include <fmt/format.h>

#include <ita/base/utf8.hpp>

namespace ita::docx {

std::string place::pointer(std::string_view field) const {
    std::string text;
    for (const auto& each : steps_) text += fmt::format("/{}/{}", each.name, each.index);
    if (!field.empty()) text += fmt::format("/{}", field);
    return text;
}

void place::refuse(errc code, const std::string& message, std::string_view field) const {
    throw error(code, {.part = pointer(field)}, message);
}

void place::require_sound(std::string_view text, std::string_view field) const {
    if (is_sound(text)) return;
    const auto flaw = find_flaw(text);
    refuse(errc::unwritable_text,
           flaw ? fmt::format("expected text that XML can hold, found {} at byte {}", flaw->what, flaw->at)
                : "expected text that XML can hold",
           field);
}

std::int64_t place::twips(length what, const range& allowed, std::string_view field) const {
    if (what < allowed.least || what > allowed.most)
        refuse(errc::out_of_range,
               fmt::format("expected a length from {:.2f} cm to {:.2f} cm, found {:.2f} cm",
                           allowed.least.centimetres(), allowed.most.centimetres(), what.centimetres()),
               field);
    return what.twips();
}

}  // namespace ita::docx
