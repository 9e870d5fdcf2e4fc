#include "report/recognise/seen_words.hpp"

#include <algorithm>

#include "base/letters.hpp"

namespace ita::recognising {
namespace {

constexpr char32_t nikhahit = 0x0E4D, sara_aa = 0x0E32, sara_am = 0x0E33;

/// Bytes that a word may take at an end: its own, and twice as many that are hidden, as a break hint at each letter.
constexpr std::size_t longest_of(std::string_view word) noexcept { return word.size() * 3; }

/// One of these bytes stands in each of what is hidden, and in few letters of Thai besides.
bool may_be_hidden(char byte) noexcept { return byte == '\xe2' || byte == '\xef' || byte == '\xc2' || byte == '\x8d'; }

/// Whether a text has anything that raw bytes would not find.
bool has_hidden(std::string_view text) noexcept {
    bool may_have = false;
    for (const char each : text) may_have |= may_be_hidden(each);  // to the end, which is done many bytes at a time
    if (!may_have) return false;
    return text.find("\u200b") != text.npos || text.find("\u200c") != text.npos || text.find("\u200d") != text.npos ||
           text.find("\u2060") != text.npos || text.find("\ufeff") != text.npos || text.find("\u00ad") != text.npos ||
           text.find("\u0e4d") != text.npos;
}

/// The next letter of a text as it is seen.
letter seen_letter(std::string_view text) noexcept {
    std::size_t hidden = 0;
    auto next = first_letter(text);
    while (hidden < text.size() && is_zero_width(next.code)) {
        hidden += next.size;
        next = first_letter(text.substr(hidden));
    }
    if (next.code == nikhahit && hidden + next.size < text.size()) {
        const auto after = first_letter(text.substr(hidden + next.size));
        if (after.code == sara_aa) return {sara_am, hidden + next.size + after.size};
    }
    return {next.code, hidden + next.size};
}

}  // namespace

std::size_t begun_by(std::string_view text, std::string_view word) noexcept {
    if (text.starts_with(word)) return word.size();
    if (!has_hidden(text)) return 0;
    std::size_t size = 0;
    while (!word.empty()) {
        if (size >= text.size()) return 0;
        const auto wanted = first_letter(word);
        const auto found = seen_letter(text.substr(size));
        if (found.code != wanted.code) return 0;
        word.remove_prefix(wanted.size);
        size += found.size;
    }
    return size;
}

std::size_t ended_by(std::string_view text, std::string_view word) noexcept {
    if (text.ends_with(word)) return word.size();
    const auto most = std::min(text.size(), longest_of(word));
    if (!has_hidden(text.substr(text.size() - most))) return 0;
    for (auto size = word.size(); size <= most; ++size)
        if (begun_by(text.substr(text.size() - size), word) == size) return size;
    return 0;
}

std::size_t ended_by_any(std::string_view text, const std::vector<std::string>& words) noexcept {
    std::size_t longest = 0, most = 0;
    for (const auto& each : words) {
        if (text.ends_with(each)) longest = std::max(longest, each.size());
        most = std::max(most, longest_of(each));
    }
    if (!has_hidden(text.substr(text.size() - std::min(text.size(), most)))) return longest;
    for (const auto& each : words) longest = std::max(longest, ended_by(text, each));
    return longest;
}

seen_word find_word(std::string_view text, std::string_view word) noexcept {
    if (const auto at = text.find(word); at != text.npos) return {at, word.size()};
    if (!has_hidden(text)) return {};
    for (std::size_t at = 0; at < text.size(); at += first_letter(text.substr(at)).size)
        if (const auto size = begun_by(text.substr(at), word); size != 0) return {at, size};
    return {};
}

}  // namespace ita::recognising
