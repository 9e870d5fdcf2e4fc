// src/base/matching_key.cpp - letters are taken one by one, each put where it belongs in the key so far; so a key is
// its own key.
#include <algorithm>
#include <array>
#include <string>

#include <ita/base/thai.hpp>

#include "base/letters.hpp"
#include "base/work.hpp"

namespace ita {
namespace {

constexpr char32_t sara_aa = U'า', sara_am = U'ำ', nikhahit = U'ํ', lakkhangyao = U'ๅ', sara_e = U'เ', sara_ae = U'แ';

/// Glyphs that fonts of Windows and the Mac kept in the private area, from the first of them on.
/// Source: HarfBuzz, src/hb-ot-shaper-thai.cc.
constexpr char32_t windows_first = 0xF700;
constexpr std::array<char32_t, 27> windows_glyphs{
    0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
    0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};
constexpr char32_t mac_first = 0xF884;
constexpr std::array<char32_t, 27> mac_glyphs{0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E47, 0x0E48, 0x0E48, 0x0E48,
                                              0x0E49, 0x0E49, 0x0E49, 0x0E4A, 0x0E4A, 0x0E4A, 0x0E4B, 0x0E4B, 0x0E4B,
                                              0x0E4C, 0x0E4C, 0x0E4C, 0x0E4D, 0x0E0D, 0x0E38, 0x0E39, 0x0E3A, 0x0E10};

/// The letter itself, whatever glyph, digit or case it was typed as.
constexpr char32_t plain(char32_t code) noexcept {
    if (code >= windows_first && code < windows_first + windows_glyphs.size())
        return windows_glyphs[code - windows_first];
    if (code >= mac_first && code < mac_first + mac_glyphs.size()) return mac_glyphs[code - mac_first];
    if (code >= U'๐' && code <= U'๙') return code - U'๐' + U'0';
    if (code >= U'A' && code <= U'Z') return code | 0x20;
    return code;
}

constexpr bool is_tone(char32_t code) noexcept { return code >= 0x0E48 && code <= 0x0E4B; }

/// Where a mark stands among those of its letter: vowels, then one tone, then ์ and ๎.
constexpr char32_t rank(char32_t mark) noexcept {
    if (is_tone(mark)) return 0x0E50;
    return mark == 0x0E4C || mark == 0x0E4E ? mark + 0x10 : mark;
}

/// A key that grows by one letter at a time.
class growing_key {
  public:
    void add(char32_t code) {
        code = plain(code);
        if (is_zero_width(code)) return;
        if (!is_latin_letter(code)) end_number();
        if (is_blank(code)) return;
        if (code != U'o') in_number_ = is_digit(code);
        if (code == lakkhangyao && !ends_in(U'ฤ') && !ends_in(U'ฦ')) code = sara_aa;
        if (is_thai_mark(code))
            add_mark(code);
        else if (code == sara_am || (code == sara_aa && take_nikhahit()))
            add_sara_am();
        else if (code == sara_e && ends_in(sara_e))
            key_.back() = sara_ae;
        else if (code != replacement || !ends_in(sara_am))  // what a lost half of ำ left behind
            key_ += code;
    }

    [[nodiscard]] const std::u32string& finished() {
        end_number();
        return key_;
    }

  private:
    [[nodiscard]] bool ends_in(char32_t code) const noexcept { return !key_.empty() && key_.back() == code; }

    using place = std::u32string::iterator;

    /// Where the marks of the last letter begin.
    [[nodiscard]] place marks() noexcept { return std::find_if_not(key_.rbegin(), key_.rend(), is_thai_mark).base(); }

    void add_mark(char32_t mark) {
        const auto first = marks();
        const bool behind_am = first != key_.begin() && *(first - 1) == sara_am;
        if (!behind_am) return insert_mark(mark, first);
        if (mark == nikhahit) return;
        if (!is_tone(mark)) return insert_mark(mark, first);
        if (first == key_.end()) return add_tone_before_am(mark);
        add_last(mark, first);
    }

    void add_tone_before_am(char32_t tone) {
        key_.pop_back();
        add_mark(tone);
        key_ += sara_am;
    }

    /// No word has a tone behind ำ and another mark; in front of that mark it would be read as typed late.
    void add_last(char32_t tone, place first) {
        const auto earlier = std::find_if(first, key_.end(), is_tone);
        if (earlier != key_.end())
            *earlier = tone;
        else
            key_ += tone;
    }

    void insert_mark(char32_t mark, place first) {
        const auto here = std::find_if(first, key_.end(), [&](char32_t m) { return rank(m) >= rank(mark); });
        if (here != key_.end() && rank(*here) == rank(mark))
            *here = mark;
        else
            key_.insert(here, mark);
    }

    void add_sara_am() {
        while (take_nikhahit() || take_replacement()) continue;
        if (!ends_in(sara_am)) key_ += sara_am;
    }

    bool take_replacement() {
        const bool there = ends_in(replacement);
        if (there) key_.pop_back();
        return there;
    }

    /// Whether there was one on the last letter; it is gone then.
    bool take_nikhahit() {
        const auto found = std::find(marks(), key_.end(), nikhahit);
        if (found == key_.end()) return false;
        key_.erase(found);
        return true;
    }

    /// The letter o in a number is a zero; a number starts with a digit, and no other Latin letter follows it.
    void end_number() {
        for (auto last = key_.rbegin(); in_number_ && last != key_.rend() && *last == U'o'; ++last) *last = U'0';
    }

    std::u32string key_{};
    bool in_number_ = false;
};

}  // namespace

std::string matching_key(std::string_view text) {
    look_up();  // whatever is recognised asks for keys, again and again
    growing_key grown;
    while (!text.empty()) {
        const auto [code, size] = first_letter(text);
        grown.add(code);
        text.remove_prefix(size);
    }
    std::string key;
    for (const char32_t code : grown.finished()) append(key, code);
    return key;
}

}  // namespace ita
