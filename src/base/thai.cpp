// src/base/thai.cpp - which digits of a text are numbers, and writing them in Thai or ASCII.
#include <ita/base/thai.hpp>

#include "base/letters.hpp"

namespace ita {
namespace {

constexpr std::string_view thai_lead = "\xE0\xB9";  // then 90 to 99

/// Whether a Thai digit starts at `at`.
bool thai_digit_at(std::string_view text, std::size_t at) noexcept {
    if (text.size() - at < 3 || text.compare(at, 2, thai_lead) != 0) return false;
    const auto last = static_cast<unsigned char>(text[at + 2]);
    return last >= 0x90 && last <= 0x99;
}

bool is_word_end(char32_t code) noexcept { return is_blank(code) || is_thai_letter(code); }

/// The bytes at the start of `text` up to the first letter that `ends` says yes to.
template <class Ends>
std::string_view head_until(std::string_view text, Ends ends) noexcept {
    std::size_t size = 0;
    while (size < text.size()) {
        const auto next = first_letter(text.substr(size));
        if (ends(next.code)) break;
        size += next.size;
    }
    return text.substr(0, size);
}

bool has_latin(std::string_view word) noexcept { return head_until(word, is_latin_letter).size() != word.size(); }

bool keeps_its_digits(std::string_view word) noexcept {
    return word.find('@') != std::string_view::npos || has_latin(word);
}

}  // namespace

std::string to_thai_digits(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (is_ascii_digit(c)) {
            out += thai_lead;
            out += static_cast<char>(0x90 + (c - '0'));
        } else {
            out += c;
        }
    }
    return out;
}

std::string to_ascii_digits(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = thai_digit_at(text, i);
        if (digit) i += 2;
        out += digit ? static_cast<char>('0' + (static_cast<unsigned char>(text[i]) - 0x90)) : text[i];
    }
    return out;
}

std::string with_digits(std::string_view text, digits wanted) {
    if (wanted == digits::keep) return std::string(text);
    std::string out;
    while (!text.empty()) {
        const auto between = head_until(text, [](char32_t code) { return !is_word_end(code); });
        out += between;
        text.remove_prefix(between.size());
        auto word = head_until(text, is_word_end);
        const bool address = word.find("://") != std::string_view::npos;
        if (address) word = head_until(text, is_blank);
        if (address || keeps_its_digits(word))
            out += word;
        else
            out += wanted == digits::thai ? to_thai_digits(word) : to_ascii_digits(word);
        text.remove_prefix(word.size());
    }
    return out;
}

}  // namespace ita
