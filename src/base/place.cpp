#include "base/place.hpp"

#include <vector>

#include <fmt/format.h>

#include <ita/base/utf8.hpp>

#include "base/json_pointer.hpp"

namespace ita {

std::string place::pointer() const {
    std::vector<const place*> way;
    for (const auto* step = this; step->before_ != nullptr; step = step->before_) way.push_back(step);
    std::string text;
    for (; !way.empty(); way.pop_back()) {
        append_step(text, way.back()->key_);
        if (way.back()->index_ != none) text += '/' + std::to_string(way.back()->index_);
    }
    return text;
}

void refuse(errc code, const place& where, const std::string& message) {
    throw error(code, {.part = where.pointer()}, message);
}

void require_sound(std::string_view text, const place& where) {
    if (is_sound(text)) return;
    const auto flaw = find_flaw(text).value_or(text_flaw{.at = 0, .what = "unsound text"});
    refuse(errc::unwritable_text, where,
           fmt::format("expected text that a document can hold, found {} at byte {}", flaw.what, flaw.at));
}

}  // namespace ita
