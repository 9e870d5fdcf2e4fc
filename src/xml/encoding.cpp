#include "xml/encoding.hpp"

#include <optional>

#include <fmt/format.h>

#include <ita/base/error.hpp>

#include "base/letters.hpp"
#include "base/utf16.hpp"

namespace ita::xml {
namespace {

/// Two bytes at a time.
class units {
  public:
    units(std::string_view text, bool big) : text_(text), big_(big) {}

    [[nodiscard]] bool done() const noexcept { return at_ + 2 > text_.size(); }
    [[nodiscard]] std::size_t at() const noexcept { return at_; }
    char32_t next() noexcept {
        const auto first = static_cast<unsigned char>(text_[at_]);
        const auto second = static_cast<unsigned char>(text_[at_ + 1]);
        at_ += 2;
        return big_ ? static_cast<char32_t>(first << 8 | second) : static_cast<char32_t>(second << 8 | first);
    }

  private:
    std::string_view text_;
    bool big_;
    std::size_t at_ = 2;  // after the mark
};

/// The character that the next units make; nothing for half of one.
std::optional<char32_t> next_character(units& from) {
    const auto first = from.next();
    if (is_low_surrogate(first)) return std::nullopt;
    if (!is_high_surrogate(first)) return first;
    if (from.done()) return std::nullopt;
    const auto second = from.next();
    if (!is_low_surrogate(second)) return std::nullopt;
    return joined_surrogates(first, second);
}

std::string from_utf16(std::string_view part, bool big, const location& where) {
    std::string text;
    text.reserve(part.size());
    units from(part, big);
    while (!from.done()) {
        const auto at = from.at();
        const auto c = next_character(from);
        if (!c)
            throw error(errc::malformed_xml, where,
                        fmt::format("expected UTF-16, found half a surrogate pair at byte {}", at));
        append_utf8(text, *c);
    }
    if (from.at() != part.size())
        throw error(errc::malformed_xml, where, "expected UTF-16, found an odd number of bytes");
    return text;
}

}  // namespace

encoding encoding_of(std::string_view part) noexcept {
    if (part.starts_with(byte_order_mark)) return encoding::utf8_with_mark;
    if (part.starts_with("\xFF\xFE")) return encoding::utf16_little;
    if (part.starts_with("\xFE\xFF")) return encoding::utf16_big;
    return encoding::utf8;
}

std::string as_utf8(std::string part, const location& where) {
    const auto found = encoding_of(part);
    if (found == encoding::utf16_little) return from_utf16(part, false, where);
    if (found == encoding::utf16_big) return from_utf16(part, true, where);
    return part;
}

}  // namespace ita::xml
